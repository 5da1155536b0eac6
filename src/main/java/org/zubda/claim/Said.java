package org.zubda.claim;

import java.util.Optional;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Span;

/**
 * What all claims have: this source said this, in this report, in these words.
 *
 * @param id unique in an account, and the same whenever the same report is read
 * @param report the report's id
 * @param evidence the sentence, or sentences, that make the claim
 * @param focus the smallest run of words that carries its value, inside the evidence
 * @param attribution who says so, from the origin to the last relay
 * @param polarity asserted or denied
 * @param certainty how firmly
 * @param time when it is said to have happened
 * @param place where, as small as the text supports and no smaller
 * @param placeText the words that name the place, where there are any
 * @param background whether the report recalls it: history, and no event of now
 * @param confidence how sure the reader is that the words say so, from 0 to 1
 */
public record Said(
    String id,
    String report,
    Span evidence,
    Span focus,
    Attribution attribution,
    Polarity polarity,
    Certainty certainty,
    When time,
    Optional<Place> place,
    Optional<String> placeText,
    boolean background,
    double confidence) {

  /**
   * The same matter as a denial says it: in its words, by its source, about this place and time.
   */
  public Said deniedIn(Said denial) {
    return new Said(
        "",
        report,
        denial.evidence,
        denial.focus,
        denial.attribution,
        Polarity.DENIED,
        denial.certainty,
        time,
        place,
        placeText,
        background,
        denial.confidence);
  }

  /** The same at another time: where the report's date was worked out. */
  public Said at(When when) {
    return new Said(
        id,
        report,
        evidence,
        focus,
        attribution,
        polarity,
        certainty,
        when,
        place,
        placeText,
        background,
        confidence);
  }
}
