package org.zubda.story;

import java.util.OptionalInt;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;

/**
 * A claim in its place: in which report, which sentence, at what stage of the story, and who stands
 * behind it.
 *
 * @param claim the claim
 * @param reading the report that makes it
 * @param sentence the words of its evidence
 * @param headline whether it stands in the headline
 * @param stage how late its report is in the story; the same for reports that can't be told apart
 * @param witness who stands behind it
 * @param recalled whether it is told as past: history, and no event of now
 * @param standing how its words say that a figure stands to its count
 * @param before what its sentence says that its count had been before ("up from 20"), if it does
 */
public record Situated(
    Claim claim,
    Reading reading,
    String sentence,
    boolean headline,
    int stage,
    Witness witness,
    boolean recalled,
    Standing standing,
    OptionalInt before) {

  /** That of the claim's id alone: hashing a whole reading for every look into a map is dear. */
  @Override
  public int hashCode() {
    return claim.id().hashCode();
  }

  /** Id of the report. */
  public String report() {
    return reading.report().id();
  }

  /** Where its evidence starts. */
  int at() {
    return claim.said().evidence().start();
  }

  /** The words of its value, with some on both sides. */
  public String around(int before, int after) {
    String text = reading.report().text();
    int from = Math.max(claim.said().evidence().start(), claim.said().focus().start() - before);
    int to = Math.min(text.length(), claim.said().focus().end() + after);
    return text.substring(Math.min(from, to), to);
  }
}
