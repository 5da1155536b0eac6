package org.zubda.story;

import java.util.List;
import java.util.Optional;
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
