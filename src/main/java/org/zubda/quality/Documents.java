package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The smaller measures, over whole documents, snippets and sentences. */
final class Documents {

  /** CASE-2021's labels, by ACLED's kinds. */
  private static final Map<String, String> CASE =
      EventKinds.labels(
          Map.of(
              "Battles", "ARMED_CLASH GOV_REGAINS_TERIT NON_STATE_ACTOR_OVERTAKES_TER",
              "Explosions/Remote violence",
                  "AIR_STRIKE ART_MISS_ATTACK REM_EXPLOS SUIC_BOMB GRENADE CHEM_WEAP",
              "Violence against civilians", "ATTACK SEX_VIOL ABDUCT_DISSAP",
              "Protests", "PEACE_PROTEST PROTEST_WITH_INTER FORCE_AGAINST_PROTEST",
              "Riots", "VIOL_DEMONSTR MOB_VIOL",
              "Strategic developments",
                  "DISR_WEAP ARREST AGREEMENT PROPERTY_DISTRUCT CHANGE_TO_GROUP_ACT HQ_ESTABLISHED"
                      + " NON_VIOL_TERRIT_TRANSFER OTHER"));

  /** Labels that one of our types stands for, by our types. */
  private static final Map<String, String> FINE =
      EventKinds.labels(
          Map.ofEntries(
              Map.entry("armed-clash", "ARMED_CLASH"),
              Map.entry("air-strike", "AIR_STRIKE"),
              Map.entry("shelling", "ART_MISS_ATTACK"),
              Map.entry("suicide-bombing", "SUIC_BOMB"),
              Map.entry("bombing", "REM_EXPLOS GRENADE"),
              Map.entry("attack-on-civilians", "ATTACK"),
              Map.entry("abduction", "ABDUCT_DISSAP"),
              Map.entry("detention", "ARREST"),
              Map.entry("protest", "PEACE_PROTEST PROTEST"),
              Map.entry("agreement", "AGREEMENT AGREE"),
              Map.entry("property-destruction", "PROPERTY_DISTRUCT"),
              Map.entry("chemical-attack", "CHEM_WEAP"),
              Map.entry("riot", "VIOL_DEMONSTR MOB_VIOL"),
              Map.entry("demand", "DEMAND"),
              Map.entry("threat", "THREATEN"),
              Map.entry("aid", "AID"),
              Map.entry("meeting", "CONSULT"),
              Map.entry("withdrawal", "RETREAT"),
              Map.entry("reinforcement", "MOBILIZE")));

  /** Where the capitals of Syria's governorates lie. */
  private static final Map<String, double[]> GOVERNORATES =
      new LinkedHashMap<>(
          Map.ofEntries(
              Map.entry("aleppo", new double[] {36.20, 37.16}),
              Map.entry("damascus", new double[] {33.51, 36.29}),
              Map.entry("idlib", new double[] {35.93, 36.63}),
              Map.entry("deir ezzor", new double[] {35.34, 40.14}),
              Map.entry("raqqa", new double[] {35.95, 39.01}),
              Map.entry("homs", new double[] {34.73, 36.71}),
              Map.entry("hama", new double[] {35.13, 36.75}),
              Map.entry("hasakeh", new double[] {36.50, 40.75}),
              Map.entry("daraa", new double[] {32.62, 36.11}),
              Map.entry("lattakia", new double[] {35.52, 35.79}),
              Map.entry("quneitra", new double[] {33.13, 35.82}),
              Map.entry("tartous", new double[] {34.89, 35.89}),
              Map.entry("sweida", new double[] {32.71, 36.57})));

  private Documents() {}

  /** The dead and injured of US shootings. */
  static void shootings(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    for (String effect : List.of("killed", "injured")) {
      Tolls.score(
          samples,
          readings,
          effect,
          s -> OptionalInt.of(s.gold().path(effect).asInt()),
          effect,
          figures);
    }
  }

  /** The type of a snippet's one event. */
  static void snippets(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    EventKinds kinds = new EventKinds();
    Map<String, int[]> fine = new TreeMap<>();
    for (Sample sample : samples) {
      JsonNode reading = readings.getOrDefault(sample.id(), MissingNode.getInstance());
      String label = sample.gold().path("type").asText();
      if (!sample.gold().path("scheme").asText().equals("PLOVER") && CASE.containsKey(label)) {
        kinds.add(CASE.getOrDefault(label, ""), EventKinds.acled(reading));
      }
      if (FINE.containsKey(label)) {
        Optional<String> best =
            Said.bestFirst(reading).stream()
                .filter(c -> Said.is(c, "event"))
                .findFirst()
                .map(Said::event);
        int[] count = fine.computeIfAbsent(label, l -> new int[2]);
        count[0] += best.equals(Optional.ofNullable(FINE.get(label))) ? 1 : 0;
        count[1]++;
      }
    }
    figures.say("case.macro_f1", kinds.macroF1());
    figures.say("case.accuracy", kinds.accuracy());
    figures.share(
        "fine.accuracy",
        fine.values().stream().mapToInt(c -> c[0]).sum(),
        fine.values().stream().mapToInt(c -> c[1]).sum());
    figures.say(
        "fine.macro_accuracy",
        fine.values().stream().mapToDouble(c -> Figures.share(c[0], c[1])).average().orElse(0));
  }

  /** The governorate of the place of most claims. */
  static void governorates(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    int said = 0;
    int hit = 0;
    for (Sample sample : samples) {
      Optional<String> got =
          governorate(readings.getOrDefault(sample.id(), MissingNode.getInstance()));
      said += got.isPresent() ? 1 : 0;
      hit += got.filter(sample.gold().path("location").asText()::equals).isPresent() ? 1 : 0;
    }
    figures.share("governorate.said", said, samples.size());
    figures.share("governorate.accuracy", hit, samples.size());
  }

  private static Optional<String> governorate(JsonNode reading) {
    Map<List<Double>, Integer> votes = new LinkedHashMap<>();
    for (JsonNode claim : Said.bestFirst(reading)) {
      JsonNode place = claim.path("place");
      if (place.path("lat").isNumber() && !place.path("precision").asText().equals("country")) {
        votes.merge(
            List.of(tenth(place.get("lat").asDouble()), tenth(place.path("lon").asDouble())),
            1,
            Integer::sum);
      }
    }
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return votes.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .findFirst()
        .flatMap(
            e ->
                GOVERNORATES.entrySet().stream()
                    .min(Comparator.comparingDouble(g -> km(e.getKey(), g.getValue())))
                    .map(Map.Entry::getKey));
  }

  private static double km(List<Double> at, double[] capital) {
    return Said.km(at.getFirst(), at.getLast(), capital[0], capital[1]);
  }

  private static double tenth(double degrees) {
    return Math.rint(degrees * 10) / 10;
  }

  /** Places, actors and times, by overlap. */
  static void entities(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("places", List.of("Location"));
    kinds.put("actors", List.of("Organisation", "Person"));
    kinds.put("times", List.of("Temporal"));
    kinds.forEach(
        (key, types) -> {
          int hit = 0;
          int said = 0;
          int gold = 0;
          for (Sample sample : samples) {
            List<Span> right =
                Span.outermost(
                    Span.of(sample.gold().path("entities")).stream()
                        .filter(e -> types.contains(e.about().path("type").asText()))
                        .toList());
            JsonNode reading = readings.getOrDefault(sample.id(), MissingNode.getInstance());
            List<Span> ours = Span.outermost(Span.of(reading.path(key)));
            hit += Span.pairs(right, ours, Span::fits).size();
            said += ours.size();
            gold += right.size();
          }
          figures.three(key + ".overlap", hit, said, gold);
        });
  }

  /** Sentences on what police did: killed, or arrested. */
  static void police(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    for (String label : List.of("KILL", "ARREST")) {
      int hit = 0;
      int said = 0;
      int gold = 0;
      for (Sample sample : samples) {
        List<Span> spans =
            deeds(label, readings.getOrDefault(sample.id(), MissingNode.getInstance()));
        for (JsonNode sentence : sample.gold().path("sentences")) {
          boolean want = false;
          for (JsonNode l : sentence.path("labels")) {
            want |= l.asText().equals(label);
          }
          Span at =
              new Span(sentence.path("start").asInt(), sentence.path("end").asInt(), sentence);
          boolean got = sentence.has("start") && spans.stream().anyMatch(s -> s.overlap(at) > 0);
          gold += want ? 1 : 0;
          said += got ? 1 : 0;
          hit += want && got ? 1 : 0;
        }
      }
      figures.three("sentence." + label.toLowerCase(java.util.Locale.ROOT), hit, said, gold);
    }
  }

  private static List<Span> deeds(String label, JsonNode reading) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode claim : Said.standing(reading)) {
      String effect = claim.path("toll").path("effect").asText();
      boolean is =
          label.equals("KILL")
              ? effect.equals("killed") && isPolice(claim.path("toll").path("perpetrator"))
              : List.of("detained", "captured").contains(effect)
                  || Said.event(claim).equals("detention");
      if (is) {
        JsonNode at = claim.path("focus").isObject() ? claim.get("focus") : claim.path("evidence");
        spans.add(new Span(at.path("start").asInt(), at.path("end").asInt(), at));
      }
    }
    return spans;
  }

  private static boolean isPolice(JsonNode actor) {
    return actor.path("kind").asText().equals("police")
        || actor.path("name").asText().toLowerCase(java.util.Locale.ROOT).contains("police");
  }
}
