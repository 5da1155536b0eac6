package org.zubda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zubda.claim.Attribution;
import org.zubda.claim.Certainty;
import org.zubda.claim.Claim;
import org.zubda.claim.EventType;
import org.zubda.claim.Polarity;
import org.zubda.claim.Reading;
import org.zubda.claim.Said;
import org.zubda.mention.Mentions;
import org.zubda.mention.When;
import org.zubda.report.Report;
import org.zubda.report.Span;

/** Which report a claim stands in, of many. */
class ClaimIndexTest {

  private static Reading reading(String report, List<String> claims) {
    return new Reading(
        new Report(
            report,
            "here",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "en",
            "A fight.",
            false,
            Optional.empty()),
        true,
        List.of(),
        List.of(),
        new Mentions(List.of(), List.of(), List.of()),
        List.of(),
        claims.stream().map(id -> claim(report, id)).toList());
  }

  private static Claim claim(String report, String id) {
    Span all = new Span(0, 8);
    return new Claim.Event(
        new Said(
            id,
            report,
            all,
            all,
            Attribution.OWN_VOICE,
            Polarity.ASSERTED,
            Certainty.STATED,
            new When(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                When.Precision.UNKNOWN,
                When.Basis.UNANCHORED),
            Optional.empty(),
            Optional.empty(),
            false,
            1),
        EventType.ARMED_CLASH,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty());
  }

  @Test
  void everyClaimOfThousandsIsFoundAndNoOther() {
    Random random = new Random(5);
    ClaimIndex index = new ClaimIndex();
    List<List<String>> all = new ArrayList<>();
    for (int report = 0; report < 400; report++) {
      List<String> claims = new ArrayList<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        claims.add("c-%012x".formatted(random.nextLong() >>> 16));
      }
      all.add(claims);
      index.add(reading("r" + report, claims));
    }
    for (int report = 0; report < all.size(); report++) {
      for (String claim : all.get(report)) {
        assertThat(index.reportOf(claim)).contains("r" + report);
      }
    }
    for (String other : List.of("c-000000000000", "c-00000000000g", "c-1", "", "toll-1")) {
      assertThat(index.reportOf(other)).isEmpty();
    }
  }

  @Test
  void aClaimWhoseIdIsAllNoughtsIsFoundToo() {
    ClaimIndex index = new ClaimIndex();
    index.add(reading("r", List.of("c-000000000000")));
    assertThat(index.reportOf("c-000000000000")).contains("r");
  }
}
