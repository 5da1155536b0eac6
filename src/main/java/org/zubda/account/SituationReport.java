package org.zubda.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.account.rule.Numbers;
import org.zubda.claim.Effect;
import org.zubda.mention.When;
import org.zubda.story.Incident;
import org.zubda.story.Situated;

/** Compiles entries into short plain sentences, each with the claims that it rests on. */
final class SituationReport {

  private final Map<String, Incident> incidents;
  private final Map<String, Situated> claims;

  SituationReport(Map<String, Incident> incidents, Map<String, Situated> claims) {
    this.incidents = incidents;
    this.claims = claims;
  }

  /** What was harmed, who holds what, what is disputed, in that order. */
  List<SummarySentence> summary(
      List<TollEntry> tolls, List<ControlEntry> control, List<Disagreement> disagreements) {
    List<SummarySentence> sentences = new ArrayList<>();
    for (TollEntry t : tolls) {
      if (!recalled(t.claims())) {
        toll(t).ifPresent(s -> sentences.add(new SummarySentence(s, t.claims())));
      }
    }
    for (ControlEntry c : control) {
      if (!recalled(c.claims())) {
        sentences.add(new SummarySentence(control(c), standing(c)));
      }
    }
    for (Disagreement d : disagreements) {
      if (d.kind() == Disagreement.Kind.AGENT || d.kind() == Disagreement.Kind.OCCURRENCE) {
        if (incidents.containsKey(d.about())) {
          sentences.add(
              new SummarySentence(
                  d.explanation(), d.sides().stream().flatMap(s -> s.claims().stream()).toList()));
        }
      }
    }
    for (TollEntry t : tolls) {
      if (recalled(t.claims())) {
        toll(t)
            .ifPresent(
                s -> sentences.add(new SummarySentence(SummarySentence.RECALLED + s, t.claims())));
      }
    }
    return sentences;
  }

  private boolean recalled(List<String> ids) {
    return ids.stream().map(claims::get).allMatch(c -> c != null && c.recalled());
  }

  private Optional<String> toll(TollEntry t) {
    Incident incident = incidents.get(t.incident());
    if (incident == null || (t.low().isEmpty() && t.high().isEmpty())) {
      return Optional.empty();
    }
    String where = incident.title();
    String origins = Numbers.and(t.origins());
    String text =
        switch (t.status()) {
          case CONTESTED ->
              "%s: how many %s is contested, from %s to %s. %s"
                  .formatted(
                      where,
                      were(t.effect(), who(t), 2),
                      figure(t.low()),
                      figure(t.high()),
                      t.explanation().text());
          case UPDATED -> "%s: %s, by the latest count (%s).".formatted(where, counted(t), origins);
          case AGREED -> "%s: %s (%s).".formatted(where, counted(t), origins);
          case SINGLE -> "%s: %s, according to %s.".formatted(where, counted(t), origins);
        };
    return Optional.of(text);
  }

  private static String figure(OptionalInt n) {
    return n.isPresent() ? Numbers.grouped(n.getAsInt()) : "an unknown number";
  }

  private static String counted(TollEntry t) {
    String count;
    int n = t.low().isPresent() ? t.low().getAsInt() : t.high().orElse(2);
    if (t.low().isPresent() && t.low().equals(t.high())) {
      count = Numbers.grouped(n);
    } else if (t.low().isPresent() && t.high().isPresent()) {
      count = Numbers.grouped(n) + " to " + Numbers.grouped(t.high().getAsInt());
    } else {
      count = (t.low().isPresent() ? "at least " : "up to ") + Numbers.grouped(n);
    }
    return count + " " + were(t.effect(), who(t), n);
  }

  private static String who(TollEntry t) {
    return switch (t.victims()) {
      case "all" -> "people";
      case "government forces" -> "members of government forces";
      default -> t.victims();
    };
  }

  private static String were(Effect effect, String who, int n) {
    String verb = n == 1 ? " was " : " were ";
    String subject = n == 1 && who.equals("people") ? "person" : who;
    return subject
        + switch (effect) {
          case KILLED -> verb + "killed";
          case INJURED -> verb + "injured";
          case KILLED_OR_INJURED -> verb + "killed or injured";
          case MISSING -> (n == 1 ? " is" : " are") + " missing";
          case DISPLACED -> verb + "displaced";
          case DETAINED -> verb + "detained";
          case CAPTURED -> verb + "captured";
          case ABDUCTED -> verb + "abducted";
        };
  }

  /** The claims that the answer stands on now: those that it replaced are history. */
  private List<String> standing(ControlEntry c) {
    boolean settled = c.status() != Status.CONTESTED && !c.explanation().supporting().isEmpty();
    return settled ? c.explanation().supporting() : c.claims();
  }

  private String control(ControlEntry c) {
    List<String> names =
        standing(c).stream()
            .map(claims::get)
            .filter(Objects::nonNull)
            .map(k -> k.witness().name())
            .distinct()
            .toList();
    String origins = Numbers.and(names.isEmpty() ? c.origins() : names);
    if (c.status() == Status.CONTESTED) {
      return "Who holds %s is contested: %s".formatted(c.place().name(), c.explanation().text());
    }
    return "%s (%s).".formatted(state(c), origins);
  }

  private static String state(ControlEntry c) {
    String who = c.holder().name();
    String place = c.place().name();
    String sentence =
        switch (c.extent()) {
          case ENTERED -> who + " entered " + place;
          case PART -> who + " held part of " + place;
          case HALF -> who + " held half of " + place;
          case MOST -> who + " held most of " + place;
          case ALL -> who + " held " + place;
          case NONE -> who + " lost or left " + place;
        };
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /**
   * Whether an incident without a toll is told firmly enough for a timeline: dated, and news; or
   * told by two reports.
   */
  private boolean isTold(Incident incident) {
    boolean news =
        incident.claims().stream().map(claims::get).anyMatch(c -> c != null && !c.recalled());
    long reports =
        incident.claims().stream()
            .map(claims::get)
            .filter(Objects::nonNull)
            .map(Situated::report)
            .distinct()
            .count();
    boolean dated =
        incident.time().from().isPresent() && incident.time().basis() != When.Basis.REPORT_DATE;
    return news && (dated || reports > 1);
  }

  /** Incidents and changes of control by time; those without a known date come last. */
  List<TimelineEntry> timeline(List<TollEntry> tolls, List<ControlEntry> control) {
    List<TimelineEntry> entries = new ArrayList<>();
    Map<String, TollEntry> first = new HashMap<>();
    tolls.forEach(t -> first.putIfAbsent(t.incident(), t));
    for (Incident incident : incidents.values()) {
      Optional<TollEntry> main = Optional.ofNullable(first.get(incident.id()));
      String text =
          main.filter(t -> t.low().isPresent() || t.high().isPresent())
              .map(
                  t ->
                      incident.title()
                          + ": "
                          + (t.status() == Status.CONTESTED
                              ? figure(t.low())
                                  + " or "
                                  + figure(t.high())
                                  + " "
                                  + were(t.effect(), who(t), 2)
                              : counted(t)))
              .orElse(incident.title());
      if (!incident.claims().isEmpty() && (main.isPresent() || isTold(incident))) {
        entries.add(new TimelineEntry(incident.time(), text, incident.id(), incident.claims()));
      }
    }
    entries.sort(
        Comparator.comparing((TimelineEntry e) -> e.when().from().map(m -> m.iso()).orElse("9999"))
            .thenComparing(e -> -e.claims().size())
            .thenComparing(TimelineEntry::text));
    return entries;
  }
}
