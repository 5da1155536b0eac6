package org.zubda.account;

import java.util.List;
import org.zubda.mention.When;

/**
 * This happened then.
 *
 * @param when the time; unanchored ones come last
 * @param text in plain words
 * @param incident id of the incident that it is about
 * @param claims ids of the claims that it rests on, at least one
 */
public record TimelineEntry(When when, String text, String incident, List<String> claims) {

  /** A copy that can't be changed. */
  public TimelineEntry {
    claims = List.copyOf(claims);
  }
}
