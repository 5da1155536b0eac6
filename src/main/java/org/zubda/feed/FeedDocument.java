package org.zubda.feed;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.zubda.report.Original;
import org.zubda.report.Problem;

/**
 * Cuts a feed (RSS of any version, or Atom) into its entries. Each is an original by itself: the
 * exact bytes of the entry, with what it needs of the feed told beside it. A broken entry, or a
 * feed that breaks off, costs nothing else. Entities that the feed declares are never read.
 */
final class FeedDocument {

  /** So much of a feed is looked at for its title and address. */
  private static final int LONGEST_HEAD = 1 << 18;

  /** The largest entry, in bytes: whole books have less. */
  private static final int LARGEST_ENTRY = 4 << 20;

  /** So many entries are read: feeds have tens, and dumps of them thousands. */
  private static final int MOST_ENTRIES = 20_000;

  private final XmlText xml;
  private final int root;
  private final Contents.Told told;
  private final Finds to;

  FeedDocument(XmlText xml, int root, Contents.Told told, Finds to) {
    this.xml = xml;
    this.root = root;
    this.told = told;
    this.to = to;
  }

  /** Hands the entries on. */
  void read() {
    if (xml.declaresEntities()) {
      to.problem(
          told.location(),
          Problem.Kind.REFUSED,
          "it declares entities of its own (<!ENTITY>); these are not read");
    }
    String name = xml.name(root);
    XmlPieces pieces = XmlPieces.of(xml, root, entries(name));
    Form form = isAtom(name) ? Form.ATOM_ENTRY : Form.RSS_ENTRY;
    SortedMap<String, String> given = beside(pieces);
    int number = 0;
    for (XmlPieces.Piece piece : pieces.found()) {
      number++;
      if (number > MOST_ENTRIES) {
        to.problem(
            told.location(),
            Problem.Kind.TOO_LONG,
            Contents.bytes(pieces.found().size())
                + " entries; the first "
                + Contents.bytes(MOST_ENTRIES)
                + " are read: split it");
        break;
      }
      String place = told.record() + ":" + number;
      if (piece.to() - piece.from() > LARGEST_ENTRY) {
        to.problem(
            place,
            Problem.Kind.TOO_LONG,
            Contents.tooLong(piece.to() - piece.from(), LARGEST_ENTRY));
      } else {
        byte[] bytes = xml.slice(piece.from(), piece.to());
        to.original(new Original(form.type(), bytes, given), place, Optional.empty());
      }
    }
    if (pieces.end() != XmlPieces.End.CLOSED) {
      to.problem(
          told.location(),
          Problem.Kind.BROKEN_FILE,
          pieces.why("feed", number == 1 ? "entry" : "entries"));
    }
  }

  private static boolean isAtom(String root) {
    String local = XmlText.local(root);
    return local.equals("feed") || local.equals("entry");
  }

  private static Set<String> entries(String root) {
    String prefix = root.substring(0, root.length() - XmlText.local(root).length());
    return switch (XmlText.local(root)) {
      case "rss" -> Set.of("item");
      case "RDF" -> Set.of("item", "rss:item");
      default -> Set.of(prefix + "entry");
    };
  }

  /** What each entry needs of the feed, and what the feed tells of each. */
  private SortedMap<String, String> beside(XmlPieces pieces) {
    int begin = Math.max(xml.tagEnd(root), root);
    int end = pieces.found().isEmpty() ? xml.length() : pieces.found().getFirst().from();
    String tag = xml.text(root, begin);
    SortedMap<String, String> given = new TreeMap<>(told.shared());
    given.put(Originals.CHARSET, xml.charset().name());
    given.put(FeedEntry.ROOT, FeedEnvelope.of(tag).root());
    Document head =
        Markup.xml(xml.text(begin, Math.max(begin, Math.min(end, begin + LONGEST_HEAD))));
    Optional<String> site = site(head);
    Optional.ofNullable(told.given().get("url"))
        .or(() -> web(told.location()))
        .or(() -> site)
        .ifPresent(address -> given.put(FeedEntry.ADDRESS, address));
    title(head)
        .map(title -> FeedTitle.outlet(title, site))
        .filter(outlet -> !outlet.isBlank())
        .ifPresent(outlet -> given.putIfAbsent("outlet", outlet));
    return given;
  }

  private static Optional<String> web(String location) {
    return location.startsWith("http://") || location.startsWith("https://")
        ? Optional.of(location)
        : Optional.empty();
  }

  private static Optional<String> title(Document head) {
    return head.select("title, *|title").stream()
        .filter(FeedDocument::isOfFeed)
        .map(Element::wholeText)
        .map(words -> Parser.unescapeEntities(words, false).replaceAll("\\s+", " ").strip())
        .filter(words -> !words.isEmpty())
        .findFirst();
  }

  /** The address of the site: a link that is no feed's own. */
  private static Optional<String> site(Document head) {
    for (Element link : head.select("link, *|link")) {
      Map<String, String> attributes = link.attributes().dataset();
      String rel = link.attr("rel");
      boolean alternate = rel.isEmpty() || rel.equals("alternate");
      String url = link.hasAttr("href") ? link.attr("href") : link.text();
      if (isOfFeed(link) && alternate && attributes.isEmpty() && web(url.strip()).isPresent()) {
        return Optional.of(url.strip());
      }
    }
    return Optional.empty();
  }

  /** Not of an image or of a text field that the feed's head also has. */
  private static boolean isOfFeed(Element element) {
    for (Element parent : element.parents()) {
      String name = XmlText.local(parent.tagName()).toLowerCase(java.util.Locale.ROOT);
      if (name.equals("image") || name.equals("textinput") || name.equals("author")) {
        return false;
      }
    }
    return true;
  }
}
