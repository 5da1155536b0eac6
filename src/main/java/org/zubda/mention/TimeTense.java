package org.zubda.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the words around a time speak of what was or of what will be. */
enum TimeTense {
  /** What was. */
  PAST,
  /** What will be. */
  FUTURE,
  /** Neither can be told. */
  UNKNOWN;

  private static final int REACH = 24;

  /** The tense of the verb nearest before the time, or after it where none stands before. */
  static TimeTense around(List<TimeToken> pieces, int first, int next, boolean headline) {
    if (next < pieces.size() && pieces.get(next).is("'s")) {
      // "Wednesday's ruling": the verb speaks of something else
      return UNKNOWN;
    }
    if (first > 2
        && pieces.get(first - 1).isOneOf("as", "than")
        && pieces.get(first - 2).isOneOf("early", "soon", "later", "sooner")) {
      // "as early as Tuesday", "no later than Friday"
      return FUTURE;
    }
    if (first > 0 && pieces.get(first - 1).isOneOf("until", "till") && putOff(pieces, first)) {
      return FUTURE;
    }
    if (first > 0 && pieces.get(first - 1).is("effective")) {
      // "A new office, effective Feb. 1": what comes into force is told before it does.
      return FUTURE;
    }
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      if (pieces.get(i).is(";")) {
        break;
      }
      TimeTense t = of(pieces, i, first, headline);
      if (t != null) {
        return t;
      }
    }
    for (int i = next; i < Math.min(pieces.size(), next + REACH); i++) {
      TimeTense t = of(pieces, i, first, headline);
      if (t != null) {
        return t;
      }
    }
    return UNKNOWN;
  }

  private static boolean putOff(List<TimeToken> pieces, int first) {
    for (int i = Math.max(0, first - 12); i < first; i++) {
      if (pieces
          .get(i)
          .isOneOf(
              "postponed",
              "delayed",
              "extended",
              "adjourned",
              "suspended",
              "given",
              "gave",
              "deadline",
              "has",
              "have",
              "extends",
              "postpones")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable TimeTense of(
      List<TimeToken> pieces, int i, int first, boolean headline) {
    TimeToken t = pieces.get(i);
    String tag = t.tag();
    if (tag.equals("MD")) {
      return t.isOneOf("will", "'ll", "ll", "shall", "would", "may", "might", "wo")
          ? FUTURE
          : UNKNOWN;
    }
    if (i < first && first - i <= 10 && isPlan(pieces, i)) {
      return FUTURE;
    }
    if (!tag.startsWith("VB")) {
      return null;
    }
    if (tag.equals("VBD")) {
      return PAST;
    }
    if (tag.equals("VBN") || tag.equals("VB") || tag.equals("VBG")) {
      for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
        TimeToken b = pieces.get(k);
        if (b.tag().equals("MD")) {
          return of(pieces, k, first, headline);
        }
        if (b.is("to") && tag.equals("VB") && k > 0) {
          TimeToken governor = pieces.get(k - 1);
          if (governor.isOneOf(
              "expected",
              "scheduled",
              "supposed",
              "agreement",
              "pact",
              "decision",
              "proposal",
              "bid",
              "due",
              "set",
              "plans",
              "plan",
              "planning",
              "going",
              "slated",
              "hopes",
              "hope",
              "intends",
              "intend",
              "wants",
              "want",
              "agreed",
              "vowed",
              "is",
              "are",
              "likely",
              "ready",
              "prepared",
              "about",
              "expects",
              "expect",
              "promised",
              "preparing")) {
            return FUTURE;
          }
          return null;
        }
        if (b.isOneOf("was", "were", "been", "had", "has", "have", "did", "'ve", "'d")) {
          return tag.equals("VBG") && b.isOneOf("has", "have") ? UNKNOWN : PAST;
        }
        if (b.isOneOf("is", "are", "am", "'re", "be") && tag.equals("VBG")) {
          return FUTURE;
        }
        if (b.tag().startsWith("N") || b.tag().equals("IN")) {
          break;
        }
      }
      return tag.equals("VBN") ? PAST : null;
    }
    boolean near = !headline && i < first && first - i <= 3;
    if (near && (tag.equals("VBZ") || tag.equals("VBP")) && isTimetable(t)) {
      // "They meet Monday"
      return FUTURE;
    }
    return tag.equals("VBZ") || tag.equals("VBP")
        ? (t.isOneOf("says", "say", "believes", "thinks", "tells") ? null : UNKNOWN)
        : null;
  }

  private static boolean isPlan(List<TimeToken> pieces, int i) {
    TimeToken t = pieces.get(i);
    if (i > 0 && pieces.get(i - 1).isOneOf("previously", "originally", "had", "been")) {
      return false;
    }
    return t.isOneOf("plans", "plan", "planned", "planning", "scheduled", "slated")
            && (t.tag().startsWith("V") || t.tag().startsWith("NNS"))
        || t.isOneOf("due", "expected", "set")
            && i + 1 < pieces.size()
            && pieces.get(i + 1).isOneOf("for", "to", "on", "by", "at", "in");
  }

  /** Verbs whose present tense tells what is arranged. */
  private static boolean isTimetable(TimeToken t) {
    return t.isOneOf(
        "meet",
        "meets",
        "begin",
        "begins",
        "start",
        "starts",
        "open",
        "opens",
        "arrive",
        "arrives",
        "resume",
        "resumes",
        "expire",
        "expires",
        "convene",
        "convenes",
        "vote",
        "votes",
        "depart",
        "departs",
        "leave",
        "leaves",
        "close",
        "closes",
        "holds",
        "hold",
        "is",
        "are");
  }
}
