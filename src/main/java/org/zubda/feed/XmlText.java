package org.zubda.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of an XML document, in which its tags can be sought without decoding it, however long
 * or broken it is. Offsets are those of the bytes.
 */
final class XmlText {

  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.+-]{1,40})[\"']");

  private final byte[] bytes;
  private final Charset charset;

  /** How many bytes a character of a tag has, and which of them holds it. */
  private final int width;

  private final int low;

  private XmlText(byte[] bytes, Charset charset) {
    this.bytes = bytes;
    this.charset = charset;
    this.width = charset.name().startsWith("UTF-16") ? 2 : 1;
    this.low = charset.equals(StandardCharsets.UTF_16BE) ? 1 : 0;
  }

  /** The document; its encoding by its own bytes, else as its first line or its sender states. */
  static XmlText of(byte[] bytes, Optional<String> sender) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1)
            .replace("\0", "");
    Matcher stated = ENCODING.matcher(head);
    Optional<String> named = stated.find() ? Optional.of(stated.group(1)) : sender;
    return new XmlText(bytes, Decoded.of(bytes, named).charset());
  }

  /** The first bytes of something that may be XML. */
  static XmlText start(byte[] bytes) {
    return new XmlText(bytes, Decoded.of(bytes).charset());
  }

  Charset charset() {
    return charset;
  }

  int length() {
    return bytes.length - bytes.length % width;
  }

  /** The bytes from here to there. */
  byte[] slice(int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  /** What stands from here to there. */
  String text(int from, int to) {
    return new String(bytes, from, to - from, charset);
  }

  /** The character at an offset; one that is not of ASCII is a question mark. */
  char at(int offset) {
    int here = bytes[offset + low] & 0xFF;
    boolean ascii = here < 0x80 && (width == 1 || bytes[offset + 1 - low] == 0);
    return ascii ? (char) here : '?';
  }

  /** Whether these ASCII characters stand at an offset. */
  boolean stands(int offset, String ascii) {
    if (offset + (long) ascii.length() * width > bytes.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (at(offset + i * width) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where these ASCII characters stand next; -1 where they don't. */
  int find(int from, String ascii) {
    for (int i = from; i + width <= bytes.length; i += width) {
      if (at(i) == ascii.charAt(0) && stands(i, ascii)) {
        return i;
      }
    }
    return -1;
  }

  /** The offset after so many characters. */
  int after(int offset, int characters) {
    return offset + characters * width;
  }

  /** Where the next tag begins, comments and CDATA passed over; -1 where none does. */
  int tag(int from) {
    int at = from;
    while (true) {
      at = find(at, "<");
      if (at < 0) {
        return -1;
      }
      int end;
      if (stands(at, "<!--")) {
        end = find(after(at, 4), "-->");
      } else if (stands(at, "<![CDATA[")) {
        end = find(after(at, 9), "]]>");
      } else if (stands(at, "<?")) {
        end = find(after(at, 2), "?>");
      } else {
        return at;
      }
      if (end < 0) {
        return -1;
      }
      at = after(end, 1);
    }
  }

  /** The name of the tag that begins here, with its prefix, and a slash before it at an end tag. */
  String name(int tag) {
    StringBuilder name = new StringBuilder();
    for (int i = after(tag, 1); i + width <= bytes.length && name.length() < 80; i += width) {
      char c = at(i);
      if (c == '>' || c == '<' || Character.isWhitespace(c) || (c == '/' && name.length() > 0)) {
        break;
      }
      name.append(c);
    }
    return name.toString();
  }

  /**
   * Where the tag that begins here ends, after its bracket; -1 where another begins before, or the
   * document ends.
   */
  int tagEnd(int tag) {
    char quote = 0;
    for (int i = after(tag, 1); i + width <= bytes.length; i += width) {
      char c = at(i);
      if (c == '<') {
        // Not even in a value: so that a quotation mark left open costs one tag and no more.
        return -1;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return after(i, 1);
      }
    }
    return -1;
  }

  /** Where the root element begins; -1 where there is none. */
  int root() {
    int at = tag(0);
    while (at >= 0 && stands(at, "<!")) {
      int end = declarationEnd(at);
      at = end < 0 ? -1 : tag(end);
    }
    return at >= 0 && Character.isLetter(at(Math.min(after(at, 1), length() - width))) ? at : -1;
  }

  /** Whether entities of the document's own are declared before its root. */
  boolean declaresEntities() {
    int root = root();
    int declared = find(0, "<!ENTITY");
    return declared >= 0 && (root < 0 || declared < root);
  }

  /** A declaration ends with its bracket, after what stands between square ones. */
  private int declarationEnd(int declaration) {
    char quote = 0;
    boolean inside = false;
    for (int i = declaration; i + width <= bytes.length; i += width) {
      char c = at(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        inside = true;
      } else if (c == ']') {
        inside = false;
      } else if (c == '>' && !inside) {
        return after(i, 1);
      }
    }
    return -1;
  }

  /** The name without its prefix. */
  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
