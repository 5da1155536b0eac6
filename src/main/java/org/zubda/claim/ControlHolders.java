package org.zubda.claim;

import java.util.Optional;
import java.util.Set;
import org.zubda.actor.Actor;
import org.zubda.language.Grammar;
import org.zubda.language.Sentence;
import org.zubda.mention.ActorMention;
import org.zubda.report.Span;

/** Who gained, holds or lost a place, as the words around a word of control tell. */
final class ControlHolders {

  private ControlHolders() {}

  /** "The army said that it had retaken X": who says so speaks of itself. */
  static Optional<Actor> itself(Sentence s, ControlWords.Found f, Attributions attributions) {
    for (int i = f.trigger() - 1; i >= Math.max(0, f.trigger() - 4); i--) {
      if (Set.of("it", "they", "we").contains(s.token(i).lower())) {
        Span trigger = s.token(f.trigger()).span();
        return attributions.chain(trigger, s).links().stream()
            .limit(1)
            .filter(l -> l.span().filter(at -> at.end() <= trigger.start()).isPresent())
            .map(Attribution.Link::actor)
            .filter(Actor::canFight)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** Whether "they" is who acts: "they have seized X". */
  static boolean isTheirs(Sentence s, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
      if (s.token(i).lower().equals("they")) {
        return true;
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ roles

  static Optional<Actor> subject(Sentence s, int verb, Circumstances c) {
    Grammar grammar = s.grammar();
    int at = verb;
    for (int steps = 0; at >= 0 && steps < 6; steps++) {
      for (int subject : grammar.children(at, "nsubj")) {
        if (subject > at && at == verb) {
          continue;
        }
        Optional<Actor> actor = challengers(s, subject, c).or(() -> holderAt(s, subject, c));
        if (actor.isPresent()) {
          return actor;
        }
        if (at == verb) {
          return holderIn(s, subject, c);
        }
      }
      String relation = grammar.relation(at);
      if (relation.startsWith("acl")) {
        return holderAt(s, grammar.head(at), c);
      }
      if (!relation.matches("(?:advcl|conj|xcomp|dep|ccomp|parataxis|obj|obl|nmod).*")) {
        break;
      }
      at = grammar.head(at);
    }
    return subjectNear(s, verb, c);
  }

  /** The nearest party before a word, in the same clause: for headlines and broken grammar. */
  static Optional<Actor> subjectNear(Sentence s, int before, Circumstances c) {
    for (int i = before - 1; i >= Math.max(0, before - 14); i--) {
      Optional<Actor> actor = holderAt(s, i, c);
      if (actor.isPresent() && !isBeside(s, i, c)) {
        return actor;
      }
      if (s.token(i).text().equals(";")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "led by X", "challenging X", "backed by X": named beside the one who acts. */
  static boolean isBeside(Sentence s, int token, Circumstances c) {
    Span at = s.token(token).span();
    int first = token;
    for (ActorMention a : c.mentions().actors()) {
      if (a.span().overlaps(at)) {
        first = Math.min(first, Circumstances.firstToken(s, a.span()));
      }
    }
    String before = HarmReader.word(s, first - 1);
    return before.equals("by")
        || before.equals("against")
        || first > 0 && s.token(first - 1).tag().equals("VBG");
  }

  /**
   * "The groups challenging the government": armed groups that are told only by whom they fight.
   */
  static Optional<Actor> challengers(Sentence s, int subject, Circumstances c) {
    boolean groups =
        s.token(subject).lower().matches("groups?|forces|fighters|factions?|militants|gunmen");
    boolean challenge =
        HarmReader.word(s, subject + 1)
            .matches("challenging|opposing|fighting|battling|against|opposed");
    if (!groups || !challenge) {
      return Optional.empty();
    }
    return c.mentions().actors().stream()
        .map(ActorMention::actor)
        .filter(a -> a.kind() == Actor.Kind.REBEL)
        .findFirst();
  }

  static Optional<Actor> passiveSubject(Sentence s, int verb, Circumstances c) {
    return subject(s, verb, c);
  }

  static Optional<Actor> holderIn(Sentence s, int head, Circumstances c) {
    for (int i : s.grammar().subtree(head)) {
      if (i <= head + 8) {
        Optional<Actor> actor = holderAt(s, i, c);
        if (actor.isPresent() && !isBeside(s, i, c)) {
          return actor;
        }
      }
    }
    return Optional.empty();
  }

  static Optional<Actor> ownerBefore(Sentence s, int noun, Circumstances c) {
    if (noun > 1
        && (s.token(noun - 1).tag().equals("POS") || s.token(noun - 1).tag().equals("PRP$"))) {
      return holderAt(s, s.token(noun - 1).tag().equals("POS") ? noun - 2 : noun - 1, c);
    }
    return Optional.empty();
  }

  static Optional<Actor> byActor(Sentence s, int verb, Circumstances c) {
    for (int i = verb + 1; i < Math.min(s.size(), verb + 8); i++) {
      if (s.token(i).lower().equals("by")) {
        return actorIn(s, i + 1, Math.min(s.size() - 1, i + 8), c);
      }
      if (s.token(i).isVerb()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  static Optional<Actor> actorIn(Sentence s, int first, int last, Circumstances c) {
    for (int i = first; i <= last && i < s.size(); i++) {
      Optional<Actor> actor = holderAt(s, i, c);
      if (actor.isPresent()) {
        return actor;
      }
    }
    return Optional.empty();
  }

  static Optional<Actor> holderAt(Sentence s, int token, Circumstances c) {
    Span span = s.token(token).span();
    Optional<Actor> best = Optional.empty();
    int length = -1;
    for (ActorMention a : c.mentions().actors()) {
      if (a.span().overlaps(span)
          && s.span().contains(a.span())
          && a.actor().canFight()
          && a.span().length() > length) {
        best = Optional.of(a.actor());
        length = a.span().length();
      }
    }
    return best;
  }
}
