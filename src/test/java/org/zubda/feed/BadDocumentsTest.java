package org.zubda.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.report.Problem;
import org.zubda.report.Report;

/**
 * Documents that are broken, or made to do harm: named with the reason, and stopping nothing else.
 */
class BadDocumentsTest {

  private static final FeedOptions OPTIONS = FeedOptions.on(LocalDate.of(2026, 6, 1));

  @TempDir Path folder;

  private static List<Arrival> read(String name, byte[] bytes) {
    return read(name, Optional.empty(), bytes);
  }

  private static List<Arrival> read(String name, Optional<String> type, byte[] bytes) {
    List<Arrival> all = new ArrayList<>();
    new Documents(OPTIONS).read(bytes, type, name, new TreeMap<>(), all::add);
    return all;
  }

  private static List<Arrival> read(String name, String text) {
    return read(name, text.getBytes(UTF_8));
  }

  private static List<Problem> problems(List<Arrival> arrivals) {
    return arrivals.stream()
        .flatMap(arrival -> arrival.problems().stream())
        .filter(problem -> problem.kind() != Problem.Kind.PARTIAL)
        .toList();
  }

  private static String texts(List<Arrival> arrivals) {
    return String.join(
        "\n", arrivals.stream().flatMap(a -> a.report().stream()).map(Report::text).toList());
  }

  private static void only(List<Arrival> arrivals, Problem.Kind kind, String... words) {
    List<Problem> problems = problems(arrivals);
    assertThat(problems).extracting(Problem::kind).containsExactly(kind);
    assertThat(problems.getFirst().location() + ": " + problems.getFirst().detail())
        .contains(words);
  }

  @Test
  void halfAFeedGivesTheEntriesThatAreWhole() {
    List<Arrival> all = read("half.xml", SmallInput.RSS_2.split("Bridge closed")[0]);

    assertThat(texts(all)).contains("seven people");
    only(all, Problem.Kind.BROKEN_FILE, "half.xml", "breaks off after 1 entry");
  }

  @Test
  void aFeedThatTurnsIntoAPageGivesTheEntriesBeforeIt() {
    String error = "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>";
    List<Arrival> all = read("f.xml", SmallInput.RSS_2.split("</channel>")[0] + error);

    assertThat(all.stream().flatMap(a -> a.report().stream())).hasSize(2);
    only(all, Problem.Kind.BROKEN_FILE, "turns into a web page after 2 entries");
  }

  @Test
  void aPageWhereAFeedWasToBeIsNoReport() {
    only(read("f.rss", SmallInput.PAGE), Problem.Kind.BROKEN_FILE, "f.rss", "is a web page");
    only(
        read(
            "https://a.example/feed",
            Optional.of("application/rss+xml"),
            SmallInput.PAGE.getBytes(UTF_8)),
        Problem.Kind.BROKEN_FILE,
        "is a web page");
  }

  @Test
  void entitiesThatReadFilesAreNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret itself");
    String feed =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\"><!ENTITY % y SYSTEM \""
            + secret.toUri()
            + "\"> %y;]><rss version=\"2.0\"><channel><title>&x;</title><item><title>News &x;"
            + "</title><description>Two died. &x;</description></item></channel></rss>";
    List<Arrival> all = read("xxe.xml", feed);

    assertThat(texts(all)).contains("Two died.");
    assertThat(all.toString()).doesNotContain("the secret itself");
    assertThat(problems(all))
        .anySatisfy(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
              assertThat(problem.detail()).contains("declares entities of its own");
            });
  }

  @Test
  void entitiesThatGrowAreNotExpanded() {
    StringBuilder feed = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      feed.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    feed.append("]><rss><channel><item><title>&a29;</title></item></channel></rss>");
    List<Arrival> all = read("laughs.xml", feed.toString());

    assertThat(texts(all)).isEqualTo("&a29;");
    assertThat(problems(all)).extracting(Problem::kind).contains(Problem.Kind.REFUSED);
  }

  @Test
  void entitiesOfListsAndSitemapsAreNotReadEither() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret itself");
    String declared = "<!DOCTYPE x [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    List<Arrival> all =
        read(
            "l.opml",
            declared + "<opml><outline text=\"&x;\" xmlUrl=\"https://a.example/&x;\"/></opml>");
    all.addAll(
        read("s.xml", declared + "<urlset><url><loc>https://a.example/&x;</loc></url></urlset>"));

    assertThat(all.toString()).doesNotContain("the secret itself");
  }

  @Test
  void aSitemapIndexThatNamesItselfIsNotFollowed() {
    String itself = "https://a.example/sitemap.xml";
    List<Arrival> all =
        read(itself, "<sitemapindex><sitemap><loc>" + itself + "</loc></sitemap></sitemapindex>");

    assertThat(all).flatExtracting(Arrival::leads).isEmpty();
    only(all, Problem.Kind.BROKEN_FILE, "the sitemap's own");
  }

  @Test
  void nothingIsNamed() {
    only(read("a.xml", ""), Problem.Kind.EMPTY, "a.xml");
    only(read("a.csv", ""), Problem.Kind.EMPTY, "a.csv");
    only(read("a.opml", "<opml></opml>"), Problem.Kind.EMPTY, "no feed");
    only(read("a.zip", SmallInput.zip()), Problem.Kind.EMPTY, "a.zip");
    only(read("a.pdf", new byte[0]), Problem.Kind.BROKEN_FILE, "a.pdf");
    assertThat(problems(read("a.warc", new byte[0]))).isEmpty();
  }

  @Test
  void aBrokenRecordOfAWebArchiveCostsNoOther() {
    byte[] page =
        SmallInput.answer(
            "https://a.example/1", "Content-Type: text/plain\r\n", "One.".getBytes(UTF_8));
    byte[] other =
        SmallInput.answer(
            "https://a.example/2", "Content-Type: text/plain\r\n", "Two.".getBytes(UTF_8));
    byte[] noLength = "WARC/1.0\r\nWARC-Type: response\r\n\r\nlost\r\n\r\n".getBytes(UTF_8);
    byte[] noise = "garbage that is no record\r\n\r\n".getBytes(UTF_8);

    List<Arrival> plain = read("a.warc", SmallInput.joined(page, noLength, other, noise, page));
    assertThat(texts(plain)).isEqualTo("One.\nTwo.\nOne.");
    assertThat(problems(plain))
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.BROKEN_FILE, Problem.Kind.BROKEN_FILE);

    byte[] broken = SmallInput.gzip(page);
    Arrays.fill(broken, 20, 60, (byte) 0x55);
    List<Arrival> packed =
        read("a.warc.gz", SmallInput.joined(SmallInput.gzip(page), broken, SmallInput.gzip(other)));
    assertThat(texts(packed)).isEqualTo("One.\nTwo.");
    only(packed, Problem.Kind.BROKEN_FILE, "a.warc.gz:2", "the record was skipped");
  }

  @Test
  void aContentCodingThatIsNotReadIsNamed() {
    String type = "Content-Type: text/plain\r\nContent-Encoding: ";
    byte[] text = "One.".getBytes(UTF_8);
    List<Arrival> all =
        read(
            "a.warc",
            SmallInput.joined(
                SmallInput.answer("https://a.example/1", type + "br\r\n", text),
                SmallInput.answer("https://a.example/2", type + "zstd\r\n", text),
                SmallInput.answer("https://a.example/3", type + "nonsense\r\n", text),
                SmallInput.answer("https://a.example/4", type + "identity\r\n", text)));

    assertThat(texts(all)).isEqualTo("One.");
    assertThat(problems(all))
        .extracting(Problem::location)
        .containsExactly("a.warc:1", "a.warc:2", "a.warc:3");
  }

  @Test
  void aWebArchiveThatEndsHalfWayGivesWhatItHolds() {
    byte[] page =
        SmallInput.gzip(
            SmallInput.answer(
                "https://a.example/1", "Content-Type: text/plain\r\n", "One.".getBytes(UTF_8)));
    List<Arrival> all =
        read("a.warc.gz", SmallInput.joined(page, Arrays.copyOf(page, page.length / 2)));

    assertThat(texts(all)).isEqualTo("One.");
    only(all, Problem.Kind.BROKEN_FILE, "breaks off after 1 record");
  }

  @Test
  void aPayloadThatUnpacksToFarTooMuchIsNamed() throws IOException {
    byte[] bomb =
        SmallInput.answer(
            "https://a.example/b",
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
            zeros(17 << 20));
    byte[] page =
        SmallInput.answer(
            "https://a.example/1", "Content-Type: text/plain\r\n", "One.".getBytes(UTF_8));
    List<Arrival> all = read("a.warc", SmallInput.joined(bomb, page));

    assertThat(texts(all)).isEqualTo("One.");
    only(all, Problem.Kind.TOO_LONG, "a.warc:1");
  }

  /** So many zeros, packed. */
  private static byte[] zeros(long size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] million = new byte[1 << 20];
    try (OutputStream out = new GZIPOutputStream(packed)) {
      for (long done = 0; done < size; done += million.length) {
        out.write(million);
      }
    }
    return packed.toByteArray();
  }

  @Test
  void aBombIsStopped() throws IOException {
    List<Arrival> text = read("b.txt.gz", zeros(80 << 20));
    only(text, Problem.Kind.REFUSED, "b.txt.gz", "no reports pack so well");

    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(lines)) {
      byte[] million = (" ".repeat(1023) + "\n").repeat(1 << 10).getBytes(UTF_8);
      for (int i = 0; i < 80; i++) {
        out.write(million);
      }
    }
    only(read("b.jsonl.gz", lines.toByteArray()), Problem.Kind.REFUSED, "no reports pack so well");
  }

  @Test
  void aBombInAZipStopsNothingButTheZip() throws IOException {
    byte[] large = new byte[80 << 20];
    Path zip = folder.resolve("a.zip");
    Files.write(
        zip,
        SmallInput.zip(
            new SmallInput("1.txt", "One.".getBytes(UTF_8)), new SmallInput("2.txt", large)));
    Files.writeString(folder.resolve("b.txt"), "Two.");
    List<Arrival> all = new ArrayList<>();
    new Feed(List.of(folder), OPTIONS).deliver(all::add);

    assertThat(texts(all)).isEqualTo("One.\nTwo.");
    only(all, Problem.Kind.REFUSED, "a.zip", "no reports pack so well");
  }

  @Test
  void anArchiveIsReadInAnotherAndNoDeeper() {
    SmallInput text = new SmallInput("a.txt", "One.".getBytes(UTF_8));
    SmallInput inner = new SmallInput("inner.zip", SmallInput.zip(text));
    SmallInput middle =
        new SmallInput("middle.tar.gz", SmallInput.gzip(SmallInput.tar(inner, text)));

    assertThat(texts(read("outer.zip", SmallInput.zip(inner, text)))).isEqualTo("One.\nOne.");
    List<Arrival> deep = read("outer.zip", SmallInput.zip(middle, text));
    assertThat(texts(deep)).isEqualTo("One.\nOne.");
    only(deep, Problem.Kind.REFUSED, "outer.zip/middle.tar.gz/inner.zip", "unpack it first");
  }

  @Test
  void gzipOverAndOverIsRefused() {
    byte[] packed = "One.".getBytes(UTF_8);
    for (int i = 0; i < 3; i++) {
      packed = SmallInput.gzip(packed);
    }
    only(read("a.txt.gz", packed), Problem.Kind.REFUSED, "over and over");
  }

  @Test
  void aMembersNameLeadsNowhere() throws IOException {
    Path zip = folder.resolve("deep/a.zip");
    Files.createDirectories(zip.getParent());
    Files.write(
        zip,
        SmallInput.zip(
            new SmallInput("../../outside.txt", "One.".getBytes(UTF_8)),
            new SmallInput("/etc/x\u0007.txt", "Two.".getBytes(UTF_8)),
            new SmallInput(".hidden.txt", "Three.".getBytes(UTF_8))));
    List<Arrival> all = new ArrayList<>();
    Feed feed = new Feed(List.of(zip), OPTIONS);
    feed.deliver(all::add);

    assertThat(all)
        .extracting(arrival -> arrival.report().orElseThrow().location())
        .containsExactly(zip + "/../../outside.txt", zip + "//etc/x_.txt");
    assertThat(feed.leftAside()).containsExactly(zip + "/.hidden.txt");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(zip);
    }
  }

  @Test
  void aZipThatEndsHalfWayGivesWhatItHolds() {
    byte[] zip =
        SmallInput.zip(
            new SmallInput("1.txt", "One.".getBytes(UTF_8)),
            new SmallInput("2.html", SmallInput.PAGE.getBytes(UTF_8)));
    List<Arrival> all = read("a.zip", Arrays.copyOf(zip, zip.length / 2));

    assertThat(texts(all)).startsWith("One.");
    assertThat(problems(all)).isNotEmpty();
  }

  @Test
  void aPdfThatWantsAPasswordIsNamed() throws IOException {
    byte[] bytes = SmallInput.pdf(List.of(List.of("Two died.")));
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(locked);
    }
    only(read("a.pdf", locked.toByteArray()), Problem.Kind.REFUSED, "a.pdf", "password");
  }

  @Test
  void aPdfOfPicturesIsNamed() throws IOException {
    byte[] bytes = SmallInput.pdf(List.of(List.of(), List.of()));

    List<Arrival> all = read("a.pdf", bytes);
    only(all, Problem.Kind.EMPTY, "a.pdf", "no text in its 2 pages");
  }

  @Test
  void aPdfThatUnpacksToFarTooMuchIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream stream = new PDStream(document);
      try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] million = " ".repeat(1 << 20).getBytes(UTF_8);
        for (int i = 0; i < 130; i++) {
          content.write(million);
        }
      }
      page.setContents(stream);
      document.save(out);
    }
    only(read("a.pdf", out.toByteArray()), Problem.Kind.REFUSED, "a.pdf", "unpack to more than");
  }

  @Test
  void halfAPdfIsNamed() {
    byte[] bytes = SmallInput.pdf(List.of(List.of("Two died.")));

    assertThat(problems(read("a.pdf", Arrays.copyOf(bytes, bytes.length / 3)))).isNotEmpty();
  }

  @Test
  void whatRunsOnEachPageIsNoneOfTheText() {
    List<List<String>> pages = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      pages.add(
          List.of(
              "Imaginary Monitor - Report",
              "Chapter " + "ABCD".charAt(i - 1),
              "It tells of town " + "ABCD".charAt(i - 1) + " and",
              "ends here.",
              "Note " + "ABCD".charAt(i - 1),
              "page " + i));
    }
    String text = texts(read("a.pdf", SmallInput.pdf(pages)));

    assertThat(text).contains("It tells of town B and ends here.");
    assertThat(text).doesNotContain("Imaginary Monitor").doesNotContain("page 2");
  }

  @Test
  void aTableOfOneEndlessValueCostsNoMoreMemoryThanARecord() {
    byte[] bytes = new byte[17 << 20];
    Arrays.fill(bytes, (byte) 'a');
    byte[] head = "title,text\nA,\"".getBytes(UTF_8);
    only(
        read("a.csv", SmallInput.joined(head, bytes)),
        Problem.Kind.TOO_LONG,
        "a.csv:2",
        "quotation mark");
  }

  @Test
  void tagsThatAreLeftOpenCostNoMoreThanTheirLength() {
    String open = "<item '".repeat(300_000);
    List<Arrival> all = read("a.xml", "<rss><channel>" + open);

    assertThat(problems(all)).hasSizeLessThan(150);
    assertThat(problems(all)).last().asString().contains("breaks off");
  }

  @Test
  void elementsThatStandInEachOtherWithoutEndAreNamedOrRead() {
    String deep = "<b>".repeat(50_000);
    String feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Deep</title>";
    List<Arrival> all =
        read("a.xml", feed + "<content type=\"xhtml\">" + deep + "</content></entry></feed>");
    all.addAll(
        read(
            "b.xml",
            feed
                + "<content type=\"html\">"
                + deep.replace("<", "&lt;")
                + "</content></entry></feed>"));
    all.addAll(read("c.opml", "<opml><body>" + "<outline>".repeat(50_000) + "</body></opml>"));

    assertThat(problems(all)).isNotEmpty();
    assertThat(problems(all)).extracting(Problem::kind).doesNotContain(Problem.Kind.READER_FAILED);
  }

  @Test
  void aTableOfCountlessColumnsIsNamed() {
    assertThat(texts(read("a.csv", "text,".repeat(19_000) + "\nOne.\n"))).isEqualTo("One.");
    only(read("a.csv", ",".repeat(1 << 22)), Problem.Kind.BROKEN_FILE, "no column");
    only(
        read("a.csv", "text\n" + ",".repeat(1 << 22)),
        Problem.Kind.BROKEN_LINE,
        "a.csv:2",
        "values");
  }

  @Test
  void aDateWithoutEndIsNone() {
    String date = "24-11-30T08:15".repeat(50_000);
    List<Arrival> all =
        read("a.xml", "<rss><item><title>A</title><pubDate>" + date + "</pubDate></item></rss>");

    only(all, Problem.Kind.BAD_DATE, "…");
    assertThat(problems(all).getFirst().detail()).hasSizeLessThan(200);
    assertThat(texts(read("a.html", SmallInput.PAGE.replace("2024-11-30T08:15", date))))
        .contains("seven people");
  }
}
