package org.zubda.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document is: told by its first bytes, its name's ending, and the type stated with it. */
public enum Kind {
  /** Plain text: one report. */
  TEXT,
  /** A web page: one report. */
  PAGE,
  /** Lines of JSON: a report each. */
  RECORDS,
  /** A table with named columns, separated by commas or semicolons: a report a row. */
  CSV,
  /** A table with named columns, separated by tabs: a report a row. */
  TSV,
  /** A feed of entries: RSS of any version, or Atom. */
  FEED,
  /** A list of feeds (OPML). */
  OPML,
  /** A sitemap, or an index of sitemaps. */
  SITEMAP,
  /** A web archive (WARC). */
  WARC,
  /** A PDF: one report. */
  PDF,
  /** A zip file of documents. */
  ZIP,
  /** A tar file of documents. */
  TAR,
  /** Anything packed with gzip. */
  GZIP;

  /** How many of a document's first bytes are enough to tell. */
  static final int LOOKED_AT = 4096;

  /** Where a tar file says that it is one. */
  private static final int TAR_MARK = 257;

  private static final Map<String, Kind> ENDINGS =
      Map.ofEntries(
          Map.entry("txt", TEXT),
          Map.entry("text", TEXT),
          Map.entry("html", PAGE),
          Map.entry("htm", PAGE),
          Map.entry("xhtml", PAGE),
          Map.entry("jsonl", RECORDS),
          Map.entry("ndjson", RECORDS),
          Map.entry("csv", CSV),
          Map.entry("tsv", TSV),
          Map.entry("rss", FEED),
          Map.entry("atom", FEED),
          Map.entry("rdf", FEED),
          Map.entry("xml", FEED),
          Map.entry("opml", OPML),
          Map.entry("warc", WARC),
          Map.entry("wet", WARC),
          Map.entry("pdf", PDF),
          Map.entry("zip", ZIP),
          Map.entry("tar", TAR));

  private static final Map<String, Kind> TYPES =
      Map.ofEntries(
          Map.entry("text/html", PAGE),
          Map.entry("application/xhtml+xml", PAGE),
          Map.entry("text/plain", TEXT),
          Map.entry("application/json", RECORDS),
          Map.entry("application/x-ndjson", RECORDS),
          Map.entry("application/jsonl", RECORDS),
          Map.entry("text/csv", CSV),
          Map.entry("text/tab-separated-values", TSV),
          Map.entry("application/rss+xml", FEED),
          Map.entry("application/atom+xml", FEED),
          Map.entry("application/rdf+xml", FEED),
          Map.entry("application/xml", FEED),
          Map.entry("text/xml", FEED),
          Map.entry("text/x-opml", OPML),
          Map.entry("application/warc", WARC),
          Map.entry("application/pdf", PDF),
          Map.entry("application/zip", ZIP),
          Map.entry("application/x-tar", TAR));

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w:.+-]{1,40})");

  /**
   * What a document is. Its first bytes decide where they can; else its name, else the stated type.
   *
   * @param name its file name or address; may be empty
   * @param type the media type stated with it, with or without parameters
   * @param start its first bytes, {@value #LOOKED_AT} or all there are
   */
  public static Kind of(String name, Optional<String> type, byte[] start) {
    return byBytes(start)
        .or(() -> byWords(name, start))
        .or(() -> byName(name))
        .or(() -> type.flatMap(Kind::byType))
        .orElse(TEXT);
  }

  /** Whether a file of this name holds reports, as far as its name tells. */
  static boolean named(String name) {
    return name.indexOf('.') < 0 || byName(name).isPresent();
  }

  /** Whether a document of this name and type was to be a feed, or a list of feeds or pages. */
  static boolean expectsFeed(String name, Optional<String> type) {
    Optional<Kind> told =
        byName(name).or(() -> type.filter(t -> !t.contains("/xml")).flatMap(Kind::byType));
    return told.filter(kind -> kind == FEED || kind == OPML).isPresent();
  }

  /** A file name without the ending of gzip. */
  static String withoutGzip(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz")
        ? name.substring(0, name.length() - 3)
        : lower.endsWith(".tgz") ? name.substring(0, name.length() - 4) + ".tar" : name;
  }

  /** In which form a payload of a web archive is read; empty where it is no report. */
  static Optional<Form> payload(String type, byte[] bytes) {
    Optional<Kind> told = byBytes(bytes).or(() -> byType(type));
    if (told.isEmpty()) {
      return type.isBlank() && looksLikePage(bytes) ? Optional.of(Form.PAGE) : Optional.empty();
    }
    return switch (told.get()) {
      case PAGE -> Optional.of(Form.PAGE);
      case TEXT -> Optional.of(Form.TEXT);
      case PDF -> Optional.of(Form.PDF);
      case RECORDS, CSV, TSV, FEED, OPML, SITEMAP, WARC, ZIP, TAR, GZIP -> Optional.empty();
    };
  }

  /** The encoding that a stated media type names. */
  static Optional<String> charset(String type) {
    Matcher named = CHARSET.matcher(type);
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }

  /** Whether the first bytes are those of something that is read, whatever its name. */
  static boolean shows(byte[] start) {
    return byBytes(start).filter(kind -> kind == PDF || kind == WARC).isPresent()
        || looksLikePage(start)
        || xml(start).isPresent();
  }

  /** By marks that nothing else begins with. */
  private static Optional<Kind> byBytes(byte[] start) {
    if (begins(start, 0, "\u001F\u008B\b")) {
      return Optional.of(GZIP);
    }
    if (begins(start, 0, "PK\u0003\u0004") || begins(start, 0, "PK\u0005\u0006")) {
      return Optional.of(ZIP);
    }
    if (begins(start, 0, "%PDF-")) {
      return Optional.of(PDF);
    }
    if (begins(start, 0, "WARC/") && start.length > 6 && start[6] == '.') {
      return Optional.of(WARC);
    }
    return begins(start, TAR_MARK, "ustar") ? Optional.of(TAR) : Optional.empty();
  }

  /** By the first words, where the name does not say that they are something else. */
  private static Optional<Kind> byWords(String name, byte[] start) {
    Optional<Kind> named = byName(name);
    boolean open =
        named.isEmpty() || named.get() == FEED || named.get() == OPML || named.get() == PAGE;
    if (!open) {
      return Optional.empty();
    }
    return xml(start).or(() -> looksLikePage(start) ? Optional.of(PAGE) : Optional.empty());
  }

  private static Optional<Kind> xml(byte[] start) {
    XmlText text = XmlText.start(start);
    int root = text.root();
    if (root < 0) {
      return Optional.empty();
    }
    String name = XmlText.local(text.name(root));
    return name.equalsIgnoreCase("html") ? Optional.of(PAGE) : byRoot(name);
  }

  /** By the name of an XML document's first element. */
  static Optional<Kind> byRoot(String name) {
    return switch (name) {
      case "rss", "RDF", "feed", "entry" -> Optional.of(FEED);
      case "opml" -> Optional.of(OPML);
      case "urlset", "sitemapindex" -> Optional.of(SITEMAP);
      default -> Optional.empty();
    };
  }

  /** The first bytes as text that is plain in any encoding. */
  private static String plain(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return text.replace("\0", "").replaceFirst("^[\u00EF\u00BB\u00BF\u00FE\u00FF]+", "");
  }

  private static Optional<Kind> byName(String name) {
    int query = name.indexOf('?');
    String path = query < 0 ? name : name.substring(0, query);
    int dot = path.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(ENDINGS.get(path.substring(dot + 1).toLowerCase(Locale.ROOT)));
  }

  private static Optional<Kind> byType(String type) {
    String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(TYPES.get(bare));
  }

  private static boolean begins(byte[] start, int at, String mark) {
    if (start.length < at + mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((start[at + i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean looksLikePage(byte[] start) {
    String head = plain(start).stripLeading().toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html")
        || head.startsWith("<html")
        || head.startsWith("<head");
  }
}
