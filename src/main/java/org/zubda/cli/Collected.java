package org.zubda.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zubda.account.Account;
import org.zubda.claim.Reading;
import org.zubda.feed.Feed;
import org.zubda.report.Moment;
import org.zubda.report.Problem;

/**
 * Reads everything that a feed brings and puts it together.
 *
 * @param account what the reports say together
 */
record Collected(Account account) {

  /** Reports that are read at once. */
  private static final int THREADS = 2;

  static Collected of(
      Pipeline pipeline,
      Feed feed,
      Optional<Moment> asKnownAt,
      Problems problems,
      Progress progress) {
    List<Reading> readings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    progress.reading(feed);
    new Run(pipeline, THREADS)
        .read(
            feed,
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
    progress.stage("putting together what they say");
    return new Collected(pipeline.account(readings, asKnownAt));
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
