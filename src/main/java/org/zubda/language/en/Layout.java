package org.zubda.language.en;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.language.Sentence;
import org.zubda.report.Report;
import org.zubda.report.Span;

/**
 * Cuts a report into blocks by its lines: headline, headings, paragraphs, captions, and what is no
 * part of the news. A sentence never runs over a block's end.
 */
final class Layout {

  /**
   * A run of text in which sentences are looked for.
   *
   * @param span where it stands
   * @param kind what part of a report it is
   * @param paragraph its place among the blocks, from 0
   */
  record Block(Span span, Sentence.Kind kind, int paragraph) {}

  /** Longest line, in characters, that is taken for a headline or heading. */
  private static final int LONGEST_HEADING = 160;

  /** Shortest line, in characters, that can be a wrapped line of a paragraph. */
  private static final int SHORTEST_WRAPPED = 45;

  /** Longest line that is taken for a wrapped one: typewriters and mail wrap before 100. */
  private static final int LONGEST_WRAPPED = 100;

  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?:;…]['\"”’)\\]]*\\s*$");

  /**
   * "BEIRUT (Agency) - ", "CITY, Country, April 5 (Agency) -- ", with whatever a page runs in
   * before it; or "KYIV, Ukraine — " at the very start.
   */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:[^\\n]{0,600}?\\s)??\\(?\\p{Lu}[\\p{L}’'.-]+(?:[ ,/][^\\n().]{0,60}?)?\\s*"
              + "\\((?:\\p{Lu}[\\p{L}.]+)(?: \\p{Lu}[\\p{L}.]+){0,2}\\)\\s*(?:-{1,3}|–|—|:)\\s+"
              + "|^\\p{Lu}{3,}[\\p{Lu} .'’-]{0,30}(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?\\s+(?:-{1,2}|–|—)\\s+");

  private Layout() {}

  static List<Block> of(Report report) {
    String text = report.text();
    List<Span> lines = lines(text);
    List<Block> blocks = new ArrayList<>();
    boolean wrapped = isWrapped(lines, text);
    Boilerplate boilerplate = new Boilerplate();
    int i = 0;
    while (i < lines.size()) {
      Span line = lines.get(i);
      String words = line.of(text);
      Sentence.Kind kind;
      int last = i;
      if (onlyBoilerplate(blocks) && isTitle(report, lines, i, text)) {
        kind = Sentence.Kind.TITLE;
      } else if (boilerplate.is(words, i == lines.size() - 1)) {
        kind = Sentence.Kind.BOILERPLATE;
      } else if (isCaption(words)) {
        kind = Sentence.Kind.CAPTION;
      } else if (isHeading(words, i, lines.size(), wrapped)) {
        kind = Sentence.Kind.HEADING;
      } else {
        kind = Sentence.Kind.BODY;
        while (wrapped && last + 1 < lines.size() && continues(lines, last, text)) {
          last++;
        }
      }
      add(blocks, new Span(line.start(), lines.get(last).end()), kind, text, boilerplate);
      i = last + 1;
    }
    return blocks;
  }

  private static void add(
      List<Block> blocks, Span span, Sentence.Kind kind, String text, Boilerplate boilerplate) {
    Span rest = span;
    if (kind == Sentence.Kind.BODY) {
      Matcher dateline = DATELINE.matcher(span.of(text));
      if (dateline.find() && dateline.end() < span.length()) {
        int cut = span.start() + dateline.end();
        blocks.add(
            new Block(
                trimmed(new Span(span.start(), cut), text), Sentence.Kind.HEADING, blocks.size()));
        rest = new Span(cut, span.end());
      }
    }
    int tail = kind == Sentence.Kind.BODY ? boilerplate.tail(rest.of(text)) : -1;
    if (tail > 0) {
      blocks.add(
          new Block(
              trimmed(new Span(rest.start(), rest.start() + tail), text), kind, blocks.size()));
      blocks.add(
          new Block(
              trimmed(new Span(rest.start() + tail, rest.end()), text),
              Sentence.Kind.BOILERPLATE,
              blocks.size()));
    } else {
      blocks.add(new Block(rest, kind, blocks.size()));
    }
  }

  private static Span trimmed(Span span, String text) {
    int end = span.end();
    int start = span.start();
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  /** The lines that hold something, without white space around them. */
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        Span line = trimmed(new Span(start, i), text);
        if (line.length() > 0) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return lines;
  }

  /** Whether paragraphs are broken into lines of one width, as on old wires and in mail. */
  private static boolean isWrapped(List<Span> lines, String text) {
    int open = 0;
    int candidates = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int length = lines.get(i).length();
      if (length > LONGEST_WRAPPED) {
        return false;
      }
      if (length >= SHORTEST_WRAPPED) {
        candidates++;
        if (!ENDS_SENTENCE.matcher(lines.get(i).of(text)).find()) {
          open++;
        }
      }
    }
    return candidates >= 3 && open * 2 > candidates;
  }

  private static boolean continues(List<Span> lines, int at, String text) {
    Span line = lines.get(at);
    Span next = lines.get(at + 1);
    boolean blankBetween =
        text.substring(line.end(), next.start()).chars().filter(c -> c == '\n').count() > 1;
    return !blankBetween && line.length() >= SHORTEST_WRAPPED;
  }

  /** Pages and mails often have a notice above the headline. */
  private static boolean onlyBoilerplate(List<Block> blocks) {
    return blocks.stream().allMatch(b -> b.kind() == Sentence.Kind.BOILERPLATE);
  }

  private static boolean isTitle(Report report, List<Span> lines, int i, String text) {
    String words = lines.get(i).of(text);
    if (report.title().isPresent()) {
      return report.title().get().strip().equals(words) || report.titleAdded();
    }
    return lines.size() > 1
        && words.length() <= LONGEST_HEADING
        && !ENDS_SENTENCE.matcher(words).find()
        && words.indexOf(' ') > 0
        && isLongNear(lines, i + 1, words.length() / 2);
  }

  /** Whether what follows looks like a text's beginning; a button may stand between. */
  private static boolean isLongNear(List<Span> lines, int at, int length) {
    return lines.subList(at, Math.min(at + 2, lines.size())).stream()
        .anyMatch(line -> line.length() > length);
  }

  private static boolean isHeading(String words, int i, int count, boolean wrapped) {
    return count > 2
        && i + 1 < count
        && !wrapped
        && words.length() <= 90
        && !ENDS_SENTENCE.matcher(words).find()
        && words.split("\\s+").length <= 12;
  }

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)^(?:photo|image|picture|file photo|file picture|caption|hide caption|watch|video)\\b.{0,3}[:|]"
              + "|(?:\\((?:AP|AFP|Reuters|Getty(?: Images)?|EPA|photo)[^)]{0,60}\\)|/(?:AFP|AP|Getty Images|Reuters|EPA))\\s*$");

  private static boolean isCaption(String words) {
    return words.length() < 400 && CAPTION.matcher(words).find();
  }
}
