package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A set of records whose right answers are known, and how answers to it are measured. */
public final class BenchSet {

  private final String name;
  private final Optional<Supplier<Measure>> measure;
  private final Optional<String> group;

  private BenchSet(String name, Optional<Supplier<Measure>> measure, Optional<String> group) {
    this.name = name;
    this.measure = measure;
    this.group = group;
  }

  /** All sets that can be measured, in the order of the table. */
  public static List<BenchSet> all() {
    return List.of(
        read("tempeval3", Times::new),
        read("wikiwars", Times::new),
        read("geoparsing", Toponyms::new),
        read("polnear", Speakers::new),
        read("extraction", Shingles::new),
        read("acled", Notes::new),
        new BenchSet("gva", Optional.of(() -> Documents::shootings), Optional.of("incident")),
        read("muc4", Wires::new),
        new BenchSet("newscluster", Optional.empty(), Optional.of("cluster")),
        read("eventtype", () -> Documents::snippets),
        read("fakes", () -> Documents::governorates),
        read("re3d", () -> Documents::entities),
        read("indiapolice", () -> Documents::police));
  }

  private static BenchSet read(String name, Supplier<Measure> measure) {
    return new BenchSet(name, Optional.of(measure), Optional.empty());
  }

  /** Its name, and its folder's. */
  public String name() {
    return name;
  }

  /** Whether it asks what single reports say. */
  public boolean asksReadings() {
    return measure.isPresent();
  }

  /** Whether it asks how an account groups reports. */
  public boolean asksAccount() {
    return group.isPresent();
  }

  /** Adds the figures of readings: lines of {@code zubda read} by the ids of their records. */
  public void scoreReadings(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    figures.say(
        "reports.unanswered", samples.stream().filter(s -> !readings.containsKey(s.id())).count());
    Map<String, JsonNode> moved = new HashMap<>();
    for (Sample sample : samples) {
      JsonNode reading = readings.get(sample.id());
      if (reading != null) {
        moved.put(sample.id(), Shift.toText(reading, sample));
      }
    }
    measure.ifPresent(m -> m.get().score(samples, moved, figures));
  }

  /** Adds the figures of an account of all records. */
  public void scoreAccount(List<Sample> samples, JsonNode account, Figures figures) {
    group.ifPresent(key -> Groups.score(samples, account, key, name.equals("gva"), figures));
  }
}
