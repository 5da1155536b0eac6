package org.zubda.mention;

import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.actor.Actors;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/**
 * Tells where a country's or a capital's name stands for its government: "Russia said", "backed by
 * Turkey", "Damascus denied it". In "fled to Turkey" it is a place.
 */
final class Countries {

  private final Actors actors;
  private final ActorWords words;
  private final CountryContext context;

  Countries(Actors actors, ActorWords words, CountryContext context) {
    this.actors = actors;
    this.words = words;
    this.context = context;
  }

  /** The government that the name beginning at a token stands for. */
  Optional<Found> at(Sentence sentence, int at) {
    Optional<StateWords.Named> named = StateWords.name(sentence, at, actors);
    if (named.isEmpty() || sentence.token(at).name() == Token.Name.PERSON) {
      return Optional.empty();
    }
    int last = named.get().last();
    Optional<PlaceMention> place =
        context.at(sentence.token(at).span().start(), sentence.token(last).span().end());
    boolean other =
        place
            .flatMap(m -> m.place().country())
            .filter(c -> !c.equals(named.get().state().code()))
            .isPresent();
    if (named.get().capital() && isOffice(sentence, at, last)) {
      return actors
          .government(named.get().state().code())
          .map(a -> new Found(sentence, at, last, a, true, false, Found.Note.COUNTRY));
    }
    boolean speaks = place.filter(PlaceMention::speaks).isPresent();
    if (other || !(speaks || acts(sentence, at, last, named.get().capital()))) {
      return Optional.empty();
    }
    return actors
        .government(named.get().state().code())
        .map((Actor a) -> new Found(sentence, at, last, a, true, false, Found.Note.COUNTRY));
  }

  private boolean acts(Sentence sentence, int first, int last, boolean capital) {
    int before = first - 1;
    if (before >= 0 && sentence.token(before).lower().equals("the")) {
      before--;
    }
    boolean begins =
        before < 0
            || sentence
                .token(before)
                .text()
                .matches(
                    "[,;:“\"'‘—–-]|and|but|as|while|that|whether|because|although|which|since|after|if");
    if (!capital && before >= 0) {
      String word = sentence.token(before).lower();
      boolean by =
          word.equals("by")
              || word.equals("between")
              || word.equals("ally")
              || word.equals("allies")
              || word.equals("against")
              || (word.equals("with") && !isBorder(sentence, before - 1))
              || isBlaming(sentence.token(before));
      if (by || ((word.equals("and") || word.equals(",")) && chained(sentence, before))) {
        return true;
      }
    }
    int next = last + 1;
    boolean lost = StateWords.isLostApostrophe(sentence, first, actors);
    if (lost || next >= sentence.size()) {
      return false;
    }
    next = behindTimes(sentence, next);
    Token verb = sentence.token(next);
    String lemma = ActorWords.lemma(verb);
    boolean finite = verb.tag().matches("VB[DZP]|MD");
    if (finite && (begins || before >= 0 && !sentence.token(before).tag().equals("IN"))) {
      return words.is("speech", lemma) || (!capital && words.is("acts", lemma) && !isBeing(lemma));
    }
    if (!capital && begins && verb.text().equals(",") && actsBehindAside(sentence, next)) {
      return true;
    }
    // "Russia, Iran and Turkey have ...": what the last of a list does, all do.
    if (!capital
        && (verb.text().equals(",") || verb.lower().equals("and"))
        && next + 1 < sentence.size()) {
      int other = next + 1;
      if (sentence.token(other).lower().equals("and")) {
        other++;
      }
      if (other < sentence.size() && sentence.token(other).lower().equals("the")) {
        other++;
      }
      Optional<StateWords.Named> following =
          other < sentence.size() ? StateWords.name(sentence, other, actors) : Optional.empty();
      return following.isPresent()
          && begins
          && acts(sentence, other, following.get().last(), following.get().capital());
    }
    return false;
  }

  /** "Russia on Tuesday again denied": the token behind words of time and adverbs. */
  private int behindTimes(Sentence sentence, int from) {
    int at = from;
    while (at + 1 < sentence.size() && at < from + 4) {
      boolean on =
          sentence.token(at).lower().equals("on") && isTime(sentence.token(at + 1))
              || sentence.token(at).lower().matches("late|early") && isTime(sentence.token(at + 1));
      if (!on && !isTime(sentence.token(at)) && !sentence.token(at).tag().equals("RB")) {
        break;
      }
      at++;
    }
    return at;
  }

  private boolean isTime(Token token) {
    return words.is("time", token.lower());
  }

  /** "Russia, a key ally of Assad, condemned ...". */
  private boolean actsBehindAside(Sentence sentence, int comma) {
    Token first = comma + 1 < sentence.size() ? sentence.token(comma + 1) : sentence.token(comma);
    if (!first.tag().matches("DT|WDT|WP")) {
      return false;
    }
    for (int i = comma + 2; i < Math.min(sentence.size() - 1, comma + 14); i++) {
      if (sentence.token(i).text().equals(",")) {
        Token verb = sentence.token(i + 1);
        String lemma = ActorWords.lemma(verb);
        return verb.tag().matches("VB[DZP]|MD")
            && (words.is("speech", lemma) || words.is("acts", lemma));
      }
    }
    return false;
  }

  /** A house that nobody names but for who rules in it. */
  private static boolean isOffice(Sentence sentence, int first, int last) {
    return switch (sentence.token(last).lower()) {
      case "house", "kremlin", "street", "whitehall", "elysee", "élysée", "d'orsay", "10", "see" ->
          true;
      default -> false;
    };
  }

  private static boolean isBorder(Sentence sentence, int at) {
    return at >= 0 && sentence.token(at).lower().matches("border|borders|frontier|bordering");
  }

  /** What is accused or urged is a government and no ground. */
  private static boolean isBlaming(Token verb) {
    return verb.isVerb()
        && switch (ActorWords.lemma(verb)) {
          case "accuse", "warn", "urge", "blame", "condemn", "thank", "ask", "press", "tell" ->
              true;
          default -> false;
        };
  }

  private static boolean isBeing(String lemma) {
    return lemma.equals("be") || lemma.equals("see");
  }

  /** "by Turkey and Russia": the other before "and" is what somebody does too. */
  private boolean chained(Sentence sentence, int and) {
    int at = and - 1;
    if (at >= 1 && StateWords.name(sentence, at, actors).isPresent()) {
      int before = at - 1;
      if (sentence.token(before).lower().equals("the") && before > 0) {
        before--;
      }
      String word = sentence.token(before).lower();
      return word.equals("by")
          || word.equals("between")
          || ((word.equals("and") || word.equals(",")) && before > 1 && chained(sentence, before));
    }
    return false;
  }
}
