package org.zubda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zubda.account.InventedReports;
import org.zubda.claim.Reading;
import org.zubda.story.Digest;
import org.zubda.story.Lexicon;

class PackedReadingsTest {

  private final PackedReadings packed = new PackedReadings();

  @Test
  void whatIsKeptIsGotAgain() {
    AnyRecord any = new AnyRecord(9);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      readings.add(any.of(Reading.class));
    }
    readings.forEach(packed::keep);

    for (Reading reading : readings) {
      assertThat(packed.of(reading.report().id()).report().id()).isEqualTo(reading.report().id());
    }
    Reading last = readings.getLast();
    assertThat(packed.of(last.report().id())).isEqualTo(last);
  }

  @Test
  void aStoryIsToldFromTheReportAndItsClaims() {
    AnyRecord any = new AnyRecord(10);
    for (int i = 0; i < 20; i++) {
      Reading reading = any.of(Reading.class);
      packed.keep(reading);
      Reading claimed = packed.claimed(reading.report().id());

      assertThat(claimed.report()).isEqualTo(reading.report());
      assertThat(claimed.relevant()).isEqualTo(reading.relevant());
      assertThat(claimed.claims()).isEqualTo(reading.claims());
    }
  }

  @Test
  void whatWasWorkedOutIsGotAgain() {
    Reading reading = InventedReports.of(3, 1, 1).getFirst();
    String report = reading.report().id();
    Lexicon lexicon = Lexicon.english();
    packed.keep(reading);

    assertThat(packed.digest(report)).isEmpty();
    packed.keep(report, Digest.of(reading, lexicon).kept());

    Digest again = Digest.of(packed.claimed(report), packed.digest(report).orElseThrow());
    assertThat(again.kept())
        .usingRecursiveComparison()
        .isEqualTo(Digest.of(reading, lexicon).kept());
  }

  @Test
  void whatWasNeverKeptIsRefused() {
    assertThatThrownBy(() -> packed.of("sha256:0")).isInstanceOf(IllegalArgumentException.class);
  }
}
