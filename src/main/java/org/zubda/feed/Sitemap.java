package org.zubda.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.zubda.report.Problem;

/**
 * Reads a sitemap, or an index of sitemaps: the addresses it names, with what its news tags tell of
 * each.
 */
final class Sitemap {

  /** Twice as many as the sitemaps' protocol allows. */
  private static final int MOST = 100_000;

  /** When the page was last changed, as a sitemap tells. */
  static final String MODIFIED = "modified";

  /** Names of the elements that tell something, to the names that it is kept by. */
  private static final Map<String, String> TELL =
      Map.of(
          "lastmod", MODIFIED,
          "news:name", "outlet",
          "news:language", "language",
          "news:publication_date", "published",
          "news:title", "title");

  private Sitemap() {}

  /** Hands on which addresses are named. */
  static void read(XmlText xml, int root, Contents.Told told, Finds to) {
    String name = xml.name(root);
    String prefix = name.substring(0, name.length() - XmlText.local(name).length());
    boolean index = XmlText.local(name).equals("sitemapindex");
    XmlPieces pieces = XmlPieces.of(xml, root, Set.of(prefix + (index ? "sitemap" : "url")));
    List<Lead> leads = new ArrayList<>();
    int wrong = 0;
    for (XmlPieces.Piece piece : pieces.found()) {
      Optional<Lead> lead =
          leads.size() < MOST && piece.to() - piece.from() < Contents.LARGEST_RECORD
              ? lead(xml.text(piece.from(), piece.to()), index)
              : Optional.empty();
      Optional<Lead> other = lead.filter(one -> !isItself(one, told));
      other.ifPresent(leads::add);
      wrong += other.isEmpty() ? 1 : 0;
    }
    if (wrong > 0) {
      to.problem(
          told.location(),
          Problem.Kind.BROKEN_FILE,
          wrong
              + " of "
              + pieces.found().size()
              + " addresses are none that can be fetched, are the sitemap's own, or are too many");
    }
    if (pieces.end() != XmlPieces.End.CLOSED) {
      to.problem(told.location(), Problem.Kind.BROKEN_FILE, pieces.why("sitemap", "addresses"));
    } else if (pieces.found().isEmpty()) {
      to.problem(told.location(), Problem.Kind.EMPTY, "it names no address");
    }
    to.leads(told.location(), leads);
  }

  private static boolean isItself(Lead lead, Contents.Told told) {
    return lead.kind() == Lead.Kind.SITEMAP
        && (lead.url().equals(told.location()) || lead.url().equals(told.given().get("url")));
  }

  private static Optional<Lead> lead(String piece, boolean index) {
    String url = "";
    SortedMap<String, String> given = new TreeMap<>();
    for (Element element : Markup.xml(piece).getAllElements()) {
      String name = element.tagName();
      String words = element.ownText().replaceAll("\\s+", " ").strip();
      if (XmlText.local(name).equals("loc") && !name.startsWith("image:") && url.isEmpty()) {
        url = words;
      } else if (!words.isEmpty() && TELL.containsKey(name)) {
        given.putIfAbsent(TELL.getOrDefault(name, name), words);
      }
    }
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      return Optional.empty();
    }
    return Optional.of(new Lead(url, index ? Lead.Kind.SITEMAP : Lead.Kind.PAGE, given));
  }
}
