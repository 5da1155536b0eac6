package org.zubda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zubda.claim.Reading;

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
  void whatWasNeverKeptIsRefused() {
    assertThatThrownBy(() -> packed.of("sha256:0")).isInstanceOf(IllegalArgumentException.class);
  }
}
