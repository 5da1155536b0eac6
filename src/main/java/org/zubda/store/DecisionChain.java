package org.zubda.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.zubda.account.decision.Decision;
import org.zubda.report.Moment;
import org.zubda.report.Problem;

/** Follows lines of decisions from the first to the last, and makes the next one. */
final class DecisionChain {

  private final String place;
  private final DecisionCodec codec = new DecisionCodec();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private String head = DecisionCodec.BEGINNING;
  private boolean broken;
  private int lines;
  private int aside;

  /** The lines of this place, of which none has been seen yet. */
  DecisionChain(String place) {
    this.place = place;
  }

  /** Takes the next line, without a line end. */
  void take(String line) {
    lines++;
    Optional<String> why = follow(line);
    if (why.isPresent()) {
      problems.add(wrong(lines, why.get()));
    } else if (broken) {
      aside++;
    }
    broken |= why.isPresent();
    head = ChainedLine.stated(line).orElse("");
  }

  /** Notes that the next line was cut off after so many bytes. */
  void cutOff(int bytes) {
    problems.add(
        wrong(
            lines + 1,
            "it is cut off after "
                + bytes
                + " bytes: writing it was broken off, and it was never acknowledged"));
  }

  /** Why a line is not as it was written; empty where it is, and its decision counts then. */
  private Optional<String> follow(String line) {
    if (ChainedLine.stated(line).isEmpty()) {
      return Optional.of("it is no line of a log of decisions");
    }
    if (!ChainedLine.isWhole(line)) {
      return Optional.of("it was changed: it is not what its own hash says");
    }
    try {
      DecisionCodec.Line read = codec.read(line);
      if (!head.isEmpty() && !read.previous().equals(head)) {
        return Optional.of(
            lines == 1
                ? "it is not the first line that was written: one before it is missing"
                : "it does not follow line " + (lines - 1) + ": a line between them is missing");
      }
      if (!broken) {
        decisions.add(read.decision());
      }
      return Optional.empty();
    } catch (BrokenReading e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private Problem wrong(int line, String why) {
    return new Problem(place + ":" + line, Problem.Kind.BROKEN_LOG, why);
  }

  /** All that the lines hold. */
  DecisionLog.Contents contents() {
    List<Problem> all = new ArrayList<>(problems);
    if (aside > 0) {
      all.add(
          new Problem(
              place,
              Problem.Kind.BROKEN_LOG,
              (aside == 1 ? "1 decision that follows" : aside + " decisions that follow")
                  + " a line that is not as it was written "
                  + (aside == 1 ? "does" : "do")
                  + " not count"));
    }
    return new DecisionLog.Contents(decisions, head, all, broken);
  }

  /**
   * The line of the next decision.
   *
   * @throws DecisionLog.Refused where the lines are broken, or the last is not the one expected
   */
  String next(
      String by,
      Moment at,
      String why,
      Function<Decision.Made, Decision> decision,
      Optional<String> expect)
      throws DecisionLog.Refused {
    if (broken) {
      throw new DecisionLog.Refused(
          "nothing is added to a log that is not as it was written: "
              + problems.getFirst().location()
              + ": "
              + problems.getFirst().detail());
    }
    if (expect.isPresent() && !head.startsWith(expect.get())) {
      throw new DecisionLog.Refused(changed(expect.get()));
    }
    int number = decisions.size() + 1;
    return codec.line(decision.apply(new Decision.Made("", number, by, at, why)), head);
  }

  private String changed(String expected) {
    if (decisions.isEmpty()) {
      return "the log is empty, and its last line was to be " + expected;
    }
    Decision last = decisions.getLast();
    return String.format(
        Locale.ROOT,
        "somebody decided meanwhile: the last line is %s (line %d, %s, by %s at %s), and was to be"
            + " %s. Look at it and decide again",
        head,
        last.made().number(),
        last.id(),
        last.made().by(),
        last.made().at().iso(),
        expected);
  }

  /** What was written with a line of {@link #next}. */
  DecisionLog.Written written(String line) {
    try {
      DecisionCodec.Line written = codec.read(line);
      return new DecisionLog.Written(written.decision(), written.hash(), contents().problems());
    } catch (BrokenReading e) {
      throw new IllegalStateException("what was written can be read", e);
    }
  }
}
