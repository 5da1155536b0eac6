package org.zubda.account;

import java.util.List;
import java.util.OptionalInt;
import org.zubda.claim.Effect;

/**
 * So many people of this side were harmed so in this incident: one entry a question.
 *
 * @param id stable for the same claims
 * @param incident id of the incident
 * @param effect how they were harmed
 * @param victims who, in words ("civilians", "rebels", "all")
 * @param best the most likely figure; empty where contested or not known
 * @param low the lowest reliable figure
 * @param high the highest reliable figure; empty where open above
 * @param status how the claims stand to each other
 * @param origins the independent sources, named
 * @param claims ids of all claims that answer it
 * @param history how the answer changed, oldest first
 * @param explanation why
 */
public record TollEntry(
    String id,
    String incident,
    Effect effect,
    String victims,
    OptionalInt best,
    OptionalInt low,
    OptionalInt high,
    Status status,
    List<String> origins,
    List<String> claims,
    List<Step> history,
    Explanation explanation)
    implements Entry {

  /** Copies that can't be changed. */
  public TollEntry {
    origins = List.copyOf(origins);
    claims = List.copyOf(claims);
    history = List.copyOf(history);
  }
}
