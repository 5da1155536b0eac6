package org.zubda.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measures, on records made up so that each figure can be worked out by hand. */
class BenchSetTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void aTimeThatOverlapsIsRelaxedAndOneThatIsTheSameIsStrict() throws IOException {
    Map<String, Double> figures =
        read(
            "tempeval3",
            """
            {"id":"a","text":"on Friday and on Monday","gold":{"timex3":[
             {"start":3,"end":9,"text":"Friday","type":"DATE","value":"2024-03-01"},
             {"start":17,"end":23,"text":"Monday","type":"DATE","value":"2024-03-04"}]}}
            """,
            """
            {"id":"a","times":[{"start":3,"end":9,"type":"DATE","value":"2024-03-01"},
             {"start":14,"end":23,"type":"DATE","value":"2024-03-05"},
             {"start":0,"end":2,"type":"DATE","value":"2024"}]}
            """);
    assertThat(figures).containsEntry("strict.recall", 0.5).containsEntry("relaxed.recall", 1.0);
    assertThat(figures.get("relaxed.precision")).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(figures).containsEntry("value.accuracy", 0.5).containsEntry("type.accuracy", 1.0);
  }

  @Test
  void aPagesTextIsMeasuredByRunsOfFourWords() throws IOException {
    Map<String, Double> figures =
        read(
            "extraction",
            """
            {"id":"a","text":"one two three four five seven","gold":{}}
            """,
            """
            {"id":"a","text":"one two three four five"}
            """);
    assertThat(figures).containsEntry("shingle.precision", 1.0);
    assertThat(figures.get("shingle.recall")).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void goldOffsetsAreTurnedIntoCodePoints() throws IOException {
    Map<String, Double> figures =
        read(
            "tempeval3",
            """
            {"id":"a","text":"\uD83D\uDE00 Friday","gold":{"timex3":[
             {"start":3,"end":9,"type":"DATE","value":"2024-03-01"}]}}
            """,
            """
            {"id":"a","times":[{"start":2,"end":8,"type":"DATE","value":"2024-03-01"}]}
            """);
    assertThat(figures).containsEntry("strict.f1", 1.0);
  }

  @Test
  void aTitleSetBeforeTheTextMovesNothing() throws IOException {
    Map<String, Double> figures =
        read(
            "re3d",
            """
            {"id":"a","text":"In Harbel.","gold":{"entities":[{"start":3,"end":9,"type":"Location"}]}}
            """,
            """
            {"id":"a","text":"News\\n\\nIn Harbel.","places":[{"start":9,"end":15}]}
            """);
    assertThat(figures).containsEntry("places.overlap.f1", 1.0);
  }

  @Test
  void theDeadAreTheLargestFigureOrTheSumOfThoseWordedOtherwise() throws IOException {
    Map<String, Double> figures =
        read(
            "gva",
            """
            {"id":"a","text":"x","gold":{"killed":3,"injured":0,"incident":1}}
            """,
            """
            {"id":"a","claims":[
             {"kind":"toll","toll":{"effect":"killed","count":{"low":2},"victims":{"category":"civilians","text":"two men"}}},
             {"kind":"toll","toll":{"effect":"killed","count":{"low":1},"victims":{"category":"civilians","text":"a girl"}}},
             {"kind":"toll","polarity":"denied","toll":{"effect":"killed","count":{"low":9},"victims":{"category":"all"}}}]}
            """);
    assertThat(figures)
        .containsEntry("killed.largest.exact", 0.0)
        .containsEntry("killed.sum.exact", 1.0)
        .containsEntry("injured.largest.exact", 1.0);
  }

  @Test
  void aProtestBesideAnAttackIsARiot() throws IOException {
    Map<String, Double> figures =
        read(
            "acled",
            """
            {"id":"a","text":"x","gold":{"event_type":"Riots","event_date":"2022-01-05","country_code":"LR",
             "lat":6.3,"lon":-10.8,"fatalities":0,"actor1":"Protesters (Liberia)"}}
            """,
            """
            {"id":"a","claims":[
             {"kind":"event","confidence":0.9,"evidence":{"start":0},"event":{"type":"protest"},
              "place":{"lat":6.4,"lon":-10.7,"country":"LR"},
              "time":{"precision":"day","from":"2022-01-05T00:00","basis":"stated"}},
             {"kind":"event","confidence":0.5,"evidence":{"start":9},"event":{"type":"looting"}}]}
            """);
    assertThat(figures)
        .containsEntry("type.macro_f1", 1.0)
        .containsEntry("place.acc161", 1.0)
        .containsEntry("country.accuracy", 1.0)
        .containsEntry("date.accuracy.stated", 1.0)
        .containsEntry("fatalities.sum.exact", 1.0);
  }

  @Test
  void marksAtTheEdgesOfASpeechDoNotCount() throws IOException {
    Map<String, Double> figures =
        read(
            "polnear",
            """
            {"id":"a","text":"\\"We left,\\" he said.","gold":{"attributions":[{"source":[{"start":11,"end":13}],
             "cue":[{"start":14,"end":18}],"content":[{"start":0,"end":10}]}]}}
            """,
            """
            {"id":"a","attributions":[{"source":[{"start":11,"end":13}],"cue":[{"start":14,"end":18}],
             "content":[{"start":1,"end":8}]}]}
            """);
    assertThat(figures)
        .containsEntry("content.exact.f1", 1.0)
        .containsEntry("triple.f1", 1.0)
        .containsEntry("who_said_it", 1.0);
  }

  @Test
  void reportsInTheSameStoryAreGroupedRight() throws IOException {
    Figures figures = new Figures();
    set("newscluster")
        .scoreAccount(
            samples(
                "newscluster",
                """
                {"id":"a","text":"x","gold":{"cluster":"1"}}
                {"id":"b","text":"x","gold":{"cluster":"1"}}
                {"id":"c","text":"x","gold":{"cluster":"2"}}
                """),
            JSON.readTree(
                """
                {"reports":[{"id":"1","location":"a"},{"id":"2","location":"b"},{"id":"3","location":"c"}],
                 "stories":[{"id":"s","reports":["1","2","3"]}]}
                """),
            figures);
    assertThat(figures.all()).containsEntry("story.bcubed.recall", 1.0);
    assertThat(figures.all().get("story.bcubed.precision")).isCloseTo(5 / 9.0, within(1e-9));
  }

  @Test
  void whatWasNotReadIsCounted() throws IOException {
    Figures figures = new Figures();
    set("fakes")
        .scoreReadings(
            samples("fakes", "{\"id\":\"a\",\"text\":\"x\",\"gold\":{\"location\":\"homs\"}}"),
            Map.of(),
            figures);
    assertThat(figures.all())
        .containsEntry("reports.unanswered", 1.0)
        .containsEntry("governorate.accuracy", 0.0);
  }

  @Test
  void everyFigureOfTheTableBelongsToASet() {
    assertThat(Others.all())
        .extracting(Others::set)
        .allSatisfy(name -> assertThat(set(name).name()).isEqualTo(name));
  }

  @Test
  void floorsAreReadAsTheyWereWritten() throws IOException {
    Figures figures = new Figures();
    figures.say("killed.largest.exact", 0.5);
    Floors floors = Floors.under(40, Map.of("gva", figures));
    floors.write(folder.resolve("floors"));
    Floors again = Floors.read(folder.resolve("floors"));
    assertThat(again).isEqualTo(floors);
    assertThat(again.broken("gva", figures)).isEmpty();
    figures.say("killed.largest.exact", 0.4);
    assertThat(again.broken("gva", figures)).hasSize(1).first().asString().contains("0.400, below");
  }

  private static BenchSet set(String name) {
    return BenchSet.all().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private List<Sample> samples(String set, String lines) throws IOException {
    Files.createDirectories(folder.resolve(set));
    Files.writeString(folder.resolve(set).resolve(set + ".jsonl"), lines);
    return Sample.load(folder, set, Integer.MAX_VALUE);
  }

  private Map<String, Double> read(String set, String record, String reading) throws IOException {
    Map<String, JsonNode> readings = new HashMap<>();
    readings.put("a", JSON.readTree(reading));
    Figures figures = new Figures();
    set(set).scoreReadings(samples(set, JSON.readTree(record).toString()), readings, figures);
    return figures.all();
  }
}
