package org.zubda.story;

import java.util.List;
import org.zubda.claim.Effect;
import org.zubda.claim.Scope;

/**
 * How many of these people were harmed so in this incident: the claims that answer it.
 *
 * @param incident id of the incident
 * @param effect how they were harmed
 * @param group who, as a short key: "whole" for all the harmed, or the part that they are
 * @param victims who, in words
 * @param scope of what it is the count
 * @param recalled whether it is about something that the reports recall
 * @param claims the claims that answer it
 * @param beside claims that are tied to it but count something wider (killed or injured)
 */
public record Question(
    String incident,
    Effect effect,
    String group,
    String victims,
    Scope scope,
    boolean recalled,
    List<Situated> claims,
    List<Situated> beside) {

  /** The key of the question that asks for all the harmed. */
  public static final String WHOLE = "whole";

  /** Between a kind of people and the party that they belong to, where two parties lost such. */
  public static final String OF_PARTY = " of ";

  /** Copies that can't be changed. */
  public Question {
    claims = List.copyOf(claims);
    beside = List.copyOf(beside);
  }

  /** Whether it asks for all the harmed, and not for a part of them. */
  public boolean whole() {
    return group.equals(WHOLE);
  }
}
