package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim.Control.Change;
import org.zubda.claim.Claim.Control.Extent;

/**
 * Leaves out what a report only repeats about a place: its own voice saying less than a source that
 * it names, one source saying the same twice, a loss that another's gain implies, and history
 * beside the news of the same place. What different named sources say is always kept.
 */
final class SayOnce {

  List<Claim.Control> of(List<Claim.Control> claims) {
    List<Claim.Control> kept = new ArrayList<>();
    for (Claim.Control c : claims) {
      boolean repeated = claims.stream().anyMatch(d -> d != c && covers(claims, d, c));
      if (!repeated) {
        kept.add(c);
      }
    }
    return kept;
  }

  /** Whether one claim makes another of the same report superfluous. */
  private static boolean covers(List<Claim.Control> all, Claim.Control d, Claim.Control c) {
    if (!place(d).equals(place(c)) || d.said().polarity() != c.said().polarity()) {
      return false;
    }
    if (c.said().background() && !d.said().background()) {
      return true;
    }
    if (d.said().background() && !c.said().background()) {
      return false;
    }
    boolean ownVoice = isOwnVoice(c);
    if (lost(c)
        && c.extent() == Extent.PART
        && !lost(d)
        && rank(d) >= 2
        && !sameParty(c.holder(), d.holder())) {
      return true;
    }
    boolean sameVoice = ownVoice || sameOrigin(c, d);
    if (!sameVoice) {
      return false;
    }
    if (lost(c) && !lost(d)) {
      // what one side gained the other lost: said once
      return !sameParty(c.holder(), d.holder()) && (c.extent() == Extent.PART || ownVoice);
    }
    if (lost(d) && !lost(c)) {
      return false;
    }
    if (!sameParty(c.holder(), d.holder()) && c.change() != Change.GAINED) {
      return false;
    }
    if (rank(c) != rank(d)) {
      return rank(c) < rank(d);
    }
    boolean namedBetter = !isOwnVoice(d) && (ownVoice || isUnnamed(c));
    boolean later = all.indexOf(d) < all.indexOf(c);
    boolean alike = isOwnVoice(d) == ownVoice && isUnnamed(c) == isUnnamed(d);
    return namedBetter && !(isUnnamed(c) && isUnnamed(d)) || alike && later;
  }

  /** The outlet itself, or nobody in particular: "footage showed", "reportedly". */
  private static boolean isOwnVoice(Claim.Control c) {
    return c.said()
        .attribution()
        .origin()
        .map(
            a ->
                a.id().isEmpty()
                    && (a.kind() == Actor.Kind.UNNAMED
                        || a.kind() == Actor.Kind.SOCIAL_MEDIA
                        || a.kind() == Actor.Kind.OTHER))
        .orElse(true);
  }

  private static boolean lost(Claim.Control c) {
    return c.change() == Change.LOST;
  }

  private static String place(Claim.Control c) {
    return c.said().place().map(p -> p.id().orElse(p.name())).orElse("");
  }

  private static boolean sameOrigin(Claim.Control c, Claim.Control d) {
    Optional<Actor> one = c.said().attribution().origin();
    Optional<Actor> other = d.said().attribution().origin();
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    return one.get().key().equals(other.get().key())
        || isUnnamed(c) && one.get().kind() == other.get().kind();
  }

  /** "A war monitor": a source that is described and not named. */
  private static boolean isUnnamed(Claim.Control c) {
    return c.said().attribution().links().stream()
        .findFirst()
        .filter(l -> l.actor().id().isEmpty() || l.text().chars().noneMatch(Character::isUpperCase))
        .isPresent();
  }

  private static boolean sameParty(Actor one, Actor other) {
    return one.key().equals(other.key())
        || one.party().isPresent() && one.party().equals(other.party())
        || one.party().isEmpty() && other.party().isEmpty() && one.kind() == other.kind();
  }

  private static int rank(Claim.Control c) {
    return switch (c.extent()) {
      case ENTERED -> 1;
      case PART -> 2;
      case HALF -> 3;
      case MOST -> 4;
      case ALL -> 5;
      case NONE -> 6;
    };
  }
}
