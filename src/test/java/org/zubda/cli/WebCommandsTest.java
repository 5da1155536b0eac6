package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.feed.web.BadServer;
import org.zubda.store.Archive;
import org.zubda.store.Archived;

/** {@code zubda watch} and {@code zubda ingest} of addresses, from a server on loopback. */
@Timeout(60)
class WebCommandsTest {

  private static final String TEXT =
      "Two were hurt when the bridge was shelled, residents of the valley told the courier.";

  @TempDir private Path folder;

  private final BadServer server = new BadServer();

  @AfterEach
  void close() {
    server.close();
  }

  private String at(String path) {
    return server.at("127.0.0.1", path);
  }

  private String archive() {
    return folder.resolve("kept.archive").toString();
  }

  private List<Archived> kept() throws IOException {
    List<Archived> all = new ArrayList<>();
    try (Archive archive = Archive.open(archive())) {
      for (long number = 1; number <= archive.size(); number++) {
        all.add(archive.find(number).orElseThrow());
      }
    }
    return all;
  }

  private CommandLineRun watch(Object source) {
    return CommandLineRun.of(
        "watch", source, "--once", "--archive", archive(), "--allow-private", "--rate", "0s");
  }

  private void feed() {
    server.page(
        "/feed",
        "application/rss+xml",
        "<rss version=\"2.0\"><channel><title>A feed</title><item><title>A title</title><link>"
            + at("/one")
            + "</link><description>The beginning …</description></item></channel></rss>");
    server.page(
        "/one", "text/html", "<html><body><article><p>" + TEXT + "</p></article></body></html>");
  }

  @Test
  void aListOfFeedsIsWatchedIntoAnArchive() throws Exception {
    feed();
    Path list = folder.resolve("list.opml");
    Files.writeString(
        list,
        "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"A\" xmlUrl=\"%s\"/></body></opml>"
            .formatted(at("/feed")));
    CommandLineRun run = watch(list);
    assertThat(run.err())
        .contains("watching 1 feed and 0 folders")
        .contains("all visited after 0 s: 1 visit to feeds (1 fetched, 0 not modified, 0 failed)")
        .contains("1 page; 1 new report");
    assertThat(run.code()).isZero();
    assertThat(kept())
        .singleElement()
        .satisfies(one -> assertThat(one.location()).isEqualTo(at("/one")));
    CommandLineRun again = watch(list);
    assertThat(again.err()).contains("0 new reports");
    assertThat(server.asked("/one")).isEqualTo(1);
  }

  @Test
  void aFolderIsWatchedIntoAnArchive() throws Exception {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Path file = Files.writeString(reports.resolve("a.txt"), TEXT);
    Files.setLastModifiedTime(
        file, FileTime.from(CommandLineRun.CLOCK.instant().minus(Duration.ofMinutes(1))));
    assertThat(watch(reports).err()).contains("1 file; 1 new report");
    assertThat(watch(reports).err()).contains("0 new reports");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aFeedThatGivesNothingIsAProblem() {
    CommandLineRun run = watch(at("/nowhere"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("not fetched: " + at("/nowhere") + ": the host does not give it (404)");
  }

  @Test
  void innerHostsAreRefused() {
    feed();
    CommandLineRun run = CommandLineRun.of("watch", at("/feed"), "--once", "--archive", archive());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("127.0.0.1, this machine: it is not asked");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void whatIsNoSourceIsWrongUse() throws Exception {
    Path text = Files.writeString(folder.resolve("a.txt"), TEXT);
    assertThat(watch("nothing here").code()).isEqualTo(2);
    assertThat(watch("http://user@example.org/").code()).isEqualTo(2);
    assertThat(watch(text).err()).contains("is no list of feeds");
    assertThat(CommandLineRun.of("watch", at("/"), "--every", "soon").err())
        .contains("write 30s, 10m, 2h or 1d");
    assertThat(CommandLineRun.of("watch", at("/"), "--every", "5ms").code()).isEqualTo(2);
  }

  @Test
  void addressesAreSourcesOfIngest() throws Exception {
    feed();
    CommandLineRun run =
        CommandLineRun.of(
            "ingest", at("/feed"), "--archive", archive(), "--allow-private", "--rate", "0s");
    assertThat(run.err()).contains("1 report kept");
    assertThat(kept())
        .singleElement()
        .satisfies(one -> assertThat(one.location()).isEqualTo(at("/one")));
  }

  @Test
  void theContactIsTold() {
    feed();
    CommandLineRun.of(
        "ingest",
        at("/one"),
        "--archive",
        archive(),
        "--allow-private",
        "--contact",
        "me@example.org");
    assertThat(server.last("/one").header("User-Agent")).contains("contact: me@example.org");
  }
}
