package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.report.Span;

/**
 * Draws attributions out over the quoted sentences that follow them without a source of their own.
 */
final class RunningQuotes {

  private final List<Sentence> sentences;
  private final Quotations quotations;

  RunningQuotes(Document document, Quotations quotations) {
    this.sentences = document.sentences();
    this.quotations = quotations;
  }

  List<Attributed> drawnOut(List<Attributed> found) {
    List<Attributed> whole = new ArrayList<>();
    for (Attributed attributed : found) {
      whole.add(drawnOut(attributed, found));
    }
    return whole;
  }

  private Attributed drawnOut(Attributed a, List<Attributed> all) {
    Span cue = a.cue().getLast();
    int at = sentenceAt(cue.start());
    Span last = a.content().getLast();
    boolean quotes =
        a.content().stream()
            .anyMatch(
                s ->
                    quotations.to(s.end()).isPresent()
                        || quotations.spans().stream().anyMatch(q -> q.overlaps(s)));
    boolean outermost =
        all.stream().noneMatch(b -> b != a && b.content().stream().anyMatch(c -> c.contains(cue)));
    if (!quotes || !outermost || at < 0) {
      return a;
    }
    List<Span> content = new ArrayList<>(a.content());
    int end = Math.max(last.end(), sentences.get(at).span().end());
    for (int i = at + 1; i < sentences.size(); i++) {
      Sentence next = sentences.get(i);
      if (next.span().start() < end) {
        continue;
      }
      Optional<Span> quote = quotations.from(next.span().start());
      boolean sameParagraph = next.paragraph() == sentences.get(at).paragraph();
      if (quote.isEmpty() || !sameParagraph || !closes(next, quote.get(), i)) {
        break;
      }
      boolean owned =
          all.stream()
              .anyMatch(b -> b != a && b.content().stream().anyMatch(c -> c.overlaps(quote.get())));
      if (owned) {
        break;
      }
      content.add(quote.get());
      end = quote.get().end();
    }
    return content.size() == a.content().size()
        ? a
        : new Attributed(
            a.source(), a.cue(), content, a.actor(), a.denies(), a.certainty(), a.asserts());
  }

  /** Whether a quotation ends where a sentence ends: nothing stands beside it. */
  private boolean closes(Sentence first, Span quote, int from) {
    for (int i = from; i < sentences.size(); i++) {
      Span span = sentences.get(i).span();
      if (span.end() >= quote.end()) {
        return span.end() - quote.end() <= 1;
      }
    }
    return quote.end() >= first.span().end();
  }

  private int sentenceAt(int offset) {
    for (Sentence s : sentences) {
      if (s.span().start() <= offset && offset < s.span().end()) {
        return sentences.indexOf(s);
      }
    }
    return -1;
  }
}
