package org.zubda.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zubda.report.Moment;

/**
 * A page as it was published on the web: its main text, and what its head tells.
 *
 * @param text the main text, a paragraph a line with an empty line between; empty where the page
 *     holds no article
 * @param given title, outlet, date and address by the page's own head. Its language is told by its
 *     words: what pages say of it is often their template's
 */
record Page(String text, Given given) {

  private static final ObjectMapper JSON = new ObjectMapper();

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
    Document document = Jsoup.parse(html, address);
    Given given = given(document);
    return new Page(MainText.of(document.body(), given.title()), given);
  }

  private static Given given(Document page) {
    List<JsonNode> linked = linkedData(page);
    return new Given(
        first(
            meta(page, "meta[property=og:title]"),
            linked(linked, "headline"),
            text(page, "h1"),
            text(page, "title")),
        first(
            meta(page, "meta[property=og:site_name]"),
            linkedPublisher(linked),
            meta(page, "meta[name=application-name]")),
        firstDate(
            meta(page, "meta[property=article:published_time]"),
            linked(linked, "datePublished"),
            meta(page, "meta[itemprop=datePublished]"),
            meta(page, "meta[name=date]"),
            meta(page, "meta[name=pubdate]"),
            meta(page, "meta[name=publish-date]"),
            meta(page, "meta[name=DC.date.issued]"),
            meta(page, "meta[name=parsely-pub-date]"),
            attribute(page, "time[itemprop=datePublished]", "datetime"),
            attribute(page, "article time[datetime]", "datetime")),
        first(attribute(page, "link[rel=canonical]", "href"), meta(page, "meta[property=og:url]")),
        Optional.empty());
  }

  private static List<JsonNode> linkedData(Document page) {
    List<JsonNode> found = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode node = JSON.readTree(script.data());
        if (node == null) {
          continue;
        }
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
          found.add(one);
          one.path("@graph").forEach(found::add);
        }
      } catch (JsonProcessingException broken) {
        // Many pages hold broken linked data; the page's other words tell the same.
      }
    }
    return found;
  }

  private static Optional<String> linked(List<JsonNode> nodes, String field) {
    return nodes.stream().flatMap(node -> Given.field(node, field).stream()).findFirst();
  }

  private static Optional<String> linkedPublisher(List<JsonNode> nodes) {
    return nodes.stream()
        .flatMap(node -> Given.field(node.path("publisher"), "name").stream())
        .findFirst();
  }

  private static Optional<String> meta(Document page, String query) {
    return attribute(page, query, "content");
  }

  private static Optional<String> attribute(Document page, String query, String name) {
    return page.select(query).stream()
        .map(element -> element.attr(name).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static Optional<String> text(Document page, String query) {
    return page.select(query).stream()
        .map(element -> element.text().strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... choices) {
    for (Optional<String> choice : choices) {
      if (choice.isPresent()) {
        return choice.map(words -> words.replaceAll("[\\s\\u00A0]+", " "));
      }
    }
    return Optional.empty();
  }

  /** The first that can be read as a date: pages hold many that can't. */
  @SafeVarargs
  private static Optional<String> firstDate(Optional<String>... choices) {
    for (Optional<String> choice : choices) {
      Optional<Moment> at = choice.flatMap(Dates::parse);
      if (at.isPresent()) {
        return choice;
      }
    }
    return Optional.empty();
  }
}
