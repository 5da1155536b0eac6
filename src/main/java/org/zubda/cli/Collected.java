package org.zubda.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zubda.account.Account;
import org.zubda.account.decision.Decisions;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.report.Problem;

/**
 * Reads all reports and puts it together.
 *
 * @param account what the reports say together
 */
record Collected(Account account) {

  /** Reports that are read, or stories that are told, at once. */
  private static final int THREADS = 2;

  static Collected of(
      Pipeline pipeline,
      Reports reports,
      Optional<Moment> asKnownAt,
      DecisionOptions decisions,
      Problems problems,
      Progress progress)
      throws IOException {
    Decisions decided = decisions.read(problems, reports);
    List<Reading> readings = readings(pipeline, reports, problems, progress);
    progress.stage("putting together what they say");
    try (OnThreads work = new OnThreads(THREADS, progress)) {
      Account account = pipeline.account(readings, asKnownAt, decided, work);
      decisions.tell(account, problems);
      return new Collected(account);
    }
  }

  /** What each report says; one that comes twice counts once. */
  static List<Reading> readings(
      Pipeline pipeline, Reports reports, Problems problems, Progress progress) throws IOException {
    List<Reading> readings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    pipeline.prepare(reports);
    progress.reading(reports);
    new Run(pipeline, THREADS)
        .read(
            reports,
            read -> {
              problems.addAll(read);
              if (read.reading().isEmpty()) {
                return;
              }
              progress.read();
              Reading reading = read.reading().get();
              if (seen.add(reading.report().id())) {
                readings.add(reading);
              } else {
                problems.add(
                    new Problem(
                        reading.report().location(),
                        Problem.Kind.DUPLICATE,
                        "the same bytes came in before; they are counted once"));
              }
            });
    return readings;
  }

  /** What was done, in a few words. */
  String summary() {
    int stories = account.stories().size();
    return String.format(
        Locale.ROOT,
        "%s, %s, %s",
        counted(account.readings().size(), "report", "reports"),
        counted(account.claims().size(), "claim", "claims"),
        counted(stories, "story", "stories"));
  }

  private static String counted(int n, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
  }
}
