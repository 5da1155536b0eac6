package org.zubda.export.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.account.Disagreement;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.EventType;
import org.zubda.place.Place;
import org.zubda.story.Incident;

/**
 * One event as data sets of events have it: these actors, this place, these days, so many dead. The
 * dead of several events may be added: those of a part are in no whole.
 *
 * @param story the story that tells it
 * @param incident what happened
 * @param whole whether it holds other incidents; their dead are taken off
 * @param ofFighting whether it is part of fighting that killed
 * @param days when; empty where no date is known
 * @param twoSided whether it is a fight, in which both sides act
 * @param near whether the words put it near the place, and not in it
 * @param parties who, against whom
 * @param deaths how many were killed
 * @param tolls the entries of the ledger about it, of all effects
 * @param disagreements those about it or about one of its tolls
 * @param claims the claims about it, without those that only recall; those of who gained the place
 *     by it among them
 */
record FieldEvent(
    StoryAccount story,
    Incident incident,
    boolean whole,
    boolean ofFighting,
    Optional<Days> days,
    boolean twoSided,
    boolean near,
    Parties parties,
    Deaths deaths,
    List<TollEntry> tolls,
    List<Disagreement> disagreements,
    List<Claim> claims) {

  /** Copies that can't be changed. */
  FieldEvent {
    tolls = List.copyOf(tolls);
    disagreements = List.copyOf(disagreements);
    claims = List.copyOf(claims);
  }

  String id() {
    return incident.id();
  }

  Optional<Place> place() {
    return incident.place();
  }

  /** Whether it is the fighting of several days and places, as sources sum it up. */
  boolean offensive() {
    return incident.type().equals(FieldEvents.OFFENSIVE);
  }

  /** ISO 3166-1 alpha-2 of the country that it happened in. */
  Optional<String> country() {
    return place().flatMap(Place::country);
  }

  /** What kind of violence; empty for an offensive. */
  Optional<EventType> type() {
    return typeOf(incident);
  }

  static Optional<EventType> typeOf(Incident incident) {
    return Arrays.stream(EventType.values())
        .filter(t -> t.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(incident.type()))
        .findFirst();
  }

  /** Whether only civilians were harmed, or aimed at. */
  boolean onlyCivilians() {
    return parties.second().filter(Parties.CIVILIANS::equals).isPresent();
  }

  /** All the injured of an event that holds no other; may be added up like the dead. */
  OptionalInt injured() {
    if (whole) {
      return OptionalInt.empty();
    }
    List<TollEntry> injured = tolls.stream().filter(t -> t.effect() == Effect.INJURED).toList();
    return injured.stream()
        .filter(t -> t.victims().equals("all") || injured.size() == 1)
        .mapToInt(t -> t.best().orElse(t.low().orElse(0)))
        .filter(n -> n > 0)
        .findFirst();
  }
}
