package org.zubda.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.account.decision.ClaimAnchor;
import org.zubda.account.decision.Decision;
import org.zubda.report.Report;
import org.zubda.server.Desk;
import org.zubda.server.DeskServer;
import org.zubda.server.StoryView;
import org.zubda.store.Archive;
import org.zubda.store.DecisionLog;

/**
 * A desk in this process that shows the example, and beside it one report in Arabic, as a newcomer
 * finds it: its own archive is empty.
 */
final class ExampleDesk implements AutoCloseable {

  /** Invented; it is kept, though it can't be read. */
  private static final String ARABIC =
      """
      <!DOCTYPE html>
      <html lang="ar"><head><meta charset="utf-8"><title>قصف على سوق في مدينة قرن</title>
      <meta property="og:site_name" content="صوت الوادي">
      <meta property="article:published_time" content="2024-11-30T09:00:00Z"></head>
      <body><article><h1>قصف على سوق في مدينة قرن</h1>
      <p>قالت فرق الإسعاف إن سبعة مدنيين قتلوا يوم السبت في قصف على سوق المدينة.</p>
      <p>وأضافت أن البحث عن ناجين (بين الأنقاض) ما زال مستمرا حتى ساعة متأخرة من الليل.</p>
      </article></body></html>
      """;

  /** Where the archive lies: another process may bring reports into it. */
  final Path archive;

  final Desk desk;
  final DeskServer server;
  final List<String> trouble = new ArrayList<>();

  private ExampleDesk(Path archive, Archive in, Archive example) throws IOException {
    this.archive = archive;
    this.desk =
        Desk.open(
            in,
            example,
            new PipelineIntake(CommandLineRun.pipeline(), CommandLineRun.CLOCK),
            CommandLineRun.pipeline().reconciler(),
            CommandLineRun.CLOCK,
            n -> {},
            trouble::add);
    this.server =
        DeskServer.start(
            desk,
            new DeskServer.Options("127.0.0.1", 0, true, Optional.empty(), "zubda test"),
            CommandLineRun.CLOCK,
            trouble::add);
  }

  /** Opens it in a folder of its own. */
  static ExampleDesk open(Path folder) throws IOException {
    Path more = Files.createDirectory(folder.resolve("more"));
    Files.writeString(more.resolve("valley.html"), ARABIC);
    Path example = folder.resolve("example.archive");
    CommandLineRun.of("ingest", "--archive", example, Path.of("examples", "aleppo-dated"), more);
    Path archive = folder.resolve("own.archive");
    return new ExampleDesk(
        archive, Archive.make(archive.toString()), Archive.make(example.toString()));
  }

  /** Somebody accepts the first claim that a toll rests on. */
  void acceptAClaim() throws IOException {
    StoryView story = desk.view().story(desk.view().stories().getFirst().id()).orElseThrow();
    String id = story.story().tolls().getFirst().claims().getFirst();
    Report report = story.cites().source(story.cites().claim(id).said().report()).report();
    ClaimAnchor claim = ClaimAnchor.of(story.cites().claim(id), report);
    try {
      desk.decide(
          "Nadia", "I read it twice", made -> new Decision.Accept(made, claim), Optional.empty());
    } catch (DecisionLog.Refused e) {
      throw new IOException(e);
    }
  }

  /** The desk's own address, without a path. */
  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() throws IOException {
    server.close();
    desk.close();
  }
}
