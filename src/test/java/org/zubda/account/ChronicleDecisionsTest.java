package org.zubda.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.account.decision.ClaimAnchor;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.Decisions;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.story.Lexicon;
import org.zubda.story.Sides;

/** Decisions over reports that come in one by one are what they are over all at once. */
class ChronicleDecisionsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void oneByOneIsAsAllAtOnce(long seed) {
    List<Reading> readings = new ArrayList<>();
    for (Scenario s : Scenario.all("reports-in-account-out.txt")) {
      if (readings.size() < 14) {
        readings.addAll(s.readings());
      }
    }
    Random random = new Random(seed);
    Decisions decisions = new Decisions(some(readings, random), false);
    Account atOnce = new Reconciler().reconcile(readings, Optional.empty(), decisions);
    Collections.shuffle(readings, random);
    Chronicle chronicle = new Chronicle(Lexicon.english(), Sides.BY_PARTY, Readings.held());
    readings.forEach(chronicle::add);

    assertThat(chronicle.account(Optional.empty(), decisions).equals(atOnce))
        .as("the same account")
        .isTrue();
  }

  private static List<Decision> some(List<Reading> readings, Random random) {
    List<ClaimAnchor> anchors =
        new ArrayList<>(
            readings.stream()
                .flatMap(r -> r.claims().stream().map(c -> ClaimAnchor.of(c, r.report())))
                .toList());
    List<Decision> decisions = new ArrayList<>();
    for (int n = 1; n <= 6; n++) {
      Collections.shuffle(anchors, random);
      Decision.Made made =
          new Decision.Made("d-" + n, n, "R. Editor", Moment.parse("2031-06-0" + n), "so");
      List<ClaimAnchor> first = List.of(anchors.get(0));
      List<ClaimAnchor> others = List.copyOf(anchors.subList(1, 3));
      decisions.add(
          switch (n % 3) {
            case 0 -> new Decision.Reject(made, anchors.get(0));
            case 1 -> new Decision.Merge(made, List.of(first, others));
            default -> new Decision.Split(made, first, others);
          });
    }
    return decisions;
  }
}
