package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.claim.Polarity;
import org.zubda.claim.Scope;
import org.zubda.story.Standing;
import org.zubda.story.Witness;

/**
 * All that is said in answer to one question of a toll.
 *
 * @param scope of what it is the count
 * @param recalled whether all reports recall it as past
 * @param developing whether some report says that the counts of its incident still rise
 * @param orderInferred whether the reports' order was worked out for want of dates
 * @param figures what counts, in report order; a headline's figure that its own report states more
 *     fully below is left out
 * @param denials claims that deny it, if any
 * @param former figures that were the count before, by the words of a report; they dispute nothing
 * @param added figures that come on top of what had been counted
 */
public record TollCase(
    Scope scope,
    boolean recalled,
    boolean developing,
    boolean orderInferred,
    List<Figure> figures,
    List<Figure> denials,
    List<Figure> former,
    List<Figure> added) {

  /** Copies that can't be changed. */
  public TollCase {
    figures = List.copyOf(figures);
    denials = List.copyOf(denials);
    former = List.copyOf(former);
    added = List.copyOf(added);
  }

  /** A case of figures that all stand. */
  public TollCase(
      Scope scope,
      boolean recalled,
      boolean developing,
      boolean orderInferred,
      List<Figure> figures,
      List<Figure> denials) {
    this(scope, recalled, developing, orderInferred, figures, denials, List.of(), List.of());
  }

  /** Sorts claims into figures, denials, former figures and those that are added. */
  public static TollCase of(
      Scope scope, boolean recalled, boolean developing, boolean orderInferred, List<Figure> all) {
    List<Figure> figures = new ArrayList<>();
    List<Figure> denials = new ArrayList<>();
    List<Figure> former = new ArrayList<>();
    List<Figure> added = new ArrayList<>();
    boolean anyStands = all.stream().anyMatch(f -> stands(f, all));
    for (Figure f : all) {
      if (f.claim().said().polarity() == Polarity.DENIED && answers(f, all)) {
        denials.add(f);
      } else if (anyStands && !stands(f, all)) {
        former.add(f);
      } else if (f.standing() == Standing.ADDED && isOnTop(f, all)) {
        added.add(f);
      } else if (!isWithinTotal(f, all) && all.stream().noneMatch(o -> o != f && fuller(o, f))) {
        figures.add(f);
      }
    }
    return new TollCase(
        scope, recalled, developing, orderInferred, figures, denials, former, added);
  }

  /** The same without what was the count before. */
  TollCase withoutFormer() {
    return new TollCase(
        scope, recalled, developing, orderInferred, figures, denials, List.of(), added);
  }

  /** The same without what comes on top. */
  TollCase withoutAdded() {
    return new TollCase(
        scope, recalled, developing, orderInferred, figures, denials, former, List.of());
  }

  /** Whether no report says of a figure that it was the count before, or is taken back. */
  private static boolean stands(Figure f, List<Figure> all) {
    return !gone(f)
        && all.stream().noneMatch(o -> gone(o) && f.figure() == o.figure() && ends(o, f));
  }

  private static boolean gone(Figure f) {
    return f.standing() == Standing.FORMER || f.standing() == Standing.WITHDRAWN;
  }

  /** Whether the report of one speaks of the other as past: it came no later. */
  private static boolean ends(Figure former, Figure earlier) {
    boolean otherReport = !earlier.report().equals(former.report());
    boolean sameWitness = earlier.witness().key().equals(former.witness().key());
    return otherReport
        && (earlier.stage() < former.stage()
            || earlier.stage() == former.stage() && (sameWitness || former.witness().ownVoice()));
  }

  /** Whether there is an earlier count that a figure comes on top of. */
  private static boolean isOnTop(Figure f, List<Figure> all) {
    return !isWithinTotal(f, all)
        && all.stream().noneMatch(o -> o.report().equals(f.report()) && isBase(o))
        && all.stream().anyMatch(o -> o.stage() <= f.stage() && isBase(o));
  }

  private static boolean isBase(Figure f) {
    return f.standing() != Standing.ADDED && f.claim().said().polarity() == Polarity.ASSERTED;
  }

  /** Whether an increment's own report gives the total that holds it. */
  private static boolean isWithinTotal(Figure f, List<Figure> all) {
    return f.standing() == Standing.ADDED
        && all.stream()
            .anyMatch(
                o ->
                    o.report().equals(f.report())
                        && o.standing() == Standing.STANDS
                        && o.figure() > f.figure());
  }

  /**
   * Whether a denial denies a figure that another gives, and not something else in its sentence.
   */
  private static boolean answers(Figure denial, List<Figure> all) {
    return all.stream()
        .anyMatch(
            f -> f.claim().said().polarity() == Polarity.ASSERTED && f.figure() == denial.figure());
  }

  /** Whether one states more fully what the other, its own report's headline, cuts short. */
  private static boolean fuller(Figure body, Figure headline) {
    return headline.headline()
        && !body.headline()
        && body.report().equals(headline.report())
        && body.claim().said().polarity() == headline.claim().said().polarity()
        && (headline.exact() && body.open() && body.figure() == headline.figure()
            || headline.vague() && body.figure() >= headline.figure());
  }

  /** The figures that are numbers; where there are only round words, those. */
  public List<Figure> precise() {
    List<Figure> precise = figures.stream().filter(f -> !f.vague()).toList();
    return precise.isEmpty() ? figures : precise;
  }

  /** The independent witnesses, each once, the first to speak first. */
  public List<Witness> witnesses() {
    return witnesses(figures);
  }

  /**
   * The independent witnesses of figures. An outlet that repeats in its own voice a figure that the
   * same report gives a named origin is none.
   */
  public static List<Witness> witnesses(List<Figure> figures) {
    Map<String, Witness> found = new LinkedHashMap<>();
    for (Figure f : figures) {
      boolean repeats =
          f.witness().ownVoice()
              && figures.stream()
                  .anyMatch(
                      o ->
                          !o.witness().ownVoice()
                              && o.report().equals(f.report())
                              && o.figure() == f.figure());
      if (!repeats) {
        found.putIfAbsent(f.witness().key(), f.witness());
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether each two of the figures may both be so. */
  public boolean compatible() {
    for (Figure a : figures) {
      for (Figure b : figures) {
        if (!a.fits(b)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The last figure that each witness gave, the highest where one report gives several. */
  public List<Figure> lastOfEach() {
    Map<String, Figure> last = new LinkedHashMap<>();
    for (Figure f : precise()) {
      Figure known = last.get(f.witness().key());
      if (known == null
          || f.stage() > known.stage()
          || (f.stage() == known.stage() && f.figure() >= known.figure())) {
        last.put(f.witness().key(), f);
      }
    }
    return List.copyOf(last.values());
  }

  /** The figure with this claim, if it is one. */
  Optional<Figure> find(String claim) {
    return figures.stream().filter(f -> f.id().equals(claim)).findFirst();
  }
}
