package org.zubda.story;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zubda.claim.EventType;
import org.zubda.mention.When;
import org.zubda.place.Place;

/**
 * Something that happened, or a scope that holds several such things (an offensive, a war).
 *
 * @param id stable for the same claims
 * @param title in plain words: "Shelling of a hospital in Homs"
 * @param type the event type's contract name, or "offensive", "war"
 * @param partOf the larger incident that it belongs to
 * @param time when
 * @param place where
 * @param claims ids of the claims about it, in report order
 * @param reasons why what several reports tell was taken for it, in words
 */
public record Incident(
    String id,
    String title,
    String type,
    Optional<String> partOf,
    When time,
    Optional<Place> place,
    List<String> claims,
    List<String> reasons) {

  /** Copies that can't be changed. */
  public Incident {
    claims = List.copyOf(claims);
    reasons = List.copyOf(reasons);
  }

  /**
   * Whether one is part of the other, and nothing in place or kind of violence tells them apart: an
   * air strike in a town and the chemical attack there.
   */
  public boolean isPartWith(Incident other) {
    boolean part =
        partOf.filter(other.id::equals).isPresent() || other.partOf.filter(id::equals).isPresent();
    boolean there =
        place.isPresent()
            && other.place.isPresent()
            && Profile.near(place.get(), other.place.get()) > 0;
    return part && there && Profile.sameKind(kind(), other.kind());
  }

  private EventType kind() {
    return Arrays.stream(EventType.values())
        .filter(t -> t.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(type))
        .findFirst()
        .orElse(EventType.OTHER);
  }

  /** An incident of which only one report tells. */
  public Incident(
      String id,
      String title,
      String type,
      Optional<String> partOf,
      When time,
      Optional<Place> place,
      List<String> claims) {
    this(id, title, type, partOf, time, place, claims, List.of());
  }
}
