package org.zubda.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Step;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.mention.When;
import org.zubda.report.Report;
import org.zubda.story.Incident;

/** The order in which a story's entries are shown, and what their ids point at in words. */
public final class Ledger {

  private Ledger() {}

  /**
   * The tolls of one incident.
   *
   * @param incident id of the incident
   * @param title its title
   * @param time when, where it is known
   * @param depth how many incidents hold it: 0 for one that is part of no other
   * @param tolls its entries, in the order of the account
   */
  public record Group(
      String incident, String title, Optional<When> time, int depth, List<TollEntry> tolls) {}

  /** The tolls by incident: every whole before its parts, in the order of the account. */
  public static List<Group> of(StoryAccount story) {
    Map<String, List<TollEntry>> byIncident = new LinkedHashMap<>();
    story
        .tolls()
        .forEach(t -> byIncident.computeIfAbsent(t.incident(), i -> new ArrayList<>()).add(t));
    Map<String, Incident> incidents = new LinkedHashMap<>();
    story.incidents().forEach(i -> incidents.putIfAbsent(i.id(), i));
    List<Group> groups = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (Incident i : incidents.values()) {
      if (i.partOf().isEmpty() || !incidents.containsKey(i.partOf().get())) {
        add(i, 0, incidents, byIncident, done, groups);
      }
    }
    // Left over: a toll of an incident that is not listed, or one in a circle of parts.
    byIncident.forEach(
        (id, tolls) -> {
          if (done.add(id)) {
            groups.add(
                new Group(
                    id,
                    incidentTitle(story, id),
                    Optional.ofNullable(incidents.get(id)).map(Incident::time),
                    0,
                    tolls));
          }
        });
    return groups;
  }

  private static void add(
      Incident incident,
      int depth,
      Map<String, Incident> incidents,
      Map<String, List<TollEntry>> tolls,
      Set<String> done,
      List<Group> groups) {
    if (!done.add(incident.id())) {
      return;
    }
    List<TollEntry> own = tolls.getOrDefault(incident.id(), List.of());
    if (!own.isEmpty()) {
      Optional<When> time =
          incident.time().from().isPresent() || incident.time().text().isPresent()
              ? Optional.of(incident.time())
              : Optional.empty();
      groups.add(new Group(incident.id(), incident.title(), time, depth, own));
    }
    for (Incident part : incidents.values()) {
      if (part.partOf().filter(incident.id()::equals).isPresent()) {
        add(part, own.isEmpty() ? depth : depth + 1, incidents, tolls, done, groups);
      }
    }
  }

  /** The incident's title, or its id where the story lists no such incident. */
  public static String incidentTitle(StoryAccount story, String id) {
    return story.incidents().stream()
        .filter(i -> i.id().equals(id))
        .map(Incident::title)
        .findFirst()
        .orElse(id);
  }

  /** What a disagreement is about, in words. */
  public static String about(StoryAccount story, Disagreement d) {
    Optional<String> toll =
        story.tolls().stream()
            .filter(t -> t.id().equals(d.about()))
            .map(
                t ->
                    Wording.question(t).toLowerCase(Locale.ROOT)
                        + " – "
                        + incidentTitle(story, t.incident()))
            .findFirst();
    Optional<String> control =
        story.control().stream()
            .filter(k -> k.id().equals(d.about()))
            .map(k -> k.place().name())
            .findFirst();
    return toll.or(() -> control).orElseGet(() -> incidentTitle(story, d.about()));
  }

  /** The answers that stand against each other on an entry, in words. */
  public static List<String> positions(StoryAccount story, String entry) {
    return story.disagreements().stream()
        .filter(d -> d.about().equals(entry))
        .flatMap(d -> d.sides().stream().map(Disagreement.Side::position))
        .distinct()
        .toList();
  }

  /** Since when the holder has had as much as it has now, as far as the reports tell. */
  public static Optional<String> since(ControlEntry entry, Citations cites) {
    List<Step> history = entry.history();
    int first = history.size() - 1;
    while (first > 0 && same(history.get(first - 1), history.get(first), cites)) {
      first--;
    }
    if (first < 0) {
      return Optional.empty();
    }
    When time = cites.claim(history.get(first).claim()).said().time();
    if (time.from().isPresent() && time.basis() != When.Basis.REPORT_DATE) {
      return Optional.of(Wording.when(time));
    }
    Optional<String> reported = history.get(first).asOf().map(m -> "by " + Wording.day(m.day()));
    return reported.or(() -> time.text().map(t -> "“" + t + "”"));
  }

  private static boolean same(Step a, Step b, Citations cites) {
    return cites.claim(a.claim()) instanceof Claim.Control x
        && cites.claim(b.claim()) instanceof Claim.Control y
        && x.holder().key().equals(y.holder().key())
        && x.extent() == y.extent();
  }

  /** "92%". */
  public static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  /** Why a report gave no claims, where its reading tells. */
  public static Optional<String> unread(Reading reading) {
    Report report = reading.report();
    if (report.text().isBlank()) {
      return Optional.of("holds no text.");
    }
    if (report.language().equals("und")) {
      return Optional.of("is in a language that could not be told: kept, and not read.");
    }
    if (!report.language().equals("en") && !report.language().startsWith("en-")) {
      return Optional.of(
          "is in a language that is not read yet ("
              + Locale.forLanguageTag(report.language()).getDisplayLanguage(Locale.ENGLISH)
              + "): kept, and not read.");
    }
    return reading.relevant()
        ? Optional.empty()
        : Optional.of("is not about organised violence or what follows from it.");
  }
}
