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
            ## shelling, and shelling again
            @ a, 2031-05-06, Levant Herald
            Twelve killed in shelling of Tikrit

            Shelling of Tikrit by militants killed 12 people on Tuesday, the Iraqi army said.
            @ b, 2031-05-10, Levant Herald
            Toll of Tikrit shelling rises to 15

            The toll of the shelling of Tikrit has risen to 15, the Iraqi army said. Militants shelled the town again.
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

    assertThat(byDay).containsOnlyKeys("2031-05-06", "2031-05-10");
    assertThat(byDay.get("2031-05-10").claims()).as("the later shelling alone").hasSize(1);
    assertThat(byDay.get("2031-05-10").partOf()).contains(byDay.get("2031-05-06").id());
  }
}
