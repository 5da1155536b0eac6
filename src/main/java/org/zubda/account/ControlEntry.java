package org.zubda.account;

import java.util.List;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.place.Place;

/**
 * This actor holds so much of this place.
 *
 * @param id stable for the same claims
 * @param place where
 * @param holder who, by the last uncontested claim, or by the claim of the first side
 * @param extent how much
 * @param status how the claims stand to each other
 * @param origins the independent sources, named
 * @param claims ids of all claims that answer it
 * @param history how it changed, oldest first
 * @param explanation why
 */
public record ControlEntry(
    String id,
    Place place,
    Actor holder,
    Claim.Control.Extent extent,
    Status status,
    List<String> origins,
    List<String> claims,
    List<Step> history,
    Explanation explanation)
    implements Entry {

  /** Copies that can't be changed. */
  public ControlEntry {
    origins = List.copyOf(origins);
    claims = List.copyOf(claims);
    history = List.copyOf(history);
  }
}
