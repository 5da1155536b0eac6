package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MUC-4's wires: a document's types of incidents and countries as sets, its dead and injured. */
final class Wires implements Measure {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** A slot's value and the names that it is about. */
  private record Fill(String value, Set<String> names) {}

  private static final class Count {
    private int said;
    private int right;
    private int gold;
    private int hit;

    private void add(Set<Set<String>> required, Set<String> allowed, Set<String> answers) {
      said += answers.size();
      right += (int) answers.stream().filter(allowed::contains).count();
      gold += required.size();
      hit += (int) required.stream().filter(r -> r.stream().anyMatch(answers::contains)).count();
    }

    private void say(String name, Figures figures) {
      double precision = Figures.share(right, said);
      double recall = Figures.share(hit, gold);
      figures.say(name + ".precision", precision);
      figures.say(name + ".recall", recall);
      figures.say(name + ".f1", Figures.f1(precision, recall));
    }
  }

  @Override
  public void score(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    Count types = new Count();
    Count countries = new Count();
    for (Sample sample : samples) {
      add(sample, readings.getOrDefault(sample.id(), MissingNode.getInstance()), types, countries);
    }
    Tolls.score(samples, readings, "killed", s -> toll(s, "DEATH"), "killed", figures);
    Tolls.score(samples, readings, "injured", s -> toll(s, "INJURY"), "injured", figures);
    types.say("type", figures);
    countries.say("country", figures);
  }

  private static void add(Sample sample, JsonNode reading, Count types, Count countries) {
    Set<Set<String>> requiredTypes = new HashSet<>();
    Set<Set<String>> requiredCountries = new HashSet<>();
    Set<String> allowedTypes = new HashSet<>();
    Set<String> allowedCountries = new HashSet<>();
    for (JsonNode template : sample.gold().path("templates")) {
      boolean optional = template.path("optional_template").asBoolean();
      for (JsonNode fill : template.path("slots").path("INCIDENT: TYPE")) {
        Set<String> types1 = strings(fill.path("alternatives"));
        allowedTypes.addAll(types1);
        if (!optional) {
          requiredTypes.add(types1);
        }
      }
      Set<String> named = strings(template.path("countries"));
      allowedCountries.addAll(named);
      if (!optional && !named.isEmpty()) {
        requiredCountries.add(named);
      }
    }
    Set<String> saidTypes = new HashSet<>();
    Set<String> saidCountries = new HashSet<>();
    for (JsonNode claim : Said.standing(reading)) {
      if (Said.is(claim, "event")) {
        EventKinds.muc(Said.event(claim)).ifPresent(saidTypes::add);
      }
      if (claim.path("place").path("country").isTextual()) {
        saidCountries.add(claim.path("place").get("country").asText());
      }
    }
    types.add(requiredTypes, allowedTypes, saidTypes);
    countries.add(requiredCountries, allowedCountries, saidCountries);
  }

  private static Set<String> strings(JsonNode list) {
    Set<String> strings = new TreeSet<>();
    list.forEach(n -> strings.add(n.asText()));
    return strings;
  }

  /** The harmed of a document: each name once; empty where a number is not given as a figure. */
  private static OptionalInt toll(Sample sample, String effect) {
    Map<Set<String>, Integer> groups = new LinkedHashMap<>();
    for (JsonNode template : sample.gold().path("templates")) {
      if (template.path("optional_template").asBoolean()) {
        continue;
      }
      List<Fill> numbers = fills(template, "HUM TGT: NUMBER");
      for (Fill fill : fills(template, "HUM TGT: EFFECT OF INCIDENT")) {
        if (!fill.value().split(" /", -1)[0].strip().equals(effect)) {
          continue;
        }
        Optional<Matcher> figure =
            numbers.stream()
                .filter(n -> meets(n.names(), fill.names()))
                .findFirst()
                .map(n -> NUMBER.matcher(n.value()))
                .filter(Matcher::find);
        if (figure.isEmpty()) {
          return OptionalInt.empty();
        }
        groups.merge(key(groups, fill.names()), Integer.parseInt(figure.get().group()), Math::max);
      }
    }
    return OptionalInt.of(groups.values().stream().mapToInt(Integer::intValue).sum());
  }

  private static boolean meets(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains) || a.isEmpty() && b.isEmpty();
  }

  private static Set<String> key(Map<Set<String>, Integer> groups, Set<String> who) {
    for (Set<String> group : groups.keySet()) {
      if (group.stream().anyMatch(n -> !n.equals("-") && who.contains(n))) {
        return group;
      }
    }
    Set<String> names = new LinkedHashSet<>(who);
    names.remove("-");
    return names.isEmpty() ? Set.of("nameless " + groups.size()) : names;
  }

  private static List<Fill> fills(JsonNode template, String slot) {
    List<Fill> fills = new ArrayList<>();
    for (JsonNode fill : template.path("slots").path(slot)) {
      List<String> alternatives = new ArrayList<>();
      fill.path("alternatives").forEach(n -> alternatives.add(n.asText()));
      Set<String> names = new TreeSet<>();
      Matcher quoted = QUOTED.matcher(String.join(" / ", alternatives));
      while (quoted.find()) {
        names.add(quoted.group(1));
      }
      String value = alternatives.isEmpty() ? "" : alternatives.getFirst();
      fills.add(new Fill(value.replaceAll("[\"(].*", "").replaceAll("^[ :]+|[ :]+$", ""), names));
    }
    return fills;
  }
}
