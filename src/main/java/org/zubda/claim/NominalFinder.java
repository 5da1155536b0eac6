package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zubda.claim.ContentFinder.Content;
import org.zubda.claim.ContentFinder.Run;
import org.zubda.claim.ReportingWords.Frame;
import org.zubda.claim.ReportingWords.Use;
import org.zubda.claim.SourceFinder.Source;

/**
 * Finds what nouns, adjectives and adverbs attribute: "the army's claim of regaining the town", "is
 * sure that", "reportedly".
 */
final class NominalFinder {

  /**
   * An attribution by a word that is no verb.
   *
   * @param source who, where someone is named
   * @param cueFirst the cue's first token
   * @param content what, with the cue's last token
   */
  record Nominal(Optional<Source> source, int cueFirst, Content content) {}

  /** Verbs that lend a noun of saying their subject. */
  private static final Set<String> LIGHT =
      Set.of(
          "make",
          "issue",
          "give",
          "release",
          "express",
          "offer",
          "voice",
          "raise",
          "have",
          "publish",
          "deliver",
          "post",
          "send",
          "repeat",
          "file",
          "air",
          "hold",
          "put",
          "announce",
          "reiterate",
          "declare",
          "cite",
          "draw",
          "write",
          "show",
          "lend",
          "throw",
          "level",
          "lodge",
          "take");

  private final SourceFinder sources;

  NominalFinder(SourceFinder sources) {
    this.sources = sources;
  }

  /** What a noun of saying, thinking or wanting attributes. */
  Optional<Nominal> noun(Phrases p, int noun, List<Use> uses) {
    for (Use use : uses) {
      Optional<Content> content = behindNoun(p, noun, use);
      if (content.isEmpty()) {
        continue;
      }
      for (int child : p.grammar.children(noun, "nmod")) {
        if (child < noun && p.grammar.relation(child).equals("nmod:poss")) {
          Source owner = owner(p, child);
          int first = owner.last() + 1;
          if (p.tag(first).equals("POS")) {
            first++;
          }
          return Optional.of(new Nominal(Optional.of(owner), Math.min(first, noun), content.get()));
        }
      }
      int verb = p.grammar.head(noun);
      boolean object = p.grammar.is(noun, "obj") || p.grammar.is(noun, "dobj");
      if (verb >= 0 && verb < noun && object && LIGHT.contains(p.lemma(verb))) {
        Optional<Source> source = sources.subject(p, verb);
        if (source.isPresent() && !p.isPassive(verb)) {
          return Optional.of(new Nominal(source, p.groupStart(verb), content.get()));
        }
      }
      Optional<Source> by = byPhrase(p, noun, use);
      boolean clause = p.lower(content.get().runs().getFirst().first()).equals("that");
      if (by.isPresent() || clause) {
        return Optional.of(new Nominal(by, noun, content.get()));
      }
    }
    return Optional.empty();
  }

  private static Source owner(Phrases p, int head) {
    int last = p.right(head);
    if (p.tag(last).equals("POS")) {
      last--;
    }
    return new Source(Math.min(p.left(head), head), Math.max(head, last), head);
  }

  private static Optional<Source> byPhrase(Phrases p, int noun, Use use) {
    for (int child : p.grammar.children(noun, "nmod")) {
      if (child > noun && p.lead(child).isPresent()) {
        int lead = p.lead(child).getAsInt();
        String word = p.lower(lead);
        if (word.matches("by|from|among") && !use.prepositions().contains(word)) {
          return Optional.of(new Source(lead + 1, Math.max(child, p.right(child)), child));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Content> behindNoun(Phrases p, int noun, Use use) {
    for (int child : p.grammar.children(noun, "acl", "ccomp", "advcl", "dep")) {
      if (child < noun || p.lead(child).isEmpty()) {
        continue;
      }
      int lead = p.lead(child).getAsInt();
      String word = p.lower(lead);
      boolean that = word.equals("that") || word.equals("whether") || word.equals("if");
      if (that && use.takes(Frame.CLAUSE) && !p.grammar.relation(child).equals("acl:relcl")
          || word.equals("to") && use.prepositions().contains("to") && p.tag(lead).equals("TO")) {
        return Optional.of(content(p.left(child), p.right(child), noun, use));
      }
      if (use.prepositions().contains(word)) {
        return Optional.of(content(lead + 1, p.right(child), lead, use));
      }
    }
    for (int child : p.grammar.children(noun, "nmod")) {
      if (child > noun && p.lead(child).isPresent()) {
        int lead = p.lead(child).getAsInt();
        if (lead == noun + 1 && use.prepositions().contains(p.lower(lead))) {
          return Optional.of(content(lead + 1, p.right(child), lead, use));
        }
      }
    }
    return Optional.empty();
  }

  /** What an adjective attributes to its subject: "is sure that", "was critical of". */
  Optional<Nominal> adjective(Phrases p, int adjective, List<Use> uses) {
    int subject = SourceFinder.ownSubject(p, adjective);
    if (subject < 0 || subject > adjective || p.lower(subject).matches("it|that|this|there")) {
      return Optional.empty();
    }
    Source source = SourceFinder.phrase(p, subject, adjective);
    for (Use use : uses) {
      for (int child : p.grammar.children(adjective, "ccomp", "xcomp", "advcl", "obl", "nmod")) {
        if (child < adjective) {
          continue;
        }
        boolean clause =
            use.takes(Frame.CLAUSE) && p.grammar.is(child, "ccomp") && !(p.left(child) < adjective);
        boolean to =
            use.takes(Frame.INFINITIVE)
                && p.lead(child).isPresent()
                && p.tag(p.lead(child).getAsInt()).equals("TO");
        int first = p.groupStart(adjective);
        if (clause || to) {
          return Optional.of(
              new Nominal(
                  Optional.of(source),
                  first,
                  content(p.left(child), p.right(child), adjective, use)));
        }
        if (p.lead(child).isPresent()
            && p.lead(child).getAsInt() == adjective + 1
            && use.prepositions().contains(p.lower(adjective + 1))) {
          return Optional.of(
              new Nominal(
                  Optional.of(source),
                  first,
                  content(adjective + 2, p.right(child), adjective + 1, use)));
        }
      }
    }
    return Optional.empty();
  }

  /** What "reportedly" holds back: the clause that it stands in. */
  Optional<Nominal> adverb(Phrases p, int adverb, List<Use> uses) {
    int head = p.grammar.head(adverb);
    if (head < 0) {
      return Optional.empty();
    }
    int first = p.left(head);
    int last = p.right(head);
    for (int child : p.grammar.children(head, "conj", "advcl", "parataxis", "cc", "mark")) {
      if (child < adverb && p.right(child) < adverb) {
        first = Math.max(first, p.right(child) + 1);
      }
    }
    List<Run> runs = new ArrayList<>();
    while (first < adverb && p.isMark(first)) {
      first++;
    }
    if (first < adverb) {
      runs.add(new Run(first, adverb - 1));
    }
    while (last > adverb && p.isMark(last)) {
      last--;
    }
    if (last > adverb) {
      runs.add(new Run(adverb + 1, last));
    }
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Nominal(
                Optional.empty(), adverb, new Content(runs, adverb, uses.getFirst(), true)));
  }

  private static Content content(int first, int last, int cueLast, Use use) {
    return new Content(
        List.of(new Run(Math.min(first, last), Math.max(first, last))), cueLast, use, true);
  }
}
