package org.zubda.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.claim.ContentFinder.Content;
import org.zubda.claim.ContentFinder.Run;
import org.zubda.claim.CueFinder.Cue;
import org.zubda.claim.ReportingWords.Firmness;
import org.zubda.claim.ReportingWords.Kind;
import org.zubda.claim.ReportingWords.Use;
import org.zubda.claim.SourceFinder.Source;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.mention.Mentions;
import org.zubda.report.Span;

/** Finds who says what in a report, quoted or not. */
public final class AttributionReader {

  private final CueFinder cues;
  private final SourceFinder sources;

  /** A reader that knows these reporting words. */
  public AttributionReader(ReportingWords words) {
    this.cues = new CueFinder(words);
    this.sources = new SourceFinder(words);
  }

  /** Every attribution of a report, in the order of their cues. */
  public List<Attributed> read(Document document, Mentions mentions) {
    Quotations quotations = Quotations.of(document);
    List<Attributed> found = new ArrayList<>();
    for (Sentence sentence : document.news()) {
      found.addAll(new InSentence(new Phrases(sentence), quotations, mentions).read());
    }
    List<Attributed> whole = new RunningQuotes(document, quotations).drawnOut(found);
    return whole.stream()
        .sorted(
            Comparator.comparing(
                a -> a.cue().isEmpty() ? a.content().getFirst() : a.cue().getFirst()))
        .toList();
  }

  /** The attributions of one sentence. */
  private final class InSentence {
    private final Phrases p;
    private final Quotations quotations;
    private final ContentFinder contents;
    private final SourceResolver resolver;

    InSentence(Phrases p, Quotations quotations, Mentions mentions) {
      this.p = p;
      this.quotations = quotations;
      this.contents = new ContentFinder(quotations);
      this.resolver = new SourceResolver(mentions);
    }

    List<Attributed> read() {
      List<Attributed> found = new ArrayList<>();
      for (Cue cue : cues.of(p, quotations)) {
        Optional<Attributed> attributed =
            switch (cue.form()) {
              case VERB -> verb(cue);
              case ACCORDING -> according(cue);
              case NOUN, ADJECTIVE, ADVERB, COLON -> Optional.empty();
            };
        attributed.ifPresent(found::add);
      }
      return found;
    }

    private Optional<Attributed> verb(Cue cue) {
      Optional<Source> source = sources.subject(p, cue.at());
      Optional<Content> content = contents.of(p, cue.at(), cue.uses(), source);
      if (content.isEmpty()) {
        return Optional.empty();
      }
      int first = p.groupStart(cue.at());
      return Optional.of(
          attributed(
              source,
              List.of(p.sentence.span(first, Math.max(first, content.get().cueLast()))),
              contents.spans(p, content.get().runs()),
              content.get().use(),
              first));
    }

    private Optional<Attributed> according(Cue cue) {
      int to = cue.at() + 1;
      int head = p.grammar.head(cue.at());
      if (head <= to) {
        head = p.grammar.head(to);
      }
      if (head <= to) {
        return Optional.empty();
      }
      Source source = new Source(to + 1, Math.max(head, p.right(head)), head);
      List<Run> runs = new ArrayList<>();
      if (cue.at() > 0) {
        int first = 0;
        while (first < cue.at() - 1 && p.tag(first).equals("CC")) {
          first++;
        }
        runs.add(new Run(first, cue.at() - 1));
      }
      if (source.last() + 2 < p.size() && (cue.at() < 2 || p.isComma(cue.at() - 1))) {
        runs.add(new Run(source.last() + 1, p.size() - 1));
      }
      if (runs.isEmpty()) {
        return Optional.empty();
      }
      Use use = new Use(Kind.SPEECH, Firmness.STATED, java.util.Set.of(), java.util.Set.of());
      return Optional.of(
          attributed(
              Optional.of(source),
              List.of(p.sentence.span(cue.at(), to)),
              contents.spans(p, runs),
              use,
              cue.at()));
    }

    private Attributed attributed(
        Optional<Source> source, List<Span> cue, List<Span> content, Use use, int first) {
      boolean negated = false;
      for (int i = first; i < p.size() && p.token(i).span().start() < cue.getLast().end(); i++) {
        negated |= p.lower(i).matches("not|never|n't|n’t");
      }
      Optional<Actor> actor = source.map(s -> resolver.resolve(p, s));
      return new Attributed(
          source.map(s -> List.of(p.sentence.span(s.first(), s.last()))).orElse(List.of()),
          cue,
          content,
          actor,
          use.firmness() == Firmness.DENIED && !negated,
          certainty(use),
          asserts(use));
    }

    private static boolean asserts(Use use) {
      return switch (use.kind()) {
        case SPEECH, THOUGHT, SHOW, SEEM -> true;
        case TALK, WISH, STANCE -> false;
      };
    }

    private static Certainty certainty(Use use) {
      return switch (use.firmness()) {
        case STATED, DENIED -> Certainty.STATED;
        case CLAIMED -> Certainty.CLAIMED;
        case UNCONFIRMED -> Certainty.UNCONFIRMED;
      };
    }
  }
}
