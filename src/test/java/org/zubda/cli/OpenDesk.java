package org.zubda.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.zubda.server.Desk;
import org.zubda.server.DeskServer;
import org.zubda.store.Archive;

/**
 * A desk that is served on a free port, with reports of an invented war in an archive of its own,
 * read by the pipeline that all tests share.
 */
public final class OpenDesk implements AutoCloseable {

  /** The token of those that want one. */
  public static final String TOKEN = "a-token-of-letters-and-digits-17";

  private final List<String> trouble = new ArrayList<>();
  private final Desk desk;
  private final DeskServer server;

  private OpenDesk(Path folder, Optional<String> token, InstantSource clock) throws IOException {
    Archive in = Archive.make(folder.resolve("desk.archive").toString());
    desk =
        Desk.open(
            in,
            Archive.make(folder.resolve("example").toString()),
            new PipelineIntake(CommandLineRun.pipeline(), CommandLineRun.CLOCK),
            CommandLineRun.pipeline().reconciler(),
            CommandLineRun.CLOCK,
            n -> {},
            trouble::add);
    server =
        DeskServer.start(
            desk,
            new DeskServer.Options("127.0.0.1", 0, true, token, "zubda test"),
            clock,
            trouble::add);
  }

  /** One that asks for nothing. */
  public static OpenDesk in(Path folder) throws IOException {
    return new OpenDesk(folder, Optional.empty(), InstantSource.system());
  }

  /** One that wants {@link #TOKEN}. */
  public static OpenDesk withToken(Path folder) throws IOException {
    return new OpenDesk(folder, Optional.of(TOKEN), InstantSource.system());
  }

  /**
   * One for which a fifth of a second passes whenever somebody looks at the clock, so that no test
   * asks it too often.
   */
  public static OpenDesk unhurried(Path folder, boolean token) throws IOException {
    AtomicLong millis = new AtomicLong();
    return new OpenDesk(
        folder,
        token ? Optional.of(TOKEN) : Optional.empty(),
        () -> Instant.ofEpochMilli(millis.addAndGet(200)));
  }

  /** The desk. */
  public Desk desk() {
    return desk;
  }

  /** The server. */
  public DeskServer server() {
    return server;
  }

  /** An address of it. */
  public String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** What went wrong while nobody waited for it. */
  public List<String> trouble() {
    return trouble;
  }

  /** Takes a record in, and waits until it is told of. */
  public void take(String record) throws IOException {
    long before = desk.view().example() ? 0 : desk.view().reports();
    desk.take(
        record.replace("\n", " ").getBytes(StandardCharsets.UTF_8),
        Optional.of("application/x-ndjson"),
        "posted",
        new TreeMap<>());
    until(() -> !desk.view().example() && desk.view().reports() > before);
  }

  /** Waits for something that is to come about, half a minute at most. */
  public static void until(Supplier<Boolean> come) {
    try {
      for (int i = 0; i < 600; i++) {
        if (come.get()) {
          return;
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("it did not come about");
  }

  @Override
  public void close() throws IOException {
    server.close();
    desk.close();
  }
}
