package org.zubda.mention;

import java.util.Optional;
import java.util.function.Predicate;
import org.zubda.actor.Actor;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/** Resolves "he", "she", "it" and "they" where they speak or act and one antecedent fits. */
final class Pronouns {

  private final ActorWords words;
  private final Antecedents before;

  Pronouns(ActorWords words, Antecedents before) {
    this.words = words;
    this.before = before;
  }

  /** Whom a pronoun at a token stands for. */
  Optional<Found> at(Sentence sentence, int at) {
    String word = sentence.token(at).lower();
    return switch (word) {
      case "he", "she" -> person(sentence, at);
      case "it" -> speaks(sentence, at) ? organisation(sentence, at) : Optional.empty();
      case "they" -> speaks(sentence, at) ? several(sentence, at) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Found> person(Sentence sentence, int at) {
    Predicate<Found> fits =
        f -> f.note() == Found.Note.PERSON || (f.note() == Found.Note.UNNAMED_ONE && isOne(f));
    Optional<Found> same = before.last(sentence.index(), 0, fits);
    Optional<Found> earlier = before.subject(sentence.index() - 1, 1, fits);
    Optional<Found> meant =
        same.isPresent() ? same : earlier.or(() -> before.last(sentence.index(), 3, fits));
    return meant.map(f -> pronoun(sentence, at, f, Found.Note.PERSON));
  }

  /** A source or official that resolves to a whole body is "it" rather than "he". */
  private static boolean isOne(Found found) {
    return switch (found.actor().kind()) {
      case GOVERNMENT,
          MILITARY,
          POLICE,
          REBEL,
          MILITIA,
          OFFICIAL,
          PERSON,
          WITNESS,
          ANALYST,
          UNNAMED,
          INTERNATIONAL_ORGANISATION ->
          true;
      default -> false;
    };
  }

  private Optional<Found> organisation(Sentence sentence, int at) {
    Predicate<Found> fits =
        f ->
            f.note() == Found.Note.ORGANISATION && !f.plural()
                || f.note() == Found.Note.COUNTRY
                || f.note() == Found.Note.MINISTRY;
    return before
        .subject(sentence.index(), 0, fits)
        .or(() -> before.subject(sentence.index(), 1, fits))
        .map(f -> pronoun(sentence, at, f, Found.Note.ORGANISATION));
  }

  private Optional<Found> several(Sentence sentence, int at) {
    Predicate<Found> fits = f -> f.plural() && f.actor().kind() != Actor.Kind.CIVILIANS;
    return before
        .subject(sentence.index(), 0, fits)
        .or(() -> before.subject(sentence.index(), 1, fits))
        .map(f -> pronoun(sentence, at, f, Found.Note.UNNAMED_MANY));
  }

  private static Found pronoun(Sentence sentence, int at, Found of, Found.Note note) {
    return new Found(sentence, at, at, of.actor(), false, of.plural(), note);
  }

  /** Whether a verb of speech follows, or stands before: "it said", "said it". */
  private boolean speaks(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + 4); i++) {
      Token token = sentence.token(i);
      if (token.isVerb() && words.is("speech", ActorWords.lemma(token))) {
        return true;
      }
      if (!token.tag().matches("MD|RB|VB[DZP]")) {
        break;
      }
    }
    return at > 0
        && sentence.token(at - 1).isVerb()
        && words.is("speech", ActorWords.lemma(sentence.token(at - 1)))
        && at + 1 < sentence.size()
        && sentence.token(at + 1).tag().matches("VB[DZP]|MD");
  }
}
