package org.zubda.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zubda.report.Moment;
import org.zubda.story.Incident;

class DaysApartTest {

  private static List<Incident> incidents(String text) {
    return TextScenario.all(text.lines().toList()).getFirst().account().stories().stream()
        .flatMap(s -> s.incidents().stream())
        .toList();
  }

  @Test
  void whatLaterReportsTellOfAPlaceIsPartOfItsIncidentAndKeepsItsOwnDay() {
    List<Incident> incidents =
        incidents(
            """
            ## a siege
            @ a, 2031-05-06, Levant Herald
            Twelve killed in fighting for Tikrit

            Fighting between the Iraqi army and militants in Tikrit killed 12 people on Tuesday.
            @ b, 2031-05-10, Levant Herald
            Clashes in Tikrit

            The Iraqi army clashed with militants in Tikrit. The fighting that killed 12 people in Tikrit on 6 May has not ended.
            => updated
            """);
    Map<String, Incident> byDay =
        incidents.stream()
            .filter(i -> i.time().from().isPresent())
            .collect(
                Collectors.toMap(
                    i -> i.time().from().map(Moment::day).orElseThrow().toString(),
                    i -> i,
                    (one, other) -> one));

    assertThat(byDay).containsKeys("2031-05-06", "2031-05-10");
    assertThat(byDay.get("2031-05-10").partOf()).contains(byDay.get("2031-05-06").id());
  }
}
