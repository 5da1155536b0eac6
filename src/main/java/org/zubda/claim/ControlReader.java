package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim.Control.Change;
import org.zubda.claim.Claim.Control.Extent;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.PlaceMention;
import org.zubda.place.Place;
import org.zubda.report.Span;

/**
 * Finds who is said to have gained, to hold or to have lost which place: only where a verb or a
 * noun of control ties a party to a named place, never for mere adjectives ("rebel-held").
 */
public final class ControlReader {

  /** What is brought about: "managed to take". */
  private static final Set<String> REACHES =
      Set.of("manage", "go", "able", "help", "succeed", "proceed", "continue", "allow", "enable");

  /** How many sentences on "they" still means whoever last took or held a place. */
  private static final int THEY = 3;

  private final ControlWords words = new ControlWords();

  /** The control claims of a report, in the order of its text. */
  public List<Claim.Control> read(Circumstances circumstances, Attributions attributions) {
    List<Claim.Control> claims = new ArrayList<>();
    Optional<Actor> last = Optional.empty();
    int lastAt = -THEY - 1;
    for (Sentence s : circumstances.document().sentences()) {
      if (s.kind() == Sentence.Kind.BOILERPLATE || s.kind() == Sentence.Kind.HEADING) {
        continue;
      }
      for (Token t : s.tokens()) {
        Optional<Actor> they = s.index() - lastAt <= THEY ? last : Optional.empty();
        Optional<ControlWords.Found> found =
            words
                .found(s, t, circumstances)
                .map(
                    f ->
                        f.holder().isEmpty()
                            ? f.heldBy(ControlHolders.itself(s, f, attributions))
                            : f)
                .map(
                    f ->
                        f.holder().isEmpty() && ControlHolders.isTheirs(s, f.trigger())
                            ? f.heldBy(they)
                            : f);
        List<Claim.Control> made =
            found.map(f -> claims(s, f, circumstances, attributions)).orElse(List.of());
        if (!made.isEmpty() && made.getFirst().change() != Change.LOST) {
          last = Optional.of(made.getFirst().holder());
          lastAt = s.index();
        }
        claims.addAll(made);
      }
    }
    return new SayOnce().of(claims);
  }

  // ------------------------------------------------------------------ places and extents

  private List<Claim.Control> claims(
      Sentence s, ControlWords.Found f, Circumstances c, Attributions attributions) {
    if (f.holder().isEmpty()
        || f.firstOfPlace() >= s.size()
        || f.lastOfPlace() < f.firstOfPlace()
        || f.change() != Change.HELD && isAim(s, f.trigger())
        || Ground.GAINS_GROUND.matcher(Ground.phrase(s, f.firstOfPlace(), f.lastOfPlace())).find()
        || f.extent().filter(Extent.ENTERED::equals).isPresent() && isPeaceful(f.holder().get())
        || c.hypothetical(s, f.trigger())) {
      return List.of();
    }
    int last = Math.min(f.lastOfPlace(), s.size() - 1);
    List<PlaceMention> places = Ground.places(s, f.firstOfPlace(), last, c);
    String phrase = Ground.phrase(s, f.firstOfPlace(), end(s, f.firstOfPlace(), last, places));
    Extent extent = f.fixed() ? f.extent().orElse(Extent.ENTERED) : extent(phrase, s, f, places);
    List<Claim.Control> claims = new ArrayList<>();
    for (PlaceMention p : places) {
      Span trigger = s.token(f.trigger()).span();
      Span focus =
          s.span().contains(p.span())
              ? trigger.cover(p.span())
              : trigger.cover(s.span(f.firstOfPlace(), last));
      if (places.size() > 1) {
        focus = p.span();
      }
      Said said =
          new Said(
              "",
              c.document().report().id(),
              s.span(),
              focus,
              attributions.chain(trigger, s),
              attributions.deniedAt(trigger) ? Polarity.DENIED : Polarity.ASSERTED,
              attributions.certaintyAt(trigger),
              c.time(s, f.trigger()),
              Optional.of(p.place()),
              Optional.of(p.span().of(c.document().report().text())),
              c.background(s, f.trigger()) || f.change() == Change.HELD && isPast(s, f.trigger()),
              s.kind() == Sentence.Kind.TITLE ? 0.7 : 0.85);
      claims.add(new Claim.Control(said, f.holder().get(), extent, f.change(), Optional.empty()));
    }
    return claims;
  }

  /** The last token of the places in a phrase: what comes behind only says where they lie. */
  private static int end(Sentence s, int first, int last, List<PlaceMention> places) {
    int end = first - 1;
    for (PlaceMention p : places) {
      for (int i = first; i <= last; i++) {
        end = p.span().overlaps(s.token(i).span()) ? Math.max(end, i) : end;
      }
    }
    return end < first ? last : end;
  }

  /** "Had been divided", "had held": a state of before. */
  private static boolean isPast(Sentence s, int trigger) {
    for (int i = trigger - 1; i >= Math.max(0, trigger - 3); i--) {
      if (s.token(i).lower().equals("had")) {
        return true;
      }
    }
    return false;
  }

  /** "An offensive to retake P": what is only aimed at, and not "managed to retake". */
  private static boolean isAim(Sentence s, int verb) {
    if (!HarmReader.word(s, verb - 1).equals("to") || !s.token(verb).tag().equals("VB")) {
      return false;
    }
    for (int i = verb - 2; i >= Math.max(0, verb - 5); i--) {
      if (REACHES.contains(s.token(i).lemma().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** An aid convoy that reaches a town takes nothing of it. */
  private static boolean isPeaceful(Actor holder) {
    return holder.kind() == Actor.Kind.INTERNATIONAL_ORGANISATION;
  }

  private static Extent extent(
      String phrase, Sentence s, ControlWords.Found f, List<PlaceMention> places) {
    String whole = s.toString().toLowerCase(Locale.ROOT);
    if (f.change() == Change.LOST) {
      return phrase.matches(
              ".*\\b(?:parts?|districts?|areas?|neighbou?rhoods?|center|centre|central|positions|outskirts|suburbs|some)\\b.*")
          ? Extent.PART
          : Extent.NONE;
    }
    if (f.extent().filter(e -> e == Extent.NONE).isPresent()) {
      return Extent.NONE;
    }
    if (phrase.matches(
            ".*\\b(?:most|majority|much|more than half|over"
                + " half|two-thirds|three-quarters|bulk|nearly all|almost all|90|80|70|60)\\b.*")
        || whole.matches(
            ".*\\b(?:largely|mostly|almost entirely|almost completely|nearly all|almost all)\\b.*")
        || whole.matches(".*\\b(?:except|apart from|with the exception|all but)\\b.*")) {
      return Extent.MOST;
    }
    if (phrase.matches(".*\\bhalf\\b.*")) {
      return Extent.HALF;
    }
    if (phrase.matches(".*\\b(?:entire|whole|all of|full)\\b.*")) {
      return Extent.ALL;
    }
    boolean partial =
        phrase.matches(
            ".*\\b(?:parts?|districts?|areas?|neighbou?rhoods?|quarters?|sections?|swathes?|positions|outskirts|suburbs?|center|centre|central|some|blocks|streets|buildings|divided|side|edge|portions?)\\b.*");
    boolean ofNamed =
        places.stream().noneMatch(p -> p.place().precision() == Place.Precision.DISTRICT);
    return partial && ofNamed ? Extent.PART : Extent.ALL;
  }
}
