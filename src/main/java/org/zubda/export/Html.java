package org.zubda.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes HTML that is always closed and always escaped. Text and attribute values may come from
 * anywhere: no way leads from them into markup, a script, or a style.
 */
public final class Html {

  /** The elements that a page may hold. */
  public enum Tag {
    A,
    ARTICLE,
    ASIDE,
    BDI,
    BLOCKQUOTE,
    BODY,
    BUTTON,
    CAPTION,
    CITE,
    CODE,
    DD,
    DETAILS,
    DIALOG,
    DIV,
    DL,
    DT,
    FIGCAPTION,
    FIELDSET,
    FIGURE,
    FOOTER,
    FORM,
    H1,
    H2,
    H3,
    H4,
    HEAD,
    HEADER,
    HTML,
    INPUT(true),
    LABEL,
    LEGEND,
    LI,
    LINK(true),
    MAIN,
    MARK,
    META(true),
    NAV,
    OL,
    OPTION,
    OUTPUT,
    P,
    SCRIPT,
    SECTION,
    SELECT,
    SPAN,
    STRONG,
    SUMMARY,
    SUP,
    TABLE,
    TBODY,
    TD,
    TEXTAREA,
    TH,
    THEAD,
    TIME,
    TITLE,
    TR,
    UL,
    // Drawings.
    SVG,
    CIRCLE,
    DEFS,
    DESC,
    G,
    LINE,
    PATH,
    PATTERN,
    RECT,
    TEXT;

    private final boolean empty;

    Tag() {
      this(false);
    }

    Tag(boolean empty) {
      this.empty = empty;
    }

    String element() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Attributes in the order in which they are written. */
  public static final class With {

    private static final Set<String> REFUSED = Set.of("style", "srcdoc", "formaction");

    /** What sends or loads at once: only to and from where the page itself is from. */
    private static final Set<String> OWN =
        Set.of("src", "action", "hx-get", "hx-post", "sse-connect");

    private final Map<String, String> values = new LinkedHashMap<>();

    private With() {}

    /** One attribute. */
    public static With with(String name, String value) {
      return new With().and(name, value);
    }

    /** No attributes. */
    public static With none() {
      return new With();
    }

    /** One more attribute. */
    public With and(String name, String value) {
      if (name.startsWith("on") || name.startsWith("hx-on") || REFUSED.contains(name)) {
        throw new IllegalArgumentException("an attribute that could run or load: " + name);
      }
      if (name.equals("href") && !isSafe(value)) {
        throw new IllegalArgumentException("an address that could run: " + value);
      }
      if (OWN.contains(name) && !isOwn(value)) {
        throw new IllegalArgumentException("an address of somebody else: " + value);
      }
      values.put(name, value);
      return this;
    }

    /** Whether an address leads to another page of where this one is from. */
    private static boolean isOwn(String address) {
      return address.startsWith("/")
          && !address.startsWith("//")
          && address.chars().noneMatch(c -> c <= ' ' || c == '\\');
    }

    /** Whether an address leads to a place of this page, or to a page: of ours, or of the web. */
    public static boolean isSafe(String address) {
      String lower = address.toLowerCase(Locale.ROOT);
      return lower.startsWith("#")
          || isOwn(lower)
          || lower.startsWith("https://")
          || lower.startsWith("http://");
    }
  }

  private final StringBuilder out = new StringBuilder();

  /** The document's first line. */
  public Html doctype() {
    out.append("<!DOCTYPE html>\n");
    return this;
  }

  /** An element with what the block writes in it. */
  public Html in(Tag tag, With with, Runnable content) {
    open(tag, with);
    content.run();
    return close(tag);
  }

  /** An element with text in it. */
  public Html put(Tag tag, With with, String text) {
    open(tag, with);
    text(text);
    return close(tag);
  }

  /** An element with nothing in it, such as a line of a drawing. */
  public Html empty(Tag tag, With with) {
    open(tag, with);
    return tag.empty ? this : close(tag);
  }

  /** Text, escaped. */
  public Html text(String text) {
    escape(text);
    return this;
  }

  /** A line end between elements, for people who read the source. */
  public Html line() {
    out.append('\n');
    return this;
  }

  /**
   * Our own style sheet, as it is.
   *
   * @throws IllegalArgumentException where it could end its element early
   */
  public Html style(String css) {
    return raw("style", css);
  }

  /**
   * Our own script, as it is.
   *
   * @throws IllegalArgumentException where it could end its element early
   */
  public Html script(String js) {
    return raw("script", js);
  }

  private Html raw(String element, String content) {
    if (content.contains("</") || content.contains("<!--")) {
      throw new IllegalArgumentException("would end its " + element + " element early");
    }
    out.append('<').append(element).append('>').append(content);
    out.append("</").append(element).append(">\n");
    return this;
  }

  private void open(Tag tag, With with) {
    out.append('<').append(tag.element());
    with.values.forEach(
        (name, value) -> {
          out.append(' ').append(name).append("=\"");
          escape(value);
          out.append('"');
        });
    out.append('>');
  }

  private Html close(Tag tag) {
    out.append("</").append(tag.element()).append('>');
    return this;
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.appendCodePoint(c);
                case '\r' -> {}
                default -> out.appendCodePoint(isReadable(c) ? c : 0xFFFD);
              }
            });
  }

  /** Control characters, halves of surrogates and marks that turn the line about are not. */
  private static boolean isReadable(int c) {
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean half = c >= 0xD800 && c <= 0xDFFF;
    return !Character.isISOControl(c) && !turns && !half && (c & 0xFFFE) != 0xFFFE;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
