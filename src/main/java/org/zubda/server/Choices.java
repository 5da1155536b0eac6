package org.zubda.server;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zubda.account.decision.ClaimAnchor;
import org.zubda.account.decision.Correction;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.ReportAnchor;
import org.zubda.account.decision.Standing;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.export.CorrectionFields;
import org.zubda.place.Gazetteer;
import org.zubda.report.Report;
import org.zubda.story.Incident;

/**
 * Turns what a person points at, by ids, into a decision: the one place for forms and for other
 * programs alike. Every method throws {@link NoSuchElementException} where an id names nothing that
 * is known now, and {@link IllegalArgumentException} where what it names does not fit the decision;
 * both say in words for a person what is wrong.
 */
final class Choices {

  /** The longest name of a person who decides, and the longest reason, in characters. */
  static final int LONGEST_NAME = 200;

  static final int LONGEST_REASON = 2000;

  private final View view;
  private final Supplier<Gazetteer> places;

  /**
   * Choices among what is known.
   *
   * @param places are asked for where a claim's place is corrected by its name
   */
  Choices(View view, Supplier<Gazetteer> places) {
    this.view = view;
    this.places = places;
  }

  /** Who decides, as it is kept: on one line. */
  static String person(String by) {
    String name = by.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("Who decides? Give your name.");
    }
    return bounded(name, LONGEST_NAME, "The name");
  }

  /** Why, as it is kept. */
  static String reason(String why) {
    if (why.isBlank()) {
      throw new IllegalArgumentException("Why? A decision without a reason can’t be judged later.");
    }
    return bounded(why.strip(), LONGEST_REASON, "The reason");
  }

  private static String bounded(String text, int longest, String what) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(what + " is longer than " + longest + " characters.");
    }
    return text;
  }

  /** The program read this claim as it is meant. */
  Function<Decision.Made, Decision> accept(String claim) {
    ClaimAnchor anchor = anchor(claim);
    return made -> new Decision.Accept(made, anchor);
  }

  /** The report makes no such claim. */
  Function<Decision.Made, Decision> reject(String claim) {
    ClaimAnchor anchor = anchor(claim);
    return made -> new Decision.Reject(made, anchor);
  }

  /** This claim says something else in these fields, which are those of the command line. */
  Function<Decision.Made, Decision> correct(String claim, Map<String, String> fields) {
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("What is corrected? Give one field or more.");
    }
    ClaimAnchor anchor = anchor(claim);
    Correction correction = CorrectionFields.of(claim(claim), places).read(fields);
    return made -> new Decision.Correct(made, anchor, correction);
  }

  /** These incidents, each named by its id or by that of an entry about it, are one. */
  Function<Decision.Made, Decision> merge(List<String> incidents) {
    List<List<ClaimAnchor>> claims = incidents.stream().map(this::incident).toList();
    if (claims.stream().distinct().count() < Math.max(2, claims.size())) {
      throw new IllegalArgumentException("Name two or more incidents, each once.");
    }
    return made -> new Decision.Merge(made, claims);
  }

  /** These claims of an incident are about another one than the rest. */
  Function<Decision.Made, Decision> split(String incident, List<String> claims) {
    List<ClaimAnchor> out = claims.stream().map(this::anchor).distinct().toList();
    List<ClaimAnchor> all = incident(incident);
    List<ClaimAnchor> rest = all.stream().filter(c -> !out.contains(c)).toList();
    if (out.isEmpty() || rest.isEmpty() || rest.size() + out.size() != all.size()) {
      throw new IllegalArgumentException("Name some claims of that incident, and not all of them.");
    }
    return made -> new Decision.Split(made, out, rest);
  }

  /** This report repeats that one and is no voice of its own. */
  Function<Decision.Made, Decision> copy(String report, String of) {
    ReportAnchor copy = report(report);
    ReportAnchor original = report(of);
    if (copy.equals(original)) {
      throw new IllegalArgumentException("A report is no copy of itself.");
    }
    return made -> new Decision.MarkCopy(made, copy, original);
  }

  /** This report repeats nobody. */
  Function<Decision.Made, Decision> uncopy(String report) {
    ReportAnchor copy = report(report);
    return made -> new Decision.UnmarkCopy(made, copy);
  }

  /** An earlier decision counts no longer. */
  Function<Decision.Made, Decision> undo(String decision) {
    Standing standing =
        view.decided()
            .standing(decision)
            .orElseThrow(() -> new NoSuchElementException("There is no such decision."));
    if (standing.state() == Standing.State.UNDONE) {
      throw new IllegalArgumentException(decision + " is " + standing.reason() + " already.");
    }
    return made -> new Decision.Undo(made, decision);
  }

  // what the ids name

  private ClaimAnchor anchor(String id) {
    Claim claim = claim(id);
    // It is remembered as the program read it, whatever people made of it since.
    Claim read = view.decided().originals().getOrDefault(id, claim);
    return ClaimAnchor.of(read, source(claim.said().report()));
  }

  private Claim claim(String id) {
    return view.claim(id)
        .orElseThrow(() -> new NoSuchElementException("There is no such claim any more."));
  }

  private List<ClaimAnchor> incident(String id) {
    Incident incident =
        view.incident(id)
            .orElseThrow(() -> new NoSuchElementException("There is no such incident any more."));
    return incident.claims().stream().map(this::anchor).toList();
  }

  private ReportAnchor report(String id) {
    Report report = source(id);
    return new ReportAnchor(report.id(), report.location());
  }

  private Report source(String id) {
    return view.storyOf(id).flatMap(view::story).stream()
        .flatMap(story -> story.account().readings().stream())
        .map(Reading::report)
        .filter(report -> report.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no such report."));
  }
}
