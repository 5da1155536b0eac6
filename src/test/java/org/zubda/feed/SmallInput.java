package org.zubda.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * A small invented document of each kind: what tests of any input begin with.
 *
 * @param name its file name
 * @param bytes the document
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SmallInput(String name, byte[] bytes) {

  private static SmallInput of(String name, String text) {
    return new SmallInput(name, text.getBytes(UTF_8));
  }

  static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>Market shelled in Qardo | The Example Courier</title>
      <meta property="og:site_name" content="The Example Courier">
      <meta property="article:published_time" content="2024-11-30T08:15:00+02:00">
      <link rel="canonical" href="https://courier.example/qardo"></head><body>
      <nav><a href="/">Home</a></nav><article><h1>Market shelled in Qardo</h1>
      <p>Shells fell on the vegetable market of Qardo on Saturday morning, killing seven people and
      injuring more than twenty others, according to the director of the town's hospital.</p>
      <p>The army denied that it had fired on the town, and said that its positions to the north had
      themselves been hit by rockets during the night, wounding three soldiers.</p>
      <p>Residents said that the market had been full of people, because it was the first day in a
      week on which the road to the villages in the valley had been open.</p></article>
      <footer>All rights reserved</footer></body></html>
      """;

  static final String RSS_2 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
        <title>World news | The Example Courier</title>
        <link>https://www.examplecourier.example/world</link>
        <description>What happens in the world</description>
        <image><title>Logo</title><url>https://www.examplecourier.example/l.png</url></image>
        <item>
          <title>Market shelled in Qardo &amp;amp; Sabil</title>
          <link>https://www.examplecourier.example/qardo</link>
          <guid isPermaLink="false">courier-1</guid>
          <pubDate>Sat, 30 Nov 2024 08:15:00 +0200</pubDate>
          <dc:creator>A. Writer</dc:creator>
          <description>Seven people were killed when shells fell on a market…</description>
          <content:encoded><![CDATA[<p>Shells fell on the market of Qardo on Saturday, killing
            seven people, the hospital&nbsp;said.</p><p>The army denied that it had fired.</p>
            <p>The post <a href="x">Market shelled</a> appeared first on <a>Courier</a>.</p>]]>
          </content:encoded>
        </item>
        <item>
          <title>Bridge closed</title>
          <link>/bridge</link>
          <pubDate>Sun, 01 Dec 2024 10:00 EST</pubDate>
          <description>&lt;p&gt;The bridge over the Lin was closed. &lt;a&gt;Read more&lt;/a&gt;&lt;/p&gt;</description>
        </item>
      </channel>
      </rss>
      """;

  static final String RSS_1 =
      """
      <?xml version="1.0"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
               xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://herald.example/">
          <title>The Imaginary Herald</title><link>https://herald.example/</link>
          <description>All that happens</description>
          <items><rdf:Seq><rdf:li resource="https://herald.example/a"/></rdf:Seq></items>
        </channel>
        <item rdf:about="https://herald.example/a">
          <title>Three soldiers killed near Qardo</title>
          <link>https://herald.example/a</link>
          <description>Three soldiers were killed in an ambush.</description>
          <dc:date>2024-12-01T07:00:00+03:00</dc:date>
        </item>
      </rdf:RDF>
      """;

  static final String RSS_091 =
      """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Specimen Online</title><link>https://specimen.example</link>
      <description>News</description><language>en</language>
      <item><title>Ten flee the flood</title><link>https://specimen.example/flood</link>
      <description>Ten families fled the flood in the valley.</description></item>
      </channel></rss>
      """;

  static final String ATOM =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://placeholder.example/">
        <title>The Placeholder Post</title>
        <link rel="self" href="https://placeholder.example/feed.atom"/>
        <link href="https://placeholder.example/"/>
        <id>urn:uuid:1</id><updated>2024-12-02T10:00:00Z</updated>
        <entry>
          <title type="html">Rebels &amp;amp; army trade fire</title>
          <link rel="alternate" href="fire.html"/>
          <id>tag:placeholder.example,2024:1</id>
          <published>2024-12-01T23:30:00+03:00</published>
          <updated>2024-12-02T10:00:00Z</updated>
          <author><name>B. Writer</name></author>
          <summary>They traded fire.</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The army and the rebels
          traded fire near Sabil on Sunday.</p><p>Two civilians were wounded.</p></div></content>
        </entry>
        <entry>
          <title>Talks put off</title>
          <link href="https://placeholder.example/talks"/>
          <id>tag:placeholder.example,2024:2</id>
          <updated>2024-12-02T09:00:00Z</updated>
          <summary type="text">Talks on a truce were put off again.</summary>
          <source><title>Sample Daily</title></source>
        </entry>
      </feed>
      """;

  static final String ATOM_03 =
      """
      <?xml version="1.0"?>
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old Gazette</title>
      <link rel="alternate" type="text/html" href="https://gazette.example/"/>
      <entry><title>Fire in the port</title><link rel="alternate" type="text/html"
      href="https://gazette.example/port"/><id>g-1</id><issued>2004-05-05T10:00:00Z</issued>
      <modified>2004-05-05T11:00:00Z</modified>
      <content type="text/html" mode="escaped">&lt;p&gt;A store burned down in the port.&lt;/p&gt;</content>
      </entry></feed>
      """;

  static final String OPML =
      """
      <?xml version="1.0"?>
      <opml version="2.0"><head><title>Feeds</title></head><body>
      <outline text="North"><outline text="Deeper">
      <outline type="rss" text="The Example Courier" xmlUrl="https://courier.example/rss"/></outline>
      <outline type="atom" title="Post" text="P" xmlUrl="https://placeholder.example/feed?a=1&amp;b=2"/>
      </outline><outline text="no feed"/></body></opml>
      """;

  static final String SITEMAP =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>https://courier.example/a?x=1&amp;y=2</loc><lastmod>2024-12-01</lastmod>
          <news:news><news:publication><news:name>The Example Courier</news:name>
          <news:language>en</news:language></news:publication>
          <news:publication_date>2024-11-30T09:00:00+02:00</news:publication_date>
          <news:title>Market shelled</news:title></news:news></url>
        <url><loc>https://courier.example/b</loc></url>
      </urlset>
      """;

  static final String SITEMAP_INDEX =
      """
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://courier.example/sitemap-1.xml</loc></sitemap>
        <sitemap><loc>https://courier.example/sitemap-2.xml.gz</loc></sitemap>
      </sitemapindex>
      """;

  static final String CSV =
      """
      id,Headline,Body,Date,Source,Desk
      7,Seven killed,"Shells fell on the market, killing seven.
      The army said ""no"".",2024-11-30,The Example Courier,4
      8,Bridge closed,The bridge was closed.
      """;

  /** A record of a web archive. */
  static byte[] warcRecord(String type, String uri, String contentType, byte[] block) {
    byte[] header =
        ("WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Target-URI: "
                + uri
                + "\r\nWARC-Date: 2024-12-01T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: "
                + contentType
                + "\r\nContent-Length: "
                + block.length
                + "\r\n\r\n")
            .getBytes(UTF_8);
    return joined(header, block, "\r\n\r\n".getBytes(UTF_8));
  }

  /** The record of an answer over HTTP. */
  static byte[] answer(String uri, String headers, byte[] body) {
    byte[] head = ("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(UTF_8);
    return warcRecord("response", uri, "application/http; msgtype=response", joined(head, body));
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] warc() {
    byte[] page = PAGE.getBytes(UTF_8);
    return joined(
        warcRecord("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)),
        answer("https://courier.example/1", "Content-Type: text/html; charset=utf-8\r\n", page),
        answer(
            "https://courier.example/2",
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
            gzip(PAGE.replace("seven", "eight").getBytes(UTF_8))),
        answer(
            "https://courier.example/3",
            "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n",
            "c\r\nFive people \r\n9\r\nwere hurt\r\n0\r\n\r\n".getBytes(UTF_8)),
        answer("https://courier.example/4.png", "Content-Type: image/png\r\n", new byte[] {1, 2}),
        warcRecord("revisit", "https://courier.example/1", "application/http", new byte[0]));
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] zip(SmallInput... members) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (SmallInput member : members) {
        out.putNextEntry(new ZipEntry(member.name()));
        out.write(member.bytes());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] tar(SmallInput... members) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(packed)) {
      for (SmallInput member : members) {
        TarArchiveEntry entry = new TarArchiveEntry(member.name());
        entry.setSize(member.bytes().length);
        out.putArchiveEntry(entry);
        out.write(member.bytes());
        out.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** A PDF of these pages, a line a line. */
  static byte[] pdf(List<List<String>> pages) {
    // Else the library writes a list of the machine's fonts to the user's home.
    OneFont.settle();
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
          content.setLeading(13);
          content.newLineAtOffset(60, 720);
          for (String line : lines) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      document.getDocumentInformation().setTitle("Shelling of Qardo");
      document.getDocumentInformation().setAuthor("Imaginary Monitor");
      java.util.Calendar made =
          new java.util.GregorianCalendar(java.util.TimeZone.getTimeZone("GMT+02:00"));
      made.setTimeInMillis(1732947300000L);
      document.getDocumentInformation().setCreationDate(made);
      // Else its bytes hang on the clock.
      document.setDocumentId(6L);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pdf() {
    return pdf(
        List.of(
            List.of(
                "Shells fell on the market of Qardo on Saturday, kill-",
                "ing seven people, according to the hospital.",
                "",
                "The army denied it.")));
  }

  /** One of each kind. */
  static List<SmallInput> all() {
    List<SmallInput> all =
        new ArrayList<>(
            List.of(
                of("note.txt", "Seven killed in Qardo\n\nShells fell on the market.\n"),
                of("page.html", PAGE),
                of(
                    "records.jsonl",
                    "{\"id\":\"r-1\",\"title\":\"Seven killed\",\"text\":\"Shells fell on the"
                        + " market.\",\"published\":\"2024-11-30\",\"desk\":4}\n"
                        + "{\"html\":\"<p>The army denied that it had fired on it.</p>\"}\n"),
                of("rss2.xml", RSS_2),
                of("rss1.rdf", RSS_1),
                of("rss091.rss", RSS_091),
                of("post.atom", ATOM),
                of("old.xml", ATOM_03),
                of("feeds.opml", OPML),
                of("sitemap.xml", SITEMAP),
                of("index.xml", SITEMAP_INDEX),
                of("table.csv", CSV),
                of("table.tsv", "title\ttext\nTen flee\tTen families fled the flood.\n"),
                new SmallInput("pages.warc", warc()),
                new SmallInput("note.pdf", pdf())));
    all.add(new SmallInput("records.jsonl.gz", gzip(all.get(2).bytes())));
    all.add(new SmallInput("pages.warc.gz", gzip(warc())));
    all.add(new SmallInput("all.zip", zip(all.get(0), all.get(1), all.get(3))));
    all.add(new SmallInput("all.tar.gz", gzip(tar(all.get(0), all.get(6), all.get(11)))));
    return all;
  }
}
