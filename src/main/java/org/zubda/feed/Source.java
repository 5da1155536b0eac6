package org.zubda.feed;

import java.util.Optional;
import org.zubda.report.Original;
import org.zubda.report.Problem;

/**
 * An original that is being read: which bytes, under which hash, from where.
 *
 * @param id the hash of its bytes, as a report bears it
 * @param location where it came from
 * @param recordId its own id, where it has one
 */
record Source(Original original, String id, String location, Optional<String> recordId) {

  static Source of(Original original, String location, Optional<String> recordId) {
    return new Source(original, Fingerprint.of(original.bytes()), location, recordId);
  }

  /** What was told beside the bytes. */
  Given given() {
    return Given.of(original.given());
  }

  /** Something told beside the bytes that is no field of a report. */
  Optional<String> told(String name) {
    return Optional.ofNullable(original.given().get(name));
  }

  /** The same with the id that the record itself states, if it does. */
  Source identified(Optional<String> ownId) {
    return new Source(original, id, location, ownId.or(this::recordId));
  }

  /** The same, known by another location. */
  Source at(String place) {
    return new Source(original, id, place, recordId);
  }

  /** Kept without text. */
  Arrival unread(Problem.Kind kind, String detail) {
    return Arrival.unread(id, location, recordId, kind, detail);
  }
}
