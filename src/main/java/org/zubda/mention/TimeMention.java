package org.zubda.mention;

import java.util.Optional;
import org.zubda.report.Span;

/**
 * These words of a report point at this time.
 *
 * @param span the words
 * @param type as in TimeML's TIMEX3
 * @param value the TIMEX3 value: 2024-11-27, 2024-W48, 2024-11-30TNI, P3D, PAST_REF; empty where it
 *     can't be known
 * @param when the same as a range; unanchored where it is no point in time
 */
public record TimeMention(Span span, Type type, Optional<String> value, When when) {

  /** As in TimeML's TIMEX3. */
  public enum Type {
    /** A day or longer on the calendar. */
    DATE,
    /** A time of day. */
    TIME,
    /** How long. */
    DURATION,
    /** How often. */
    SET
  }
}
