package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.Mentions;

/** Finds the words of one sentence that accuse, admit or deny. */
final class StatementFinder extends StatementWords {

  /**
   * Words that say or deny who did it, or that it happened.
   *
   * @param subject who did it, or whether it happened; empty where the claim that is denied tells
   * @param polarity asserted or denied
   * @param cue index of the word that does it
   * @param from index of the first token of the words
   * @param to index of the last
   * @param sources heads of those who say so; empty where only an attribution around it tells
   * @param responsible heads of those who are said or denied to have done it
   * @param own whether that is who says so itself
   * @param about the type of event that it is about, where the words tell
   * @param told whether it counts only where some source says it: a report's own "nobody was hurt"
   *     denies nothing
   * @param confidence that the words say so, from 0 to 1
   */
  record Found(
      Optional<Claim.Statement.Subject> subject,
      Polarity polarity,
      int cue,
      int from,
      int to,
      List<Integer> sources,
      List<Integer> responsible,
      boolean own,
      Optional<EventType> about,
      boolean told,
      double confidence) {}

  /** Lists of words that by themselves say nothing of who did it. */
  private static final Set<String> PLAIN = Set.of("munition", "share", "force");

  private final Accusations accusations;
  private final Denials denials;
  private final EventWords words;
  private final EventTypes types;

  StatementFinder(Map<String, Set<String>> lists, EventWords words, EventTypes types) {
    super(lists);
    this.accusations = new Accusations(lists);
    this.denials = new Denials(lists);
    this.words = words;
    this.types = types;
  }

  /** All such words of a sentence, in the order of their cues. */
  List<Found> find(Sentence sentence, Mentions mentions) {
    boolean pointsBack =
        sentence.tokens().stream()
            .anyMatch(t -> Set.of("it", "them").contains(t.lower()) || is("munition", lemma(t)));
    boolean worthParsing =
        sentence.tokens().stream()
            .anyMatch(
                t ->
                    lists.entrySet().stream()
                            .filter(l -> pointsBack || !l.getKey().equals("strike"))
                            .filter(l -> !PLAIN.contains(l.getKey()))
                            .anyMatch(l -> l.getValue().contains(lemma(t)))
                        || NEGATIONS.contains(t.lower())
                        || t.lower().equals("nothing")
                        || t.lower().equals("fire")
                        || t.lower().equals("fired")
                        || isNamedAs(sentence, t.index())
                        || t.lower().equals("behind")
                        || t.lower().equals("finger")
                        || t.lower().equals("responsible"));
    if (!worthParsing) {
      return List.of();
    }
    Roles roles = new Roles(sentence, words);
    List<Trigger> triggers = types.triggers(sentence, mentions);
    List<Found> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      String lemma = lemma(token);
      if (token.isVerb()) {
        if (is("accuse", lemma)) {
          accusations.accusation(token.index(), roles, triggers).ifPresent(found::add);
        } else if (is("blame", lemma)) {
          accusations.blame(token.index(), roles).ifPresent(found::add);
        } else if (is("deny", lemma) || is("dismiss", lemma)) {
          denials.denial(token.index(), roles, triggers).ifPresent(found::add);
        } else if (is("call", lemma)) {
          denials.calledFalse(token.index(), roles).ifPresent(found::add);
        } else if (is("wave", lemma)) {
          denials.wavedAway(token.index(), roles).ifPresent(found::add);
        } else if (lemma.equals("point")) {
          accusations.finger(token.index(), roles).ifPresent(found::add);
        }
        if (is("claim responsibility", lemma)) {
          accusations.taken(token.index(), roles).ifPresent(found::add);
        }
        denials.uninvolved(token.index(), roles).ifPresent(found::add);
        if (is("commit", lemma)
            || opensFire(token.index(), roles)
            || is("strike", lemma)
                && (pointsBack(token.index(), roles) || launches(token.index(), roles))) {
          accusations.committed(token.index(), roles, triggers).ifPresent(found::add);
        }
      }
      if (lemma.equals("responsible")) {
        accusations.responsible(token.index(), roles).ifPresent(found::add);
      } else if (is("false", lemma)
          || is("false", token.lower())
          || isMadeUp(token.index(), sentence)) {
        denials.isFalse(token.index(), roles).ifPresent(found::add);
      } else if (is("munition", lemma)) {
        accusations.whose(token.index(), roles).ifPresent(found::add);
      } else if (token.lower().equals("behind")) {
        accusations.behind(token.index(), roles, triggers).ifPresent(found::add);
      } else if (is("unharmed", lemma) || is("safe", lemma)) {
        denials.unharmed(token.index(), roles).ifPresent(found::add);
      } else if (is("harm", lemma)) {
        denials.noHarm(token.index(), roles).ifPresent(found::add);
      } else if (token.isNoun() && (lemma.equals("claim") || lemma.equals("responsibility"))) {
        denials.noClaim(token.index(), roles).ifPresent(found::add);
      }
    }
    found.addAll(denials.negated(roles, triggers, found));
    return found;
  }
}
