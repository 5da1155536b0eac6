package org.zubda.mention;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zubda.language.en.TimeWords;
import org.zubda.mention.TimeExpression.Told;
import org.zubda.mention.TimeExpression.Vague;

/** Reads times that nobody can put on a calendar. */
final class VagueGrammar extends GrammarPart {

  VagueGrammar(TimeGrammar grammar, TimeWords words, List<TimeToken> pieces) {
    super(grammar, words, pieces);
  }

  @Nullable Parse vague(int i) {
    int j = i;
    if (is(i, "more", "most", "very", "just") && is(i + 1, "recently")) {
      j = i + 1;
    }
    Optional<TimeWords.Phrase> phrase = words.phrase("vague", ahead(j, 7));
    if (phrase.isPresent()) {
      int next = j + phrase.get().length();
      if (is(next - 1, "past", "present") && at(next).isWord() && at(next).tag().startsWith("N")) {
        return null;
      }
      return new Parse(next, new Vague(phrase.get().value()));
    }
    int t = is(i, "the") && is(i + 1, "same") ? i + 1 : i;
    if (is(t, "this", "that", "same") && is(t + 1, "period") && !is(t + 2, "of")) {
      return new Parse(t + 2, new Told(false));
    }
    if (is(i, "that") && is(i + 1, "time") && is(i - 1, "at", "by", "since", "until", "during")) {
      return new Parse(i + 2, new Told(false));
    }
    int d = skip(i, "the");
    if (is(d, "dry", "rainy", "wet", "monsoon", "harvest", "planting") && is(d + 1, "season")) {
      return new Parse(d + 2, new Told(true));
    }
    Optional<TimeWords.Phrase> adjective = words.phrase("vague-adjective", ahead(i, 3));
    if (adjective.isPresent() && !at(i).capital() || adjective.isPresent() && i == 0) {
      return new Parse(i + adjective.get().length(), new Vague(adjective.get().value()));
    }
    return null;
  }
}
