package org.zubda.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zubda.actor.Actor;
import org.zubda.claim.ContentFinder.Content;
import org.zubda.claim.ContentFinder.Run;
import org.zubda.claim.CueFinder.Cue;
import org.zubda.claim.HeadlineFinder.Headline;
import org.zubda.claim.NominalFinder.Nominal;
import org.zubda.claim.ReportingWords.Firmness;
import org.zubda.claim.ReportingWords.Frame;
import org.zubda.claim.ReportingWords.Kind;
import org.zubda.claim.ReportingWords.Part;
import org.zubda.claim.ReportingWords.Use;
import org.zubda.claim.SourceFinder.Source;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Mentions;
import org.zubda.report.Span;

/** Finds who says what in a report, quoted or not. */
public final class AttributionReader {

  /** What a plain "according to" means. */
  private static final Use SAYS = new Use(Kind.SPEECH, Firmness.STATED, Set.of(), Set.of());

  /** Verbs that only begin, go on with or end another. */
  private static final Set<String> ASPECT =
      Set.of("go", "continue", "begin", "start", "proceed", "finish", "end", "try", "help");

  /** Verbs that bring a text or a message into the world. */
  private static final Set<String> BRINGS =
      Set.of(
          "issue",
          "release",
          "publish",
          "send",
          "post",
          "make",
          "give",
          "deliver",
          "write",
          "sign",
          "circulate",
          "share",
          "air",
          "broadcast",
          "distribute",
          "file",
          "revise",
          "run");

  private final ReportingWords words;
  private final CueFinder cues;
  private final SourceFinder sources;
  private final NominalFinder nominals;
  private final HeadlineFinder headlines = new HeadlineFinder();

  /** A reader that knows these reporting words. */
  public AttributionReader(ReportingWords words) {
    this.words = words;
    this.cues = new CueFinder(words);
    this.sources = new SourceFinder(words);
    this.nominals = new NominalFinder(sources);
  }

  /** Every attribution of a report, in the order of their cues. */
  public List<Attributed> read(Document document, Mentions mentions) {
    Quotations quotations = Quotations.of(document);
    List<Attributed> found = new ArrayList<>();
    SourceResolver resolver = new SourceResolver(document.report().text(), mentions);
    ContentFinder contents =
        new ContentFinder(quotations, mentions, v -> !words.uses(Part.VERB, v).isEmpty());
    int paragraph = -1;
    for (Sentence sentence : document.news()) {
      Phrases phrases = new Phrases(sentence, quotations);
      int end = paragraphEnd(document, sentence);
      boolean starts = sentence.paragraph() != paragraph;
      paragraph = sentence.paragraph();
      found.addAll(new InSentence(phrases, quotations, contents, resolver, starts, end).read());
    }
    List<Attributed> whole =
        new RunningQuotes(document, quotations)
            .drawnOut(
                withoutTails(
                    found.stream().map(a -> lastSpeaker(a, document, mentions)).toList(),
                    document.report().text()));
    return whole.stream()
        .sorted(
            Comparator.comparing(
                a -> a.cue().isEmpty() ? a.content().getFirst() : a.cue().getFirst()))
        .toList();
  }

  /**
   * "They shelled the town, killing four, the army said": where the grammar makes one long speaker
   * of all before the verb, the speaker is the name behind the last comma, and the rest is said.
   */
  private static Attributed lastSpeaker(Attributed a, Document document, Mentions mentions) {
    if (a.source().size() != 1 || a.cue().size() != 1 || a.content().isEmpty()) {
      return a;
    }
    String text = document.report().text();
    Span source = a.source().getFirst();
    Span cue = a.cue().getFirst();
    Optional<Sentence> sentence =
        document.sentences().stream().filter(s -> s.span().contains(source)).findFirst();
    // "The offensive, which began on Monday, killed ten, the army said."
    boolean relative = source.of(text).matches("(?i)who|which|that") && source.end() < cue.start();
    int end = relative ? cue.start() : source.end();
    int comma = text.lastIndexOf(", ", end - 3);
    if (sentence.isEmpty()
        || comma <= source.start()
        || source.end() > cue.start()
        || source.start() == sentence.get().span().start()
        || !text.substring(cue.end(), sentence.get().span().end()).matches("[\\s.!?”\"’']*")) {
      return a;
    }
    Span last = new Span(comma + 2, end);
    Optional<Actor> actor =
        mentions.actors().stream()
            .filter(m -> last.contains(m.span()))
            .map(ActorMention::actor)
            .findFirst();
    if (actor.isEmpty()) {
      return a;
    }
    return new Attributed(
        List.of(last),
        a.cue(),
        List.of(new Span(sentence.get().span().start(), comma + 1)),
        actor,
        a.denies(),
        a.certainty(),
        a.asserts());
  }

  private static int paragraphEnd(Document document, Sentence sentence) {
    int end = sentence.span().end();
    for (int i = sentence.index() + 1; i < document.sentences().size(); i++) {
      Sentence next = document.sentences().get(i);
      if (next.paragraph() != sentence.paragraph()) {
        break;
      }
      end = next.span().end();
    }
    return end;
  }

  /**
   * "The army said that ten died, the agency reported": the agency's own words are no part of what
   * the army said.
   */
  private static List<Attributed> withoutTails(List<Attributed> found, String text) {
    return found.stream().map(a -> withoutTail(a, found, text)).toList();
  }

  private static Span upTo(Span span, int end, String text) {
    int at = end;
    while (at > span.start() + 1 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return new Span(span.start(), at);
  }

  private static Attributed withoutTail(Attributed a, List<Attributed> all, String text) {
    List<Span> content = new ArrayList<>(a.content());
    Span last = content.getLast();
    for (Attributed b : all) {
      Span outer = b.cue().getFirst();
      for (Span source : b.source()) {
        outer = outer.cover(source);
      }
      boolean holds =
          b != a
              && !a.cue().isEmpty()
              && b.content().stream().anyMatch(c -> c.contains(a.cue().getFirst()));
      boolean sameSpeaker = b != a && b.source().equals(a.source()) && !a.source().isEmpty();
      if (sameSpeaker
          && last.contains(b.cue().getFirst())
          && b.cue().getFirst().start() > last.start()) {
        content.set(content.size() - 1, upTo(last, b.cue().getFirst().start(), text));
        return new Attributed(
            a.source(), a.cue(), content, a.actor(), a.denies(), a.certainty(), a.asserts());
      }
      if (holds && last.contains(outer) && outer.start() > last.start()) {
        content.set(content.size() - 1, upTo(last, outer.start(), text));
        return new Attributed(
            a.source(), a.cue(), content, a.actor(), a.denies(), a.certainty(), a.asserts());
      }
    }
    return a;
  }

  /** An attribution with the source's tokens and the use of the word that attributes. */
  private record Found(Attributed attributed, Optional<Source> source, Use use) {}

  /** The attributions of one sentence. */
  private final class InSentence {
    private final Phrases p;
    private final Quotations quotations;
    private final ContentFinder contents;
    private final SourceResolver resolver;
    private final int paragraphEnd;
    private final boolean startsParagraph;

    InSentence(
        Phrases p,
        Quotations quotations,
        ContentFinder contents,
        SourceResolver resolver,
        boolean startsParagraph,
        int paragraphEnd) {
      this.startsParagraph = startsParagraph;
      this.paragraphEnd = paragraphEnd;
      this.p = p;
      this.quotations = quotations;
      this.contents = contents;
      this.resolver = resolver;
    }

    List<Attributed> read() {
      List<Found> found = new ArrayList<>();
      headlines.of(p).map(this::headline).ifPresent(found::add);
      if (startsParagraph) {
        headlines.turn(p).map(this::turn).ifPresent(found::add);
      }
      for (Cue cue : cues.of(p)) {
        Optional<Found> attributed =
            switch (cue.form()) {
              case VERB ->
                  asReported(cue)
                      .or(() -> quotedAsSaying(cue))
                      .or(() -> participle(cue))
                      .or(() -> verb(cue));
              case ACCORDING -> according(cue);
              case NOUN -> nominals.noun(p, cue.at(), cue.uses()).map(this::nominal);
              case ADJECTIVE -> nominals.adjective(p, cue.at(), cue.uses()).map(this::nominal);
              case ADVERB -> nominals.adverb(p, cue.at(), cue.uses()).map(this::nominal);
            };
        attributed.filter(f -> !isWriter(f)).ifPresent(found::add);
      }
      return found.stream()
          .filter(f -> matters(f, found))
          .map(f -> upToNextSpeaker(f, found))
          .toList();
    }

    /** "The army said ten had died, while the rebels said six": each says its own. */
    private Attributed upToNextSpeaker(Found found, List<Found> all) {
      Attributed a = found.attributed();
      Span last = a.content().getLast();
      for (Found next : all) {
        Attributed b = next.attributed();
        if (next == found || next.source().isEmpty() || !next.use().takes(Frame.TAG)) {
          continue;
        }
        int at = next.source().get().first() - 1;
        boolean linked = at > 0 && p.lower(at).matches("while|whereas|but|although|though|and");
        int comma = linked ? at - 1 : at;
        boolean after = b.content().getFirst().start() > b.cue().getFirst().start();
        if (comma > 0
            && p.isComma(comma)
            && after
            && !p.tag(next.source().get().head()).startsWith("PRP")
            && b.cue().getFirst().start() > b.source().getFirst().start()
            && last.contains(p.token(comma).span())
            && last.start() < p.token(comma).span().start()
            && a.cue().getFirst().start() < last.start()) {
          List<Span> content = new ArrayList<>(a.content());
          content.set(content.size() - 1, new Span(last.start(), p.token(comma).span().start()));
          return new Attributed(
              a.source(), a.cue(), content, a.actor(), a.denies(), a.certainty(), a.asserts());
        }
      }
      return a;
    }

    /** "I think", "you know": the writer speaks to the reader, and no one is quoted. */
    private boolean isWriter(Found found) {
      return found.source().isPresent()
          && p.lower(found.source().get().head()).matches("i|we|you|me|us")
          && found.source().get().first() == found.source().get().last()
          && found.attributed().content().stream()
              .noneMatch(c -> quotations.from(c.start()).isPresent());
    }

    /**
     * What someone is said to want or to like is part of what is said, and no saying of its own;
     * what someone is said to have said is one.
     */
    private boolean matters(Found found, List<Found> all) {
      Span cue = found.attributed().cue().getFirst();
      boolean part =
          all.stream()
              .map(o -> o.attributed().cue().getFirst())
              .anyMatch(c -> c.contains(cue) && !c.equals(cue));
      if (part) {
        return false;
      }
      boolean inside =
          all.stream()
              .anyMatch(
                  o ->
                      o != found
                          && o.attributed().content().stream().anyMatch(c -> c.contains(cue)));
      if (!inside) {
        return true;
      }
      boolean says = found.use().takes(Frame.CLAUSE) && found.use().kind() == Kind.SPEECH;
      boolean hedges =
          found.attributed().certainty() != Certainty.STATED && found.attributed().asserts();
      return found.use() == SAYS || (found.source().isPresent() ? says : hedges);
    }

    private Found nominal(Nominal nominal) {
      int last = Math.max(nominal.cueFirst(), nominal.content().cueLast());
      return attributed(
          nominal.source(),
          List.of(p.sentence.span(nominal.cueFirst(), last)),
          contents.spans(p, nominal.content().runs()),
          nominal.content().use(),
          nominal.cueFirst());
    }

    private Found turn(Headline turn) {
      int start = p.token(turn.content().first()).span().start();
      return attributed(
          Optional.of(turn.source()),
          List.of(p.token(turn.mark()).span()),
          List.of(new Span(start, Math.max(paragraphEnd, p.sentence.span().end()))),
          SAYS,
          turn.mark());
    }

    private Found headline(Headline headline) {
      return attributed(
          Optional.of(headline.source()),
          List.of(p.token(headline.mark()).span()),
          contents.spans(p, List.of(headline.content())),
          SAYS,
          headline.mark());
    }

    /** "As reported by the monitor", "as the monitor reported": the clause beside it is said. */
    private Optional<Found> asReported(Cue cue) {
      int at = cue.at();
      boolean passive = p.tag(at).equals("VBN") && p.lower(at + 1).equals("by");
      Optional<Use> says = cue.uses().stream().filter(u -> u.takes(Frame.TAG)).findFirst();
      if (says.isEmpty()) {
        return Optional.empty();
      }
      if (passive && p.lower(at - 1).equals("as")) {
        int head = p.grammar.head(at + 1);
        if (head <= at + 1) {
          return Optional.empty();
        }
        Source source = SourceFinder.trailing(p, at + 2, head);
        return beside(at - 1, source.last(), source)
            .map(c -> attributed(Optional.of(source), span(at - 1, at + 1), c, says.get(), at));
      }
      Optional<Source> source = sources.subject(p, at);
      if (source.isPresent() && source.get().first() == 1 && p.lower(0).equals("as")) {
        int comma = at + 1;
        while (comma < p.size() - 2 && !p.isComma(comma)) {
          comma++;
        }
        return beside(0, comma - 1, source.get())
            .map(c -> attributed(source, span(p.groupStart(at), at), c, says.get(), at));
      }
      return Optional.empty();
    }

    /** The sentence without an aside from one token to another. */
    private Optional<List<Span>> beside(int first, int last, Source source) {
      if (first > 0) {
        return Optional.of(contents.spans(p, List.of(new Run(0, first - 1))));
      }
      return last + 2 < p.size() && source.last() <= last
          ? Optional.of(contents.spans(p, List.of(new Run(last + 1, p.size() - 1))))
          : Optional.empty();
    }

    private List<Span> span(int first, int last) {
      return List.of(p.sentence.span(first, last));
    }

    /** "Was quoted as saying": the one who is quoted says it. */
    private Optional<Found> quotedAsSaying(Cue cue) {
      int at = cue.at();
      boolean saying = p.lower(at).equals("saying") && p.lower(at - 1).equals("as");
      if (!saying || at < 2 || !p.tag(at - 2).equals("VBN")) {
        return Optional.empty();
      }
      int subject = SourceFinder.ownSubject(p, at - 2);
      if (subject < 0) {
        return Optional.empty();
      }
      Optional<Source> source = Optional.of(SourceFinder.phrase(p, subject, at - 2));
      return contents
          .of(p, at, cue.uses(), source)
          .map(
              c ->
                  attributed(
                      source,
                      span(p.groupStart(at - 2), at),
                      contents.spans(p, c.runs()),
                      c.use(),
                      at));
    }

    /** "They are concerned that": a participle that tells a state of mind, no passive. */
    private Optional<Found> participle(Cue cue) {
      List<Use> states = words.uses(Part.ADJECTIVE, p.lower(cue.at()));
      return states.isEmpty()
          ? Optional.empty()
          : nominals.adjective(p, cue.at(), states).map(this::nominal);
    }

    /** Whether what is wanted or done only might be: "to call", "would call". */
    private boolean mightBe(int first, int verb, Use use) {
      boolean bare = p.tag(verb).equals("VB");
      boolean to = p.tag(first).equals("TO");
      boolean may = p.tag(first).equals("MD");
      return bare && (to || may) && !use.takes(Frame.TAG);
    }

    private Optional<Found> verb(Cue cue) {
      if (leadsOn(cue)) {
        return Optional.empty();
      }
      int outer = outermost(cue.at());
      int bearing = bearing(cue.at());
      Optional<Source> source =
          bearing >= 0 ? sources.subject(p, bearing) : sources.subject(p, cue.at());
      Optional<Content> content = contents.of(p, cue.at(), cue.uses(), source);
      if (content.isEmpty()) {
        return quotedBefore(cue, source);
      }
      if (content.get().use().kind() == Kind.SEEM) {
        source = Optional.empty();
      }
      int first = p.groupStart(bearing >= 0 ? bearing : outer);
      if (outer == cue.at() && bearing < 0 && mightBe(first, cue.at(), content.get().use())) {
        return Optional.empty();
      }
      return Optional.of(
          attributed(
              source,
              List.of(p.sentence.span(first, Math.max(first, content.get().cueLast()))),
              contents.spans(p, content.get().runs()),
              content.get().use(),
              first));
    }

    /** "Appears to suggest": the verb that it leads on to is the cue. */
    private boolean leadsOn(Cue cue) {
      return cue.uses().getFirst().kind() == Kind.SEEM
          && p.grammar.children(cue.at(), "xcomp").stream()
              .anyMatch(
                  x ->
                      x > cue.at()
                          && p.token(x).isVerb()
                          && !p.isPassive(x)
                          && words.uses(Part.VERB, p.lemma(x)).stream()
                              .anyMatch(u -> u.kind() != Kind.SEEM && u.kind() != Kind.WISH));
    }

    /** The verb that leads on to this one: "went on to say", "declined to confirm". */
    private int outermost(int verb) {
      int outer = verb;
      while (true) {
        int above = p.grammar.head(outer);
        boolean leads =
            above >= 0
                && above < outer
                && p.grammar.is(outer, "xcomp")
                && p.token(above).isVerb()
                && p.groupStart(outer) <= above + 2
                && p.tag(p.groupStart(outer)).equals("TO")
                && (words.uses(Part.VERB, p.lemma(above)).isEmpty()
                    || words.uses(Part.VERB, p.lemma(above)).getFirst().kind() == Kind.SEEM
                    || ASPECT.contains(p.lemma(above)));
        if (!leads) {
          return outer;
        }
        outer = above;
      }
    }

    /** "Issued a statement saying": the verb that brings what says it; -1 where there is none. */
    private int bearing(int verb) {
      int noun = p.grammar.head(verb);
      if (noun < 0 || noun > verb || !p.grammar.is(verb, "acl") || p.isPassive(verb)) {
        return -1;
      }
      int above = p.grammar.head(noun);
      boolean brought =
          above >= 0
              && above < noun
              && (p.grammar.is(noun, "obj") || p.grammar.is(noun, "dobj"))
              && BRINGS.contains(p.lemma(above))
              && !p.isPassive(above);
      boolean close = verb - noun <= 6 && !p.isComma(p.groupStart(verb) - 1);
      return brought && close ? above : -1;
    }

    /** A sentence of its own that says who asked what the quotation before it asked. */
    private Optional<Found> quotedBefore(Cue cue, Optional<Source> source) {
      Optional<Use> speaks = cue.uses().stream().filter(u -> u.takes(Frame.CLAUSE)).findFirst();
      int first = p.groupStart(cue.at());
      if (source.isEmpty() || speaks.isEmpty() || Math.min(first, source.get().first()) > 0) {
        return Optional.empty();
      }
      int start = p.sentence.span().start();
      Optional<Span> quote =
          quotations.spans().stream()
              .filter(q -> q.end() <= start && q.end() >= start - 2)
              .findFirst();
      return quote.map(
          q ->
              attributed(
                  source,
                  List.of(p.sentence.span(first, cue.at())),
                  List.of(q),
                  speaks.get(),
                  first));
    }

    private Optional<Found> according(Cue cue) {
      int to = cue.at() + 1;
      int head = p.grammar.head(cue.at());
      if (head <= to) {
        head = p.grammar.head(to);
      }
      if (head <= to) {
        return Optional.empty();
      }
      Source source = SourceFinder.trailing(p, to + 1, head);
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
      return Optional.of(
          attributed(
              Optional.of(source),
              List.of(p.sentence.span(cue.at(), to)),
              contents.spans(p, runs),
              SAYS,
              cue.at()));
    }

    private Found attributed(
        Optional<Source> source, List<Span> cue, List<Span> content, Use use, int first) {
      boolean negated = false;
      for (int i = first; i < p.size() && p.token(i).span().start() < cue.getLast().end(); i++) {
        negated |= p.lower(i).matches("not|never|n't|n’t");
      }
      Optional<Actor> actor = source.map(s -> resolver.resolve(p, s));
      boolean denies =
          use.firmness() == Firmness.DENIED && !negated && deniesIt(first, content)
              || use.kind() == Kind.SPEECH && saysThereIsNone(content);
      return new Found(
          new Attributed(
              source.map(s -> List.of(p.sentence.span(s.first(), s.last()))).orElse(List.of()),
              cue,
              content,
              actor,
              denies,
              isHearsay(source, use, first) ? Certainty.UNCONFIRMED : certainty(use),
              asserts(use) && (denies || use.firmness() != Firmness.DENIED)),
          source,
          use);
    }

    private static boolean asserts(Use use) {
      return switch (use.kind()) {
        case SPEECH, THOUGHT, SHOW, SEEM -> true;
        case TALK, WISH, STANCE -> false;
      };
    }

    /** "Rejected talks" denies nothing; "rejected the claim", "denied that" and "denied it" do. */
    private boolean deniesIt(int verb, List<Span> content) {
      int at = 0;
      while (at < p.size() && p.token(at).span().start() < content.getFirst().start()) {
        at++;
      }
      boolean plain =
          p.sentence.tokens().subList(verb, p.size()).stream()
              .limit(4)
              .anyMatch(t -> t.lemma().equals("deny") || t.lemma().equals("refute"));
      boolean clause = p.lower(at).matches("that|it|this|any|having") || p.tag(at).equals("VBG");
      boolean said = false;
      for (int i = at; i < p.size() && i < at + 6; i++) {
        said |= p.lower(i).matches("responsibility|involvement");
        said |=
            words.uses(Part.NOUN, p.lemma(i)).stream()
                .anyMatch(u -> u.kind() == Kind.SPEECH || u.kind() == Kind.THOUGHT);
      }
      return plain || clause || said;
    }

    /** "Said that there was no truth in". */
    private boolean saysThereIsNone(List<Span> content) {
      int at = 0;
      while (at < p.size() && p.token(at).span().start() < content.getFirst().start()) {
        at++;
      }
      at += p.lower(at).equals("that") ? 1 : 0;
      if (!p.lower(at).equals("there")) {
        return false;
      }
      int no = at + 1;
      while (no < at + 4 && p.tag(no).startsWith("VB")) {
        no++;
      }
      return p.lower(no).equals("no");
    }

    /** Passives by which no one is named: "is believed to", "are said to". */
    private boolean isHearsay(Optional<Source> source, Use use, int first) {
      if (source.isPresent() || use.firmness() != Firmness.STATED) {
        return false;
      }
      int at = first;
      while (at < p.size() - 1 && !p.tag(at).equals("VBN")) {
        at++;
      }
      return use.kind() == Kind.THOUGHT || p.lemma(at).matches("say|report|understand");
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
