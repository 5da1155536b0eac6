package org.zubda.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines of plain text of a fixed width. Control characters of what came in never reach the
 * terminal: a report can't move the cursor or change a colour.
 */
final class TextLines {

  private final StringBuilder out = new StringBuilder();
  private final int width;
  private final boolean ansi;

  TextLines(int width, boolean ansi) {
    this.width = width;
    this.ansi = ansi;
  }

  /** A title in its own paragraph, underlined with a rule of its length. */
  void title(String text) {
    if (!out.isEmpty()) {
      blank();
      blank();
    }
    for (String line : wrap(text, width, 0)) {
      put(line, "1");
    }
    put("═".repeat(Math.min(width, width(clean(text)))), "2");
  }

  /** A heading of a section, in capitals, after an empty line. */
  void heading(String text) {
    int length = out.length();
    boolean afterBlank =
        length > 1 && out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n';
    if (length > 0 && !afterBlank) {
      blank();
    }
    String clean = clean(text);
    int end = clean.indexOf("  ");
    String head = end < 0 ? clean : clean.substring(0, end);
    put(head.toUpperCase(Locale.ROOT) + (end < 0 ? "" : clean.substring(end)), "1");
  }

  /** A line that heads what follows as it is written, after an empty line. */
  void label(String text) {
    blank();
    for (String line : wrap(text, width, 2)) {
      put(line, "1");
    }
  }

  /** An empty line. */
  void blank() {
    out.append('\n');
  }

  /** One line as it is. */
  void line(String text) {
    put(clean(text).stripTrailing(), "");
  }

  /** Wrapped text, every line indented alike. */
  void paragraph(int indent, String text) {
    hanging(indent, 0, text);
  }

  /** Wrapped text; all lines but the first are indented further. */
  void hanging(int indent, int further, String text) {
    for (String line : wrap(text, width - indent, further)) {
      put(" ".repeat(indent) + line, "");
    }
  }

  private void put(String line, String style) {
    if (ansi && !style.isEmpty()) {
      out.append("\u001b[").append(style).append('m').append(line).append("\u001b[0m\n");
    } else {
      out.append(line).append('\n');
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** Cuts text into lines at spaces; a word that is longer than a line is cut as well. */
  static List<String> wrap(String text, int width, int further) {
    List<String> lines = new ArrayList<>();
    String clean = clean(text).stripTrailing();
    int lead = 0;
    while (lead < clean.length() && clean.charAt(lead) == ' ') {
      lead++;
    }
    StringBuilder line = new StringBuilder(" ".repeat(lead));
    boolean fresh = true;
    for (String word : clean.substring(lead).split("(?<=[^ ]) (?=[^ ])", -1)) {
      String rest = word;
      if (!fresh && width(line) + 1 + width(rest) > width) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(further));
        fresh = true;
      }
      while (fresh && width(line) + width(rest) > width && width - width(line) > 1) {
        int fits = rest.offsetByCodePoints(0, width - width(line));
        lines.add(line + rest.substring(0, fits));
        rest = rest.substring(fits);
        line = new StringBuilder(" ".repeat(further));
      }
      line.append(fresh ? "" : " ").append(rest);
      fresh = false;
    }
    if (!line.toString().isBlank() || lines.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Filled with spaces on the right. */
  static String left(String text, int width) {
    String clean = clean(text);
    return clean + " ".repeat(Math.max(0, width - width(clean)));
  }

  /** Filled with spaces on the left. */
  static String right(String text, int width) {
    String clean = clean(text);
    return " ".repeat(Math.max(0, width - width(clean))) + clean;
  }

  /** At most so wide; what is cut off is shown by three dots. */
  static String cut(String text, int width) {
    String clean = clean(text);
    return width(clean) <= width
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, width - 1)) + "…";
  }

  /** Columns that a text takes: one a code point. */
  static int width(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
              if (c == '\n' || c == '\r' || c == '\t') {
                clean.append(' ');
              } else if (Character.isISOControl(c) || bidi) {
                clean.append('\uFFFD');
              } else {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }
}
