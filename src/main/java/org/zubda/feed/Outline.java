package org.zubda.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zubda.report.Problem;

/** Reads a list of feeds (OPML): the address of each, however deep it stands in the list. */
final class Outline {

  private Outline() {}

  /** Hands on which feeds are named. */
  static void read(XmlText xml, Contents.Told told, Finds to) {
    Document list = Markup.xml(xml.text(0, xml.length()));
    List<Lead> leads = new ArrayList<>();
    for (Element outline : list.getAllElements()) {
      if (outline.tagName().equalsIgnoreCase("outline")) {
        lead(outline).ifPresent(leads::add);
      }
    }
    if (xml.find(0, "</opml>") < 0) {
      to.problem(
          told.location(),
          Problem.Kind.BROKEN_FILE,
          "the list breaks off after " + leads.size() + " feeds");
    } else if (leads.isEmpty()) {
      to.problem(told.location(), Problem.Kind.EMPTY, "it names no feed");
    }
    to.leads(told.location(), leads);
  }

  private static Optional<Lead> lead(Element outline) {
    String url = attribute(outline, "xmlurl");
    boolean included = attribute(outline, "type").equalsIgnoreCase("include");
    if (url.isEmpty() && included) {
      url = attribute(outline, "url");
    }
    if (url.isEmpty()) {
      return Optional.empty();
    }
    String title = attribute(outline, "title");
    String name = title.isEmpty() ? attribute(outline, "text") : title;
    SortedMap<String, String> given = new TreeMap<>();
    if (!name.isEmpty()) {
      given.put("title", name);
    }
    return Optional.of(new Lead(url, Lead.Kind.FEED, given));
  }

  /** An attribute whatever the case of its name, which lists write in several ways. */
  private static String attribute(Element element, String name) {
    return element.attributes().asList().stream()
        .filter(one -> one.getKey().toLowerCase(Locale.ROOT).equals(name))
        .map(one -> one.getValue().strip())
        .findFirst()
        .orElse("");
  }
}
