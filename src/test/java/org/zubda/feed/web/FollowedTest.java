package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zubda.report.Original;

class FollowedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");

  private static Waiting waiting(String key, Instant due) {
    return new Waiting(
        key,
        "mark",
        "http://a.test/ü?\"x\"",
        new TreeMap<>(Map.of("title", "A \"title\"\n")),
        Optional.of(
            new Original(
                "application/rss+xml",
                new byte[] {0, -1, 10, 60},
                new TreeMap<>(Map.of("feed-root", "<rss>")))),
        "http://a.test/feed",
        Optional.of("guid"),
        3,
        due);
  }

  @Test
  void whatIsKeptIsWhatWas() throws Exception {
    Followed feed =
        Followed.unseen("http://a.test/feed")
            .answered(
                new Validators("http://a.test/f", Optional.of("W/\"1\""), Optional.empty()), NOON)
            .with(Map.of("k1", new Followed.Seen("m1", DAY)), Map.of("k2", waiting("k2", NOON)))
            .failed("it broke", NOON.plusSeconds(5), true);
    assertThat(Followed.of(feed.memory())).isEqualTo(feed);
  }

  @Test
  void anEntryThatIsDealtWithWaitsNoMore() {
    Followed feed = Followed.unseen("f").with(Map.of(), Map.of("k", waiting("k", NOON)));
    assertThat(feed.with(Map.of("k", new Followed.Seen("m", DAY)), Map.of()).waiting()).isEmpty();
  }

  @Test
  void aPageThatWaitsIsDueBeforeItsFeed() {
    Followed feed =
        Followed.unseen("f")
            .answered(Validators.NONE, NOON.plusSeconds(60))
            .with(Map.of(), Map.of("k", waiting("k", NOON)));
    assertThat(feed.due()).contains(NOON);
    assertThat(feed.failed("x", NOON, true).due()).contains(NOON);
    assertThat(Followed.unseen("f").failed("x", NOON, true).due()).isEmpty();
  }

  @Test
  void entriesThatAreLongGoneAreForgottenAndListedOnesAreNot() {
    Map<String, Followed.Seen> seen = new HashMap<>();
    for (int i = 0; i < 1000; i++) {
      seen.put("listed" + i, new Followed.Seen("m", DAY));
      seen.put("old" + i, new Followed.Seen("m", DAY.minusDays(1 + i)));
    }
    Followed pruned = Followed.unseen("f").with(seen, Map.of()).pruned(DAY);
    assertThat(pruned.seen()).hasSize(1300).containsKeys("listed999", "old0", "old299");
    assertThat(pruned.seen()).doesNotContainKey("old300");
  }
}
