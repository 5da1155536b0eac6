package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zubda.store.Archive;
import org.zubda.store.ArchivesUnderTest;
import org.zubda.store.Verification;

/**
 * A run that brings reports in is killed (SIGKILL) again and again, at moments drawn by a seed, and
 * taken up again. Five times by default; {@code -Dkills=200} for more, {@code -Dkills.seed=N} for
 * other moments. Each kill is a line in {@code target/kills-KIND-SEED.log}.
 */
class KillTest {

  /** Reports of one archive: enough that a run lasts a while. */
  private static final int REPORTS = 6_000;

  /** Kills of one archive; then it is filled to the end, and the next one begun. */
  private static final int KILLS_OF_ONE = 10;

  /** The length of a report's id in characters. */
  private static final int ID = 71;

  private static final int KILLS = Integer.getInteger("kills", 5);
  private static final int SEED = Integer.getInteger("kills.seed", 9);

  @TempDir private Path folder;

  private final Random random = new Random(SEED);
  private final List<String> log = new ArrayList<>();

  /** What a child acknowledged before it ended. */
  private record Ended(boolean killed, Set<String> acknowledged, long millis) {}

  private Path reports() throws IOException {
    Path file = folder.resolve("reports.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < REPORTS; i++) {
      lines
          .append("{\"id\":\"r")
          .append(i)
          .append("\",\"language\":\"en\",\"text\":\"Shelling number ")
          .append(i)
          .append(" killed ")
          .append(random.nextInt(90) + 1)
          .append(" people in town ")
          .append(random.nextInt(500))
          .append(", officials said on Monday. Nobody else confirmed it.\"}\n");
    }
    Files.writeString(file, lines);
    return file;
  }

  private static Process start(String archive, Path reports) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Zubda.class.getName(),
            "ingest",
            "--ids",
            "--archive",
            archive,
            reports.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /**
   * Runs a child.
   *
   * @param before what was acknowledged by those before it
   * @param kill whether it is killed: soon after its start, or while it brings in what is new
   */
  private Ended run(String archive, Path reports, Set<String> before, boolean kill)
      throws Exception {
    long began = System.nanoTime();
    Process child = start(archive, reports);
    boolean early = random.nextInt(5) == 0;
    int patience = random.nextInt(early ? 1_500 : 250);
    int fresh = 1 + random.nextInt(600);
    Thread killer =
        new Thread(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(patience);
                child.destroyForcibly();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    if (kill && early) {
      killer.start();
    }
    int seen = 0;
    Set<String> acknowledged = new LinkedHashSet<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.length() != ID) {
          continue;
        }
        if (acknowledged.add(line) && kill && !early && !before.contains(line)) {
          seen++;
          if (seen == fresh) {
            killer.start();
          }
        }
      }
    } catch (IOException cut) {
      // It was killed in the middle of a line.
    }
    int code = child.waitFor();
    killer.join();
    assertThat(code).isIn(0, 128 + 9);
    return new Ended(code != 0, acknowledged, (System.nanoTime() - began) / 1_000_000);
  }

  @ParameterizedTest
  @EnumSource(ArchivesUnderTest.class)
  void nothingAcknowledgedIsLostAndNothingIsDoubled(ArchivesUnderTest kind) throws Exception {
    Path reports = reports();
    int killed = 0;
    for (int archives = 1; killed < KILLS; archives++) {
      String archive = kind.address(folder);
      Set<String> acknowledged = new LinkedHashSet<>();
      for (int i = 0; i < KILLS_OF_ONE && killed < KILLS; i++) {
        Ended ended = run(archive, reports, acknowledged, true);
        acknowledged.addAll(ended.acknowledged());
        killed += ended.killed() ? 1 : 0;
        long kept = check(archive, acknowledged);
        log.add(
            String.format(
                Locale.ROOT,
                "%s archive %d, run %d: %s after %d ms, %d acknowledged so far, %d kept, verified",
                kind,
                archives,
                i + 1,
                ended.killed() ? "killed" : "ended by itself",
                ended.millis(),
                acknowledged.size(),
                kept));
      }
      Ended last = run(archive, reports, acknowledged, false);
      assertThat(last.killed()).isFalse();
      assertThat(last.acknowledged()).hasSize(REPORTS);
      assertThat(check(archive, last.acknowledged())).isEqualTo(REPORTS);
      log.add(kind + " archive " + archives + ": taken up to the end, " + REPORTS + " kept");
    }
    log.add(kind + ": killed " + killed + " times, nothing lost, nothing doubled");
    Files.write(
        Path.of("target", "kills-" + kind.name().toLowerCase(Locale.ROOT) + "-" + SEED + ".log"),
        log);
  }

  /** Proves the archive, and that it holds what was acknowledged; says how many it holds. */
  private static long check(String address, Set<String> acknowledged) throws IOException {
    // Where it was killed before there was anything, it is made here, as by a next run.
    try (Archive archive = Archive.make(address)) {
      assertThat(archive.known(acknowledged)).containsExactlyInAnyOrderElementsOf(acknowledged);
      Verification.Result result = Verification.of(archive, done -> {});
      assertThat(result.findings()).isEmpty();
      assertThat(result.reports()).isEqualTo(archive.size()).isLessThanOrEqualTo(REPORTS);
      return result.reports();
    }
  }
}
