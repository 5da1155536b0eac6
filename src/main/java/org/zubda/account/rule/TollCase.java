package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.claim.Polarity;
import org.zubda.claim.Scope;
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
 */
public record TollCase(
    Scope scope,
    boolean recalled,
    boolean developing,
    boolean orderInferred,
    List<Figure> figures,
    List<Figure> denials) {

  /** Copies that can't be changed. */
  public TollCase {
    figures = List.copyOf(figures);
    denials = List.copyOf(denials);
  }

  /** Sorts claims into figures and denials. */
  public static TollCase of(
      Scope scope, boolean recalled, boolean developing, boolean orderInferred, List<Figure> all) {
    List<Figure> figures = new ArrayList<>();
    List<Figure> denials = new ArrayList<>();
    for (Figure f : all) {
      if (f.claim().said().polarity() == Polarity.DENIED && answers(f, all)) {
        denials.add(f);
      } else if (all.stream().noneMatch(o -> o != f && fuller(o, f))) {
        figures.add(f);
      }
    }
    return new TollCase(scope, recalled, developing, orderInferred, figures, denials);
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
