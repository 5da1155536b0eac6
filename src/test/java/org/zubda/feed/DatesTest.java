package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.report.Moment;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-11-30 | 2024-11-30",
        "20241130 | 2024-11-30",
        "2024/1/5 | 2024-01-05",
        "2024-11-30T08:15:00Z | 2024-11-30T08:15Z",
        "2024-11-30 08:15:00 | 2024-11-30T08:15Z",
        "2024-11-30T08:15:00+0200 | 2024-11-30T08:15+02:00",
        "2024-11-30T08:15:00.000-05:00 | 2024-11-30T08:15-05:00",
        "'Sat, 30 Nov 2024 08:15:00 GMT' | 2024-11-30T08:15Z"
      })
  void datesAreReadAsTheyAreWritten(String written, String iso) {
    assertThat(Dates.parse(written)).map(Moment::iso).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2024-13-01", "2024-02-30", "20241399", "30/11/2024"})
  void whatIsNoDateIsNone(String written) {
    assertThat(Dates.parse(written)).isEmpty();
  }
}
