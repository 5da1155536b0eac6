package org.zubda.account.decision;

import java.util.List;
import java.util.stream.Stream;
import org.zubda.report.Moment;

/**
 * What a person decided about what the program made of reports. It is kept apart from the readings,
 * never changed, and replayed on every run.
 */
public sealed interface Decision {

  /** Who decided it, when, and why. */
  Made made();

  /** The decision's id. */
  default String id() {
    return made().id();
  }

  /** The reports that it is about, those of the claims that it is about among them. */
  default List<ReportAnchor> about() {
    return switch (this) {
      case Accept accept -> List.of(accept.claim().where());
      case Correct correct -> List.of(correct.claim().where());
      case Reject reject -> List.of(reject.claim().where());
      case Merge merge ->
          merge.incidents().stream().flatMap(List::stream).map(ClaimAnchor::where).toList();
      case Split split ->
          Stream.concat(split.out().stream(), split.rest().stream())
              .map(ClaimAnchor::where)
              .toList();
      case MarkCopy copy -> List.of(copy.report(), copy.of());
      case UnmarkCopy copy -> List.of(copy.report());
      case Undo undo -> List.of();
    };
  }

  /**
   * Who decided, when, and why.
   *
   * @param id unique among all decisions
   * @param number its place among them, from 1; of two that can't both stand the later one stands
   * @param by who decided
   * @param at when
   * @param why the reason, in the person's words
   */
  record Made(String id, int number, String by, Moment at, String why) {}

  /** The program read this claim as it is meant. */
  record Accept(Made made, ClaimAnchor claim) implements Decision {}

  /** This claim says something else in these fields than the program read. */
  record Correct(Made made, ClaimAnchor claim, Correction correction) implements Decision {}

  /** The report makes no such claim: it is listed, and counts for nothing. */
  record Reject(Made made, ClaimAnchor claim) implements Decision {}

  /**
   * These incidents are one.
   *
   * @param incidents the claims of each as it was then, two or more
   */
  record Merge(Made made, List<List<ClaimAnchor>> incidents) implements Decision {

    /** Copies that can't be changed. */
    public Merge {
      incidents = incidents.stream().map(List::copyOf).toList();
    }
  }

  /**
   * These claims are about another incident than the rest.
   *
   * @param out the claims that were taken out
   * @param rest the claims of the incident that were left, as it was then
   */
  record Split(Made made, List<ClaimAnchor> out, List<ClaimAnchor> rest) implements Decision {

    /** Copies that can't be changed. */
    public Split {
      out = List.copyOf(out);
      rest = List.copyOf(rest);
    }
  }

  /** This report repeats that one and is no voice of its own. */
  record MarkCopy(Made made, ReportAnchor report, ReportAnchor of) implements Decision {}

  /** This report repeats nobody: it speaks with its own voice. */
  record UnmarkCopy(Made made, ReportAnchor report) implements Decision {}

  /**
   * An earlier decision counts no longer.
   *
   * @param decision id of the decision, which may be an undoing itself
   */
  record Undo(Made made, String decision) implements Decision {}
}
