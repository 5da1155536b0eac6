package org.zubda.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a PDF's pages as a text: lines of one paragraph are one again, and what stands at
 * the head or foot of page after page is left out.
 */
final class PdfLines {

  /** Stands after each page. */
  static final String PAGE_END = "\f";

  /** A head or foot that stands on so many pages is none of the text. */
  private static final int ON_PAGES = 3;

  /** So many lines at a page's head and foot may be running ones. */
  private static final int RUNNING = 2;

  private PdfLines() {}

  /** The text, a paragraph a line, with an empty line between. */
  static String text(String pages) {
    List<List<String>> all = new ArrayList<>();
    for (String page : pages.split(PAGE_END)) {
      List<String> lines = new ArrayList<>();
      page.lines().map(line -> line.replaceAll("[\\s\\u00A0]+", " ").strip()).forEach(lines::add);
      while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
        lines.removeFirst();
      }
      while (!lines.isEmpty() && lines.getLast().isEmpty()) {
        lines.removeLast();
      }
      all.add(lines);
    }
    Map<String, Integer> running = running(all);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (List<String> lines : all) {
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (isEdge(lines, i) && running.getOrDefault(shape(line), 0) >= ON_PAGES) {
          continue;
        }
        if (line.isEmpty()) {
          end(paragraph, paragraphs);
        } else {
          join(paragraph, line);
        }
      }
      if (endsSentence(paragraph)) {
        end(paragraph, paragraphs);
      }
    }
    end(paragraph, paragraphs);
    return String.join("\n\n", paragraphs);
  }

  private static boolean isEdge(List<String> lines, int i) {
    return i < RUNNING || i >= lines.size() - RUNNING;
  }

  private static Map<String, Integer> running(List<List<String>> pages) {
    Map<String, Integer> on = new HashMap<>();
    for (List<String> lines : pages) {
      lines.stream()
          .filter(line -> !line.isEmpty() && isEdge(lines, lines.indexOf(line)))
          .map(PdfLines::shape)
          .distinct()
          .forEach(shape -> on.merge(shape, 1, Integer::sum));
    }
    return on;
  }

  /** A line whatever page it counts. */
  private static String shape(String line) {
    return line.replaceAll("\\d+", "0");
  }

  /** A hyphen at a line's end joins the halves of a word. */
  private static void join(StringBuilder paragraph, String line) {
    int last = paragraph.length() - 1;
    if (last > 0
        && paragraph.charAt(last) == '-'
        && Character.isLetter(paragraph.charAt(last - 1))
        && Character.isLowerCase(line.charAt(0))) {
      paragraph.setLength(last);
    } else if (last >= 0) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private static boolean endsSentence(StringBuilder paragraph) {
    return paragraph.length() == 0
        || ".!?\"”’)".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
  }

  private static void end(StringBuilder paragraph, List<String> paragraphs) {
    if (paragraph.length() > 0) {
      paragraphs.add(Given.whole(paragraph.toString()));
      paragraph.setLength(0);
    }
  }
}
