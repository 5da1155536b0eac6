package org.zubda.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.zubda.report.Moment;

/**
 * A page as it was published on the web: its main text, and what its head tells.
 *
 * @param text the main text, a paragraph a line with an empty line between; empty where the page
 *     holds no article
 * @param given title, outlet, date and address by the page's own head. Its language is told by its
 *     words: what pages say of it is often their template's
 * @param author who wrote it, by its byline
 * @param modified when it was last changed
 * @param refused dates that it states and that can't be
 * @param claimed the tag of the language that it says it is in: believed only where its words tell
 *     none
 */
record Page(
    String text,
    Given given,
    Optional<String> author,
    Optional<Moment> modified,
    List<String> refused,
    Optional<String> claimed) {

  /** Where a page names its encoding. */
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.-]+)");

  private static final int HEAD = 4096;

  /** A page from its bytes: by its byte order mark, as UTF-8, or as it says itself. */
  static Decoded decode(byte[] bytes) {
    Decoded decoded = Decoded.of(bytes);
    if (decoded.binary() || (decoded.replaced() == 0 && isUnicode(decoded.charset()))) {
      return decoded;
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher named = CHARSET.matcher(head);
    if (named.find()) {
      try {
        Charset charset = Charset.forName(named.group(1));
        if (!isUnicode(charset)) {
          return new Decoded(new String(bytes, charset), charset, 0, false);
        }
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        return decoded;
      }
    }
    return decoded;
  }

  private static boolean isUnicode(Charset charset) {
    return charset.name().startsWith("UTF-");
  }

  /** Reads a page. */
  static Page of(String html, String address) {
    return of(html, address, LocalDate.MAX);
  }

  /**
   * Reads a page.
   *
   * @param address where it is from; empty where that is not known
   * @param latest the last day that is not the future
   */
  static Page of(String html, String address, LocalDate latest) {
    Document document = Markup.page(html, address);
    PageHead head = PageHead.of(document);
    MainText text = MainText.of(document.body(), head.title());
    PageDates dates =
        PageDates.of(
            head, text.opening(), address.isEmpty() ? head.address().orElse("") : address, latest);
    return new Page(
        text.words(),
        new Given(
            head.title(),
            head.outlet(),
            dates.published().map(Moment::iso),
            head.address(),
            Optional.empty()),
        head.author(),
        dates.modified(),
        dates.refused(),
        Optional.of(head.language()).filter(tag -> !tag.isEmpty()));
  }
}
