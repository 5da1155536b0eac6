package org.zubda.account.decision;

import java.util.Locale;
import org.zubda.claim.Claim;
import org.zubda.claim.Said;
import org.zubda.report.Report;
import org.zubda.report.Span;

/**
 * What a decision remembers of the claim that it is about, so that the claim is found again when a
 * newer reader gives it another id or when its text has moved.
 *
 * @param claim the claim's id then
 * @param report the report's id
 * @param location where the report came from
 * @param kind toll, control, event or statement
 * @param value what tells claims of one kind in the same words apart: the effect of a toll, the
 *     holder, the type of an event, the subject of a statement
 * @param start where the evidence began, in code points of the report's text
 * @param end where it ended
 * @param evidence the words of the evidence
 * @param focus the words that carry the value
 */
public record ClaimAnchor(
    String claim,
    String report,
    String location,
    String kind,
    String value,
    int start,
    int end,
    String evidence,
    String focus) {

  /** What is to be remembered of a claim of this report. */
  public static ClaimAnchor of(Claim claim, Report report) {
    Said said = claim.said();
    String text = report.text();
    Span evidence = said.evidence();
    return new ClaimAnchor(
        claim.id(),
        report.id(),
        report.location(),
        kind(claim),
        value(claim),
        text.codePointCount(0, evidence.start()),
        text.codePointCount(0, evidence.end()),
        evidence.of(text),
        said.focus().of(text));
  }

  /** The report that it was read in. */
  public ReportAnchor where() {
    return new ReportAnchor(report, location);
  }

  private static String kind(Claim claim) {
    return switch (claim) {
      case Claim.Toll toll -> "toll";
      case Claim.Control control -> "control";
      case Claim.Event event -> "event";
      case Claim.Statement statement -> "statement";
    };
  }

  private static String value(Claim claim) {
    return switch (claim) {
      case Claim.Toll toll -> name(toll.effect());
      case Claim.Control control -> control.holder().name();
      case Claim.Event event -> name(event.type());
      case Claim.Statement statement -> name(statement.subject());
    };
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The claim in words: killed: “at least six people”. */
  public String words() {
    return value.replace('-', ' ') + ": “" + plain(focus) + "”";
  }

  /** Words with every run of white space made one space. */
  static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
