package org.zubda.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;

/**
 * An entry's XML, parsed so that no document can make it read anything else.
 *
 * @param entry the entry's element
 */
record EntryXml(Element entry) {

  /** Names of elements that tell when an entry was published, the best first. */
  private static final List<String> DATES =
      List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

  /** Parses XML that declares nothing and includes nothing. */
  static Document parse(String xml) throws JDOMException, IOException {
    SAXBuilder builder = new SAXBuilder();
    // No document type at all: no entity is declared, and nothing outside is ever asked for.
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setExpandEntities(false);
    return builder.build(new StringReader(xml));
  }

  /** The same with its tags closed, and with what is no mark-up escaped. */
  static String mended(String xml) {
    org.jsoup.nodes.Document document = Markup.xml(xml);
    document.outputSettings().prettyPrint(false);
    document.outputSettings().syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.xml);
    document
        .select("*")
        .forEach(
            element -> {
              if (!element.tagName().matches("(?:[A-Za-z_][\\w.-]*:)?[A-Za-z_][\\w.-]*")
                  && element.parent() != null) {
                element.unwrap();
              }
            });
    StringBuilder kept = new StringBuilder();
    document.childNodes().stream()
        .filter(org.jsoup.nodes.Element.class::isInstance)
        .findFirst()
        .ifPresent(element -> kept.append(element.outerHtml()));
    return kept.toString();
  }

  /** The entry in a feed of one. */
  static Optional<EntryXml> in(Document feed) {
    Element root = feed.getRootElement();
    for (Element child : root.getChildren()) {
      if (isEntry(child)) {
        return Optional.of(new EntryXml(child));
      }
      for (Element deeper : child.getChildren()) {
        if (isEntry(deeper)) {
          return Optional.of(new EntryXml(deeper));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isEntry(Element element) {
    return element.getName().equals("item") || element.getName().equals("entry");
  }

  /** Who published the entry before this feed took it over. */
  Optional<String> publisher() {
    return entry.getChildren().stream()
        .filter(child -> child.getName().equals("source"))
        .map(
            child ->
                child.getChildren().stream()
                    .filter(deeper -> deeper.getName().equals("title"))
                    .map(Element::getText)
                    .findFirst()
                    .orElseGet(child::getTextTrim))
        .map(name -> name.replaceAll("\\s+", " ").strip())
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /** The id that the entry itself states. */
  Optional<String> id() {
    return entry.getChildren().stream()
        .filter(child -> child.getName().equals("guid") || child.getName().equals("id"))
        .map(Element::getTextTrim)
        .findFirst()
        .or(
            () ->
                entry.getAttributes().stream()
                    .filter(attribute -> attribute.getName().equals("about"))
                    .map(Attribute::getValue)
                    .findFirst())
        .map(id -> Given.whole(id).strip())
        .filter(id -> !id.isEmpty());
  }

  /** When the entry was published, as it says. */
  Optional<String> published() {
    Optional<String> unread = Optional.empty();
    for (String name : DATES) {
      for (Element child : entry.getChildren()) {
        if (child.getName().equals(name) && !child.getTextTrim().isEmpty()) {
          Optional<String> read = FeedDates.iso(child.getTextTrim());
          if (read.isPresent()) {
            return read;
          }
          unread = unread.or(() -> Optional.of(child.getTextTrim()));
        }
      }
    }
    return unread;
  }

  /** Takes the dates out, so that nobody guesses at them again. */
  void detachDates() {
    List<Element> dates =
        entry.getChildren().stream().filter(child -> DATES.contains(child.getName())).toList();
    dates.forEach(Element::detach);
  }
}
