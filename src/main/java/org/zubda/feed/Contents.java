package org.zubda.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zubda.report.Original;
import org.zubda.report.Problem;

/** Takes documents apart into the originals of single reports, holding no more than one of them. */
final class Contents {

  /** The longest record, and the largest document of one report, in bytes. */
  static final int LARGEST_RECORD = 16 << 20;

  /** What the first line of a file of kept readings begins with, whatever its version. */
  private static final String KEPT_READINGS = "{\"schema\":\"zubda-readings/";

  /** The largest feed, list or sitemap, in bytes: the sitemaps' protocol allows 50 MB. */
  static final int LARGEST_WHOLE = 64 << 20;

  /** An archive may lie in another, and no deeper. */
  private static final int DEEPEST = 2;

  /** So many layers of gzip may lie around a document. */
  private static final int MOST_LAYERS = 2;

  private final Finds to;
  private final int depth;

  Contents(Finds to) {
    this(to, 0);
  }

  private Contents(Finds to, int depth) {
    this.to = to;
    this.depth = depth;
  }

  /**
   * A document that is to be taken apart.
   *
   * @param name its file name or address, whose ending tells what it is
   * @param type the media type stated with it
   * @param location where it is, as problems and reports name it
   * @param record how its records are located: this, a colon and a number
   * @param found whether it was found in a folder or an archive, rather than named: then what is no
   *     report is left aside
   * @param given what was told of it
   */
  record Told(
      String name,
      Optional<String> type,
      String location,
      String record,
      boolean found,
      SortedMap<String, String> given) {

    /** What holds for each of several reports in it. */
    SortedMap<String, String> shared() {
      SortedMap<String, String> shared = new TreeMap<>(given);
      shared.remove("title");
      shared.remove("url");
      Optional.ofNullable(shared.remove("published"))
          .ifPresent(date -> shared.put(Originals.PUBLISHED_OTHERWISE, date));
      return shared;
    }

    /** The same, once its gzip is taken off. */
    Told unpacked() {
      return new Told(Kind.withoutGzip(name), Optional.empty(), location, record, found, given);
    }
  }

  /**
   * Takes one apart.
   *
   * @throws IOException where reading the stream fails
   */
  void take(InputStream stream, Told told) throws IOException {
    take(stream, told, Optional.empty(), 0);
  }

  private void take(InputStream stream, Told told, Optional<GzipMembers> gzip, int layers)
      throws IOException {
    Peeked in = new Peeked(stream, Kind.LOOKED_AT);
    Kind kind = Kind.of(told.name(), told.type(), in.start());
    if (told.found() && kind != Kind.GZIP && !Kind.named(told.name()) && !Kind.shows(in.start())) {
      to.aside(told.location());
      return;
    }
    switch (kind) {
      case TEXT -> one(in, Form.TEXT, told);
      case PAGE -> page(in, told);
      case PDF -> one(in, Form.PDF, told);
      case RECORDS -> records(in, told);
      case CSV -> new Rows(told, to).read(in, false);
      case TSV -> new Rows(told, to).read(in, true);
      case FEED, OPML, SITEMAP -> xml(in, told);
      case WARC -> new Warc(told, to).read(new WarcRecords(in, gzip));
      case ZIP, TAR -> archive(kind, in, told);
      case GZIP -> gzip(in, told, layers);
    }
  }

  private void gzip(InputStream in, Told told, int layers) throws IOException {
    if (layers == MOST_LAYERS) {
      to.problem(told.location(), Problem.Kind.REFUSED, "it is packed with gzip over and over");
      return;
    }
    Ratio ratio = new Ratio();
    try (GzipMembers members = new GzipMembers(ratio.in(in))) {
      take(ratio.out(members), told.unpacked(), Optional.of(members), layers + 1);
    }
  }

  private void archive(Kind kind, InputStream in, Told told) throws IOException {
    if (depth == DEEPEST) {
      to.problem(
          told.location(),
          Problem.Kind.REFUSED,
          "it is an archive in an archive in an archive; unpack it first");
      return;
    }
    Members members = new Members(new Contents(to, depth + 1), told, to);
    if (kind == Kind.ZIP) {
      members.zip(in);
    } else {
      members.tar(in);
    }
  }

  /** Takes a member of an archive apart; what is wrong with it stays its own. */
  void member(InputStream in, String name, String place, Told archive) throws IOException {
    try {
      take(in, new Told(name, Optional.empty(), place, place, true, archive.shared()));
    } catch (Ratio.Bomb e) {
      throw e;
    } catch (IOException e) {
      to.arrival(Arrival.none(Feed.unreadable(place, e)));
    }
  }

  /** A page; but one that was to be a feed is none of its site's reports. */
  private void page(InputStream in, Told told) throws IOException {
    if (Kind.expectsFeed(told.name(), told.type())) {
      to.problem(
          told.location(), Problem.Kind.BROKEN_FILE, "it was to be a feed, and is a web page");
    } else {
      one(in, Form.PAGE, told);
    }
  }

  private void xml(InputStream in, Told told) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_WHOLE);
    if (in.read() >= 0) {
      to.problem(
          told.location(),
          Problem.Kind.TOO_LONG,
          "it has more than the " + bytes(LARGEST_WHOLE) + " bytes that are read at once");
      return;
    }
    XmlText xml =
        XmlText.of(
            bytes,
            Optional.ofNullable(told.given().get(Originals.CHARSET))
                .or(() -> told.type().flatMap(Kind::charset)));
    int root = xml.root();
    if (root < 0) {
      to.problem(
          told.location(),
          bytes.length == 0 ? Problem.Kind.EMPTY : Problem.Kind.BROKEN_FILE,
          bytes.length == 0 ? "there is nothing in it" : "it was to be a feed, and is no XML");
      return;
    }
    Optional<Kind> kind = Kind.byRoot(XmlText.local(xml.name(root)));
    if (kind.isEmpty() && told.found()) {
      to.aside(told.location());
    } else if (kind.isEmpty()) {
      to.problem(
          told.location(),
          Problem.Kind.BROKEN_FILE,
          "it is XML, but no feed, list of feeds or sitemap: <" + xml.name(root) + ">");
    } else if (kind.get() == Kind.OPML && bytes.length > LARGEST_RECORD) {
      to.problem(told.location(), Problem.Kind.TOO_LONG, tooLong(bytes.length));
    } else if (kind.get() == Kind.OPML) {
      Outline.read(xml, told, to);
    } else if (kind.get() == Kind.SITEMAP) {
      Sitemap.read(xml, root, told, to);
    } else {
      new FeedDocument(xml, root, told, to).read();
    }
  }

  /** A document that is one report. */
  private void one(InputStream in, Form form, Told told) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_RECORD);
    byte[] more = in.readNBytes(1 << 16);
    if (more.length == 0) {
      to.original(
          new Original(form.type(), bytes, told.given()), told.location(), Optional.empty());
      return;
    }
    Fingerprint hash = new Fingerprint();
    hash.add(bytes, 0, bytes.length);
    long length = bytes.length;
    while (more.length > 0) {
      hash.add(more, 0, more.length);
      length += more.length;
      more = in.readNBytes(1 << 16);
    }
    tooLong(hash.id(), told.location(), length);
  }

  private void records(InputStream in, Told told) throws IOException {
    long done = 0;
    SortedMap<String, String> given = told.shared();
    try (Lines lines = new Lines(in, LARGEST_RECORD)) {
      Optional<Lines.Line> line = lines.next();
      if (line.isPresent() && keptReadings(line.get().bytes())) {
        to.keptReadings(told.record());
        return;
      }
      while (line.isPresent()) {
        done = line.get().number();
        String place = told.record() + ":" + done;
        if (line.get().tooLong()) {
          tooLong(line.get().id(), place, line.get().length());
        } else if (!blank(line.get().bytes())) {
          to.original(
              new Original(Form.RECORD.type(), line.get().bytes(), given), place, Optional.empty());
        }
        line = lines.next();
      }
    } catch (IOException e) {
      if (done == 0) {
        throw e;
      }
      Problem why = Feed.unreadable(told.record(), e);
      to.problem(told.record(), why.kind(), why.detail() + "; read up to line " + done);
    }
  }

  private static boolean keptReadings(byte[] line) {
    return new String(
            line, 0, Math.min(line.length, KEPT_READINGS.length()), StandardCharsets.US_ASCII)
        .equals(KEPT_READINGS);
  }

  private static boolean blank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private void tooLong(String id, String place, long length) {
    to.arrival(Arrival.unread(id, place, Optional.empty(), Problem.Kind.TOO_LONG, tooLong(length)));
  }

  /** That something has more bytes than are read at once, in words. */
  static String tooLong(long length) {
    return tooLong(length, LARGEST_RECORD);
  }

  /** That something has more bytes than so many, in words. */
  static String tooLong(long length, long most) {
    return "it has " + bytes(length) + " bytes; up to " + bytes(most) + " are read at once";
  }

  /** A number with its thousands apart. */
  static String bytes(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
