package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ACLED's notes: the type, place, day, dead and first actor of the one event of each. */
final class Notes implements Measure {

  private static final double NEAR_KM = 161;

  private static final Pattern CLASS =
      Pattern.compile(
          "(Protesters|Rioters|Civilians|Unidentified|Sole Perpetrator|Opposition Rebels)\\b"
              + "|.*\\b(Militia|Group)s? \\(");

  private static final Pattern FORCE =
      Pattern.compile("(Military|Police) Forces of (?:the )?(.+)", Pattern.DOTALL);

  private final EventKinds kinds = new EventKinds();
  private int near;
  private int country;
  private int resolved;
  private int dated;
  private int stated;
  private int actor;
  private int named;
  private int namedActor;

  @Override
  public void score(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    for (Sample sample : samples) {
      add(sample, readings.getOrDefault(sample.id(), MissingNode.getInstance()));
    }
    kinds
        .f1()
        .forEach(
            (kind, f1) ->
                figures.say(
                    "type."
                        + kind.toLowerCase(Locale.ROOT).replace('/', '_').replace(' ', '_')
                        + ".f1",
                    f1));
    int all = samples.size();
    figures.say("type.macro_f1", kinds.macroF1());
    figures.say("type.accuracy", kinds.accuracy());
    figures.share("place.acc161", near, all);
    figures.share("country.accuracy", country, all);
    figures.share("date.resolved", resolved, all);
    figures.share("date.accuracy", dated, all);
    figures.share("date.accuracy.stated", stated, all);
    Tolls.score(samples, readings, "killed", Notes::dead, "fatalities", figures);
    Tolls.score(
        samples.stream().filter(s -> !s.gold().path("explicit_tail").asBoolean()).toList(),
        readings,
        "killed",
        Notes::dead,
        "fatalities.no_tail",
        figures);
    figures.share("actor1.accuracy", actor, all);
    figures.share("actor1.accuracy.named", namedActor, named);
  }

  private static OptionalInt dead(Sample sample) {
    return OptionalInt.of(sample.gold().path("fatalities").asInt());
  }

  private void add(Sample sample, JsonNode reading) {
    JsonNode gold = sample.gold();
    List<JsonNode> claims = new ArrayList<>();
    Predicate<JsonNode> isEvent = c -> Said.is(c, "event");
    Said.bestFirst(reading).stream().filter(isEvent).forEach(claims::add);
    Said.bestFirst(reading).stream().filter(isEvent.negate()).forEach(claims::add);
    kinds.add(gold.path("event_type").asText(), EventKinds.acled(reading));
    addPlace(gold, reading, claims);
    Optional<JsonNode> time =
        claims.stream().map(c -> c.path("time")).filter(t -> Said.day(t).isPresent()).findFirst();
    resolved += time.isPresent() ? 1 : 0;
    if (time.flatMap(Said::day).filter(gold.path("event_date").asText()::equals).isPresent()) {
      dated++;
      String basis = time.map(t -> t.path("basis").asText()).orElse("");
      stated += basis.equals("stated") || basis.equals("relative") ? 1 : 0;
    }
    String first = gold.path("actor1").asText();
    Set<String> ours = actors(sample, reading, claims);
    boolean hit = names(first).stream().anyMatch(ours::contains);
    boolean isNamed = !CLASS.matcher(first).lookingAt();
    actor += hit ? 1 : 0;
    named += isNamed ? 1 : 0;
    namedActor += hit && isNamed ? 1 : 0;
  }

  private void addPlace(JsonNode gold, JsonNode reading, List<JsonNode> claims) {
    List<JsonNode> places = new ArrayList<>();
    claims.stream().map(c -> c.path("place")).filter(JsonNode::isObject).forEach(places::add);
    reading.path("places").forEach(places::add);
    Optional<JsonNode> place = places.stream().filter(p -> p.path("lat").isNumber()).findFirst();
    near += place.filter(p -> Said.distance(gold, p) <= NEAR_KM).isPresent() ? 1 : 0;
    place.ifPresent(places::addFirst);
    country +=
        places.stream()
                .filter(p -> p.path("country").isTextual())
                .findFirst()
                .filter(p -> p.get("country").asText().equals(gold.path("country_code").asText()))
                .isPresent()
            ? 1
            : 0;
  }

  private static Set<String> actors(Sample sample, JsonNode reading, List<JsonNode> claims) {
    Set<String> names = new HashSet<>();
    for (JsonNode claim : claims) {
      for (String role : List.of("actor", "target")) {
        JsonNode who = claim.path("event").path(role);
        names.add(Said.fold(who.path("name").asText()));
        names.add(Said.fold(who.path("text").asText()));
      }
    }
    for (JsonNode who : reading.path("actors")) {
      names.add(Said.fold(who.path("name").asText()));
      Span span = new Span(who.path("start").asInt(), who.path("end").asInt(), who);
      names.add(Said.fold(sample.words(span)));
    }
    names.remove("");
    return names;
  }

  /** An ACLED actor's name as others may write it. */
  private static Set<String> names(String actor) {
    String plain = actor.replaceAll("\\s*\\([^)]*\\)", "");
    Set<String> names = new HashSet<>(List.of(plain));
    names.addAll(List.of(plain.split("[:/]\\s*")));
    Matcher force = FORCE.matcher(plain);
    if (force.lookingAt()) {
      String of = force.group(2);
      names.addAll(
          force.group(1).equals("Military")
              ? List.of(
                  of + " army", of + " military", of + " armed forces", "armed forces of " + of)
              : List.of(of + " police", "police of " + of));
    }
    Set<String> folded = new HashSet<>();
    names.stream().map(Said::fold).filter(n -> !n.isEmpty()).forEach(folded::add);
    return folded;
  }
}
