package org.zubda.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Entry;
import org.zubda.account.Status;
import org.zubda.account.TollEntry;
import org.zubda.account.decision.ClaimAnchor;
import org.zubda.account.decision.ClaimRuling;
import org.zubda.account.decision.Correction;
import org.zubda.account.decision.Decided;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.Standing;
import org.zubda.account.decision.Touch;
import org.zubda.actor.Actor;
import org.zubda.place.Place;

/** Decisions in plain words: what was decided, by whom, when and why, and what it did. */
public final class DecisionWords {

  /** Words of a claim are shown up to this length. */
  private static final int SHOWN = 60;

  private DecisionWords() {}

  /** What was decided: "rejects killed: “nine civilians” (b.txt)". */
  public static String what(Decision decision) {
    return switch (decision) {
      case Decision.Accept d -> "accepts " + claim(d.claim());
      case Decision.Reject d -> "rejects " + claim(d.claim());
      case Decision.Correct d -> "corrects " + claim(d.claim()) + " to " + fields(d.correction());
      case Decision.Merge d ->
          "takes "
              + Wording.counted(d.incidents().size(), "incident", "incidents")
              + " for one: "
              + String.join("; ", d.incidents().stream().map(i -> claims(i)).toList());
      case Decision.Split d ->
          "takes "
              + claims(d.out())
              + " out of the incident of "
              + Wording.counted(d.rest().size(), "other claim", "other claims");
      case Decision.MarkCopy d ->
          "marks " + d.report().location() + " as a copy of " + d.of().location();
      case Decision.UnmarkCopy d -> "lets " + d.report().location() + " speak with its own voice";
      case Decision.Undo d -> "undoes " + d.decision();
    };
  }

  private static String claims(List<ClaimAnchor> claims) {
    ClaimAnchor first = claims.getFirst();
    return claims.size() == 1
        ? claim(first)
        : Wording.counted(claims.size(), "claim", "claims") + ", such as " + claim(first);
  }

  private static String claim(ClaimAnchor claim) {
    return TextLines.cut(claim.words(), SHOWN) + " (" + claim.location() + ")";
  }

  /** The fields that a correction changes, with what they are to be. */
  private static String fields(Correction c) {
    List<String> fields = new ArrayList<>();
    c.toll().count().ifPresent(v -> fields.add("count " + Wording.count(v)));
    c.toll().effect().ifPresent(v -> fields.add("effect " + plain(v)));
    c.toll().victims().ifPresent(v -> fields.add("victims " + plain(v)));
    c.toll().scope().ifPresent(v -> fields.add("scope " + plain(v)));
    c.control().holder().map(Actor::name).ifPresent(v -> fields.add("holder " + v));
    c.control().extent().ifPresent(v -> fields.add("extent " + plain(v)));
    c.control().change().ifPresent(v -> fields.add("change " + plain(v)));
    c.type().ifPresent(v -> fields.add("type " + plain(v)));
    c.all().time().ifPresent(v -> fields.add("time " + Wording.when(v)));
    c.all().place().map(Place::name).ifPresent(v -> fields.add("place " + v));
    c.all()
        .origin()
        .ifPresent(
            v -> fields.add("origin " + v.actor().map(Actor::name).orElse("the outlet itself")));
    c.all().polarity().ifPresent(v -> fields.add(plain(v)));
    c.all().certainty().ifPresent(v -> fields.add("certainty " + plain(v)));
    c.all().background().ifPresent(v -> fields.add(v ? "history" : "no history"));
    return String.join(", ", fields);
  }

  private static String plain(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether it counts, and why not: "does not apply: its report is not there". */
  public static String state(Standing standing) {
    String reason = standing.reason().isEmpty() ? "" : ": " + standing.reason();
    return switch (standing.state()) {
      case STANDS -> "stands" + reason;
      case OVERRULED, UNDONE -> standing.reason();
      case LATER -> "does not count yet" + reason;
      case NOT_APPLICABLE -> "no longer applies" + reason;
    };
  }

  /** Who decided what and when, and why. */
  public static String made(Decision decision) {
    return "%s, %s (%s): %s. Why: %s"
        .formatted(
            decision.made().by(),
            Wording.moment(decision.made().at()),
            decision.id(),
            what(decision),
            decision.made().why());
  }

  /** What the program itself would say: "killed, civilians: 9, single (White Rope)". */
  public static String own(Entry entry) {
    return switch (entry) {
      case TollEntry t ->
          Wording.question(t)
              + ": "
              + Wording.figure(t)
              + ", "
              + (t.status() == Status.CONTESTED
                  ? Wording.bound(t.low()) + " to " + Wording.bound(t.high())
                  : Wording.status(t.status()))
              + " ("
              + String.join("; ", t.origins())
              + ")";
      case ControlEntry c ->
          c.place().name()
              + ": "
              + (c.status() == Status.CONTESTED
                  ? "contested"
                  : c.holder().name()
                      + ", "
                      + Wording.extent(c.extent())
                      + ", "
                      + Wording.status(c.status()));
      case Disagreement d -> Wording.kind(d.kind()) + ": " + d.explanation();
    };
  }

  /** What the program itself would say in the place of an entry that decisions touched. */
  public static String itself(Touch touch) {
    if (!touch.changed()) {
      return "The program itself says the same.";
    }
    return touch.own().isEmpty()
        ? "The program itself would have no such entry."
        : "The program itself would say: "
            + String.join("; and ", touch.own().stream().map(DecisionWords::own).toList())
            + ".";
  }

  /** Who decided what of an entry, and what the program itself would say: a line each. */
  public static List<String> lines(Touch touch, Decided decided) {
    List<String> lines = new ArrayList<>();
    for (String id : touch.decisions()) {
      decided.standing(id).ifPresent(s -> lines.add(made(s.decision())));
    }
    lines.add(itself(touch));
    return lines;
  }

  /** A person's word on a claim: "rejected". */
  public static Optional<String> mark(Decided decided, String claim) {
    return decided.ruling(claim).map(r -> plain(r.mark()));
  }

  /** The contract's word for a person's word on a claim. */
  public static String name(Optional<ClaimRuling> ruling) {
    return ruling.map(r -> plain(r.mark())).orElse("none");
  }

  /** The contract's name of a kind of decision. */
  public static String kind(Decision decision) {
    return switch (decision) {
      case Decision.Accept d -> "accept";
      case Decision.Correct d -> "correct";
      case Decision.Reject d -> "reject";
      case Decision.Merge d -> "merge";
      case Decision.Split d -> "split";
      case Decision.MarkCopy d -> "copy";
      case Decision.UnmarkCopy d -> "own-voice";
      case Decision.Undo d -> "undo";
    };
  }
}
