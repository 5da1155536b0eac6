package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zubda.feed.Arrival;
import org.zubda.feed.Documents;
import org.zubda.feed.FeedOptions;
import org.zubda.report.Problem;
import org.zubda.report.Report;

/** Addresses as sources: whatever is there, its reports come in. */
@Timeout(30)
class WebSourceTest {

  private static final String TEXT =
      "Two were hurt when the bridge was shelled, residents of the valley told the courier.";

  private final BadServer server = new BadServer();
  private final Fetcher fetcher =
      TestWeb.fetcher(TestWeb.options().within(Limits.usual().forFiles(1_000_000)));
  private final List<Arrival> arrivals = new ArrayList<>();

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  private void bring(String path, boolean pages) throws Exception {
    Documents documents = new Documents(FeedOptions.on(LocalDate.of(2026, 3, 1)));
    new WebSource(fetcher, documents, new TestWeb.ByHand(), 1_000_000, pages)
        .deliver(server.at(path), arrivals::add);
  }

  private List<Report> reports() {
    return arrivals.stream().flatMap(arrival -> arrival.report().stream()).toList();
  }

  private List<Problem> problems() {
    return arrivals.stream().flatMap(arrival -> arrival.problems().stream()).toList();
  }

  private void article(String path, String text) {
    server.page(
        path,
        "text/html",
        "<html><head><title>A page</title></head><body><article><p>"
            + text
            + "</p></article></body></html>");
  }

  private void feed(String path, String... items) {
    server.page(
        path,
        "application/rss+xml",
        "<rss version=\"2.0\"><channel><title>A feed</title>"
            + String.join("", items)
            + "</channel></rss>");
  }

  private String item(String path) {
    return "<item><title>A title</title><link>"
        + server.at(path)
        + "</link><description>The beginning …</description></item>";
  }

  @Test
  void aPageIsAReport() throws Exception {
    article("/page", TEXT);
    bring("/page", true);
    assertThat(reports()).singleElement();
    assertThat(reports().getFirst().text()).contains("Two were hurt");
    assertThat(reports().getFirst().url()).contains(server.at("/page"));
    assertThat(reports().getFirst().location()).isEqualTo(server.at("/page"));
  }

  @Test
  void ofAFeedThePagesAreReports() throws Exception {
    feed("/feed", item("/one"), item("/missing"));
    article("/one", TEXT);
    bring("/feed", true);
    assertThat(reports()).hasSize(2);
    assertThat(reports().get(0).text()).contains("Two were hurt");
    assertThat(reports().get(1).text()).contains("The beginning");
    assertThat(problems()).anyMatch(one -> one.detail().contains("kept instead"));
  }

  @Test
  void withoutPagesOfAFeedTheEntriesAreReports() throws Exception {
    feed("/feed", item("/one"));
    bring("/feed", false);
    assertThat(reports()).singleElement();
    assertThat(reports().getFirst().text()).contains("The beginning");
  }

  @Test
  void ofAListOfFeedsEachIsRead() throws Exception {
    server.page(
        "/list.opml",
        "text/x-opml",
        "<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"%s\"/><outline type=\"rss\" xmlUrl=\"%s\"/></body></opml>"
            .formatted(server.at("/feed"), server.at("/nowhere")));
    feed("/feed", item("/one"));
    article("/one", TEXT);
    bring("/list.opml", true);
    assertThat(reports()).singleElement();
    assertThat(problems())
        .anyMatch(one -> one.kind() == Problem.Kind.NOT_FETCHED && one.detail().contains("404"));
  }

  @Test
  void sitemapsAreFollowedAndCirclesAreNot() throws Exception {
    server.page(
        "/index.xml",
        "application/xml",
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>"
            .formatted(server.at("/map.xml"), server.at("/index2.xml")));
    server.page(
        "/index2.xml",
        "application/xml",
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>%s</loc></sitemap></sitemapindex>"
            .formatted(server.at("/index.xml")));
    server.page(
        "/map.xml",
        "application/xml",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>%s</loc></url></urlset>"
            .formatted(server.at("/one")));
    article("/one", TEXT);
    bring("/index.xml", true);
    assertThat(reports()).singleElement();
    assertThat(server.asked("/index.xml")).isEqualTo(1);
  }

  @Test
  void aWebArchiveIsReadAsItIs() throws Exception {
    String page = "<html><body><article><p>" + TEXT + "</p></article></body></html>";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    String warc =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://far.example/one\r\n"
            + "WARC-Date: 2026-02-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-555555555555>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(BadServer.gzip(warc.getBytes(StandardCharsets.UTF_8)));
    server.on(
        "/news.warc.gz",
        request ->
            request.send("200 OK", "Content-Type: application/gzip\r\n", packed.toByteArray()));
    bring("/news.warc.gz", true);
    assertThat(reports()).singleElement();
    assertThat(reports().getFirst().url()).contains("http://far.example/one");
  }

  @Test
  void whatCanNotBeHadIsAProblem() throws Exception {
    bring("/nowhere", true);
    assertThat(reports()).isEmpty();
    assertThat(problems()).singleElement();
    assertThat(problems().getFirst().location()).isEqualTo(server.at("/nowhere"));
  }
}
