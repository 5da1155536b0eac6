package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.report.Span;

/**
 * Where a report quotes: the runs between quotation marks, marks included. A quotation that is not
 * closed ends with its paragraph, and goes on where the next paragraph opens with a mark again.
 */
final class Quotations {

  private final List<Span> spans;

  private Quotations(List<Span> spans) {
    this.spans = List.copyOf(spans);
  }

  static Quotations of(Document document) {
    List<Span> found = new ArrayList<>();
    int paragraph = -1;
    int open = -1;
    int last = 0;
    boolean straight = false;
    for (Sentence sentence : document.sentences()) {
      if (sentence.paragraph() != paragraph) {
        if (open >= 0 && !straight) {
          found.add(new Span(open, last));
        }
        open = -1;
        paragraph = sentence.paragraph();
      }
      for (Token token : sentence.tokens()) {
        String mark = token.text();
        if (open < 0 && opens(mark)) {
          open = token.span().start();
          straight = isStraight(mark);
        } else if (open >= 0
            && (isStraight(mark)
                || mark.endsWith("”")
                || (mark.length() > 1 && mark.endsWith("\""))
                || (mark.equals("“") && token.span().start() == last))) {
          // A mark that stands tight behind a word closes, whichever way it is bent.
          found.add(new Span(open, token.span().end()));
          open = -1;
        } else if (open >= 0 && mark.equals("“")) {
          // Opened again before it was closed: the first one ended unseen.
          found.add(new Span(open, last));
          open = token.span().start();
          straight = false;
        }
        last = token.span().end();
      }
    }
    if (open >= 0 && !straight) {
      found.add(new Span(open, last));
    }
    return new Quotations(found);
  }

  static boolean isMark(String text) {
    return isStraight(text) || text.equals("“") || text.endsWith("”") || text.endsWith("\"");
  }

  static boolean opens(String text) {
    return isStraight(text) || text.equals("“");
  }

  private static boolean isStraight(String text) {
    return text.equals("\"") || text.equals("''") || text.equals("``");
  }

  /** All quotations, in the order of the text. */
  List<Span> spans() {
    return spans;
  }

  /** The quotation that holds an offset strictly inside its marks. */
  Optional<Span> around(int offset) {
    return spans.stream().filter(q -> q.start() < offset && offset < q.end() - 1).findFirst();
  }

  /**
   * The quotation that starts at an offset, or with a mark right before it: sentence splitters
   * leave an opening mark with the sentence before.
   */
  Optional<Span> from(int offset) {
    return spans.stream()
        .filter(q -> q.start() <= offset && offset <= q.start() + 2 && offset < q.end())
        .findFirst();
  }

  /** The quotation that ends at an offset. */
  Optional<Span> to(int offset) {
    return spans.stream().filter(q -> q.end() == offset).findFirst();
  }
}
