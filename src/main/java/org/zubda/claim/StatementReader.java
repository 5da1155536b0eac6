package org.zubda.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zubda.actor.Actor;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.WordSections;
import org.zubda.report.Span;

/**
 * Finds who says or denies who did it, or that it happened at all, and ties each denial to the
 * claim of the same report that it denies.
 */
public final class StatementReader {

  /** How many sentences back the claim may stand that "this" or "the reports" points at. */
  private static final int LOOK_BACK = 3;

  private static final Set<String> PRONOUNS =
      Set.of("it", "they", "he", "she", "we", "i", "who", "which", "that", "them", "this", "us");

  private final StatementFinder finder;

  StatementReader(StatementFinder finder) {
    this.finder = finder;
  }

  /** With the English lists that come with Zubda. */
  public static StatementReader english() {
    return new StatementReader(
        new StatementFinder(
            WordSections.english("statements.txt"), EventWords.english(), EventTypes.english()));
  }

  /**
   * The statements of a report, in the order of its text.
   *
   * @param circumstances where and when things of this report happened
   * @param attributions who says so
   * @param claims the report's tolls, control and events, for what is denied and who is accused
   * @param ids makes the id of a claim that has none yet
   */
  public List<Claim> read(
      Circumstances circumstances,
      Attributions attributions,
      List<Claim> claims,
      Function<Claim, String> ids) {
    List<Claim> known = new ArrayList<>(claims);
    List<Claim> found = new ArrayList<>();
    for (Sentence sentence : circumstances.document().news()) {
      for (StatementFinder.Found f : finder.find(sentence, circumstances.mentions())) {
        if (!f.told() || isTold(f, sentence, attributions)) {
          claim(f, sentence, circumstances, attributions, known, ids)
              .ifPresent(
                  claim -> {
                    found.add(claim);
                    known.add(claim);
                  });
        }
      }
      for (Claim claim : claims) {
        if (claim instanceof Claim.Event event && event.said().evidence().equals(sentence.span())) {
          accusation(event, sentence, found, ids)
              .ifPresent(
                  accusation -> {
                    found.add(accusation);
                    known.add(accusation);
                  });
        }
      }
    }
    found.sort(Comparator.comparing(c -> c.said().focus()));
    return found;
  }

  /** Whether some source says it, or it stands in a quotation. */
  private static boolean isTold(
      StatementFinder.Found f, Sentence sentence, Attributions attributions) {
    return !attributions.chain(sentence.span(f.from(), f.to()), sentence).links().isEmpty()
        || !attributions.chain(sentence.token(f.cue()).span(), sentence).links().isEmpty()
        || sentence.tokens().stream()
            .limit(f.cue())
            .anyMatch(t -> t.text().equals("\"") || t.text().equals("“") || t.text().equals("``"));
  }

  /** "The army said that rebels shelled the town" accuses the rebels. */
  private static Optional<Claim> accusation(
      Claim.Event event, Sentence sentence, List<Claim> found, Function<Claim, String> ids) {
    Said said = event.said();
    if (event.actor().isEmpty()
        || said.attribution().origin().isEmpty()
        || !event.type().isHarm()
        || !isSaid(event, sentence)
        || party(said.attribution().origin().get()).equals(party(event.actor().get()))
        || found.stream().anyMatch(c -> c.said().focus().overlaps(said.focus()))) {
      return Optional.empty();
    }
    Said own =
        new Said(
            "",
            said.report(),
            sentence.span(),
            said.focus(),
            said.attribution(),
            Polarity.ASSERTED,
            said.certainty(),
            said.time(),
            said.place(),
            said.placeText(),
            said.background(),
            0.6 * said.confidence());
    return Optional.of(
        identified(
            new Claim.Statement(
                own, Claim.Statement.Subject.RESPONSIBILITY, event.actor(), Optional.empty()),
            ids));
  }

  /**
   * Whether the words say that it was done ("warplanes hit", "an air strike hit", "carried out an
   * attack"), rather than only name it ("in response to attacks"); in a clash nobody is accused.
   */
  private static boolean isSaid(Claim.Event event, Sentence sentence) {
    if (event.type() == EventType.ARMED_CLASH || event.said().background()) {
      return false;
    }
    Span focus = event.said().focus();
    return sentence.tokens().stream()
        .filter(t -> focus.contains(t.span()))
        .anyMatch(
            t ->
                t.isVerb()
                    || sentence.grammar().is(t.index(), "nsubj")
                    || sentence.grammar().is(t.index(), "obj")
                    || sentence.grammar().is(t.index(), "root"));
  }

  private static String party(Actor actor) {
    return actor.party().orElse(actor.key());
  }

  private Optional<Claim> claim(
      StatementFinder.Found f,
      Sentence sentence,
      Circumstances circumstances,
      Attributions attributions,
      List<Claim> known,
      Function<Claim, String> ids) {
    Document document = circumstances.document();
    Mentions mentions = circumstances.mentions();
    String text = document.report().text();
    Span focus = sentence.span(f.from(), f.to());
    Attribution attribution = attribution(f, sentence, focus, circumstances, attributions);
    Optional<Actor> responsible =
        f.own()
            ? attribution.origin()
            : actor(f.responsible(), sentence, mentions, text)
                .map(ActorMention::actor)
                .flatMap(a -> isThing(a, f) ? attribution.origin() : Optional.of(a));
    Optional<Claim> denied =
        f.polarity() == Polarity.DENIED && !isNoClaim(f)
            ? denied(f, sentence, document, attribution, known)
            : Optional.empty();
    Claim.Statement.Subject subject =
        f.subject().orElseGet(() -> subject(denied, attribution.origin()));
    if (responsible.isEmpty()
        && f.polarity() == Polarity.DENIED
        && subject == Claim.Statement.Subject.RESPONSIBILITY
        && f.subject().isEmpty()) {
      responsible = attribution.origin();
    }
    if (responsible.isEmpty()
        && f.polarity() == Polarity.ASSERTED
        && subject == Claim.Statement.Subject.RESPONSIBILITY) {
      return Optional.empty();
    }
    Optional<PlaceMention> own = circumstances.nearest(sentence, f.cue());
    Optional<Said> incident =
        denied.map(Claim::said).filter(s -> own.isEmpty() && isJustBefore(s, sentence, document));
    Optional<PlaceMention> place =
        circumstances.placeSpokenOf(sentence, f.cue()).filter(p -> !isSpeaker(p, f, sentence));
    Optional<Said> last =
        place.isPresent()
            ? Optional.empty()
            : known.stream()
                .map(Claim::said)
                .filter(k -> k.place().isPresent() && isJustBefore(k, sentence, document))
                .filter(k -> k.focus().end() < sentence.span().start())
                .reduce((a, b) -> b);
    Said said =
        new Said(
            "",
            document.report().id(),
            sentence.span(),
            focus,
            attribution,
            f.polarity(),
            attributions.certaintyAt(sentence.token(f.cue()).span()),
            circumstances.time(sentence, f.cue()),
            incident
                .flatMap(Said::place)
                .or(() -> place.map(PlaceMention::place))
                .or(() -> last.flatMap(Said::place)),
            incident
                .flatMap(Said::placeText)
                .or(() -> place.map(p -> p.span().of(text)))
                .or(() -> last.flatMap(Said::placeText)),
            circumstances.background(sentence, f.cue()),
            f.confidence());
    return Optional.of(
        identified(new Claim.Statement(said, subject, responsible, denied.map(Claim::id)), ids));
  }

  /** Whether a name stands for who speaks, and not for where it happened. */
  private static boolean isSpeaker(PlaceMention p, StatementFinder.Found f, Sentence sentence) {
    return f.sources().stream().anyMatch(i -> sentence.token(i).span().overlaps(p.span()));
  }

  /** In the same sentence, or the one before. */
  private static boolean isJustBefore(Said said, Sentence sentence, Document document) {
    int before = Math.max(0, sentence.index() - 1);
    return said.focus().start() >= document.sentences().get(before).span().start();
  }

  private static Claim identified(Claim claim, Function<Claim, String> ids) {
    return ReportReader.withId(claim, ids.apply(claim));
  }

  /** "No group claimed responsibility" denies nothing that somebody said. */
  private static boolean isNoClaim(StatementFinder.Found f) {
    return f.subject().isPresent()
        && f.subject().get() == Claim.Statement.Subject.RESPONSIBILITY
        && f.polarity() == Polarity.DENIED
        && !f.own()
        && f.responsible().isEmpty()
        && f.about().isEmpty();
  }

  private static Claim.Statement.Subject subject(Optional<Claim> denied, Optional<Actor> denier) {
    return denied.filter(c -> blames(c, denier)).isPresent()
        ? Claim.Statement.Subject.RESPONSIBILITY
        : Claim.Statement.Subject.OCCURRENCE;
  }

  /** Whether a claim puts something down to the side of somebody. */
  private static boolean blames(Claim claim, Optional<Actor> who) {
    Optional<Actor> blamed =
        switch (claim) {
          case Claim.Statement s ->
              s.subject() == Claim.Statement.Subject.RESPONSIBILITY
                  ? s.responsible()
                  : Optional.empty();
          case Claim.Event e -> e.type().isHarm() ? e.actor() : Optional.empty();
          case Claim.Toll t -> t.perpetrator();
          case Claim.Control c -> Optional.empty();
        };
    return blamed.isPresent() && who.filter(d -> party(d).equals(party(blamed.get()))).isPresent();
  }

  /** Who says so: whom the words themselves name, then whoever passes it on. */
  private static Attribution attribution(
      StatementFinder.Found f,
      Sentence sentence,
      Span focus,
      Circumstances circumstances,
      Attributions attributions) {
    String text = circumstances.document().report().text();
    Span cue = sentence.token(f.cue()).span();
    Attribution around = attributions.chain(cue, sentence);
    if (isNoClaim(f)) {
      // "No group claimed": none is a source.
      return new Attribution(
          around.links().stream().filter(l -> l.span().filter(focus::overlaps).isEmpty()).toList());
    }
    if (f.sources().isEmpty()) {
      return around.links().isEmpty() ? attributions.chain(focus, sentence) : around;
    }
    List<Integer> named =
        f.sources().stream().filter(i -> !StatementFinder.isDay(sentence.token(i))).toList();
    Optional<ActorMention> source = actor(named, sentence, circumstances.mentions(), text);
    if (source.isEmpty()) {
      Attribution inside = attributions.chain(focus, sentence);
      return inside.links().isEmpty() ? around : inside;
    }
    List<Attribution.Link> links = new ArrayList<>();
    links.add(
        new Attribution.Link(
            source.get().actor(),
            source.get().span().of(text),
            Optional.of(cue.of(text)),
            Optional.of(source.get().span())));
    for (Attribution.Link link : around.links()) {
      if (!link.actor().key().equals(source.get().actor().key())) {
        links.add(link);
      }
    }
    return new Attribution(links);
  }

  /** Whom the words stand for: a known mention, else the name or noun as it stands. */
  private static Optional<ActorMention> actor(
      List<Integer> heads, Sentence sentence, Mentions mentions, String text) {
    for (int head : heads) {
      Span span = sentence.token(head).span();
      Optional<ActorMention> exact =
          mentions.actors().stream().filter(m -> m.span().overlaps(span)).findFirst();
      if (exact.isPresent()) {
        return exact;
      }
    }
    for (int head : heads) {
      List<Integer> phrase = sentence.grammar().subtree(head);
      Span whole = sentence.span(phrase.getFirst(), phrase.getLast());
      Optional<ActorMention> within =
          mentions.actors().stream()
              .filter(m -> whole.contains(m.span()) && !isCrowd(m.actor()))
              .findFirst();
      if (within.isPresent()) {
        return within;
      }
    }
    for (int head : heads) {
      if (!PRONOUNS.contains(sentence.token(head).lower()) && sentence.token(head).isNoun()) {
        int first = head;
        for (int child : sentence.grammar().children(head, "compound", "amod")) {
          first = Math.min(first, child);
        }
        Span name = sentence.span(first, head);
        String words = name.of(text);
        // "The Black Feather militia" is the Black Feather that was named before.
        Optional<ActorMention> named =
            mentions.actors().stream()
                .filter(m -> words.startsWith(m.actor().name() + " ") && m.actor().id().isEmpty())
                .findFirst();
        if (named.isPresent()) {
          return named;
        }
        return Optional.of(
            new ActorMention(name, Actor.unknown(name.of(text), Actor.Kind.OTHER), false));
      }
    }
    return Optional.empty();
  }

  /**
   * "The navy said that no gunboat had fired": a bare thing of war that is denied to have done it
   * stands for the force of who denies it.
   */
  private boolean isThing(Actor actor, StatementFinder.Found f) {
    return f.polarity() == Polarity.DENIED
        && actor.kind() == Actor.Kind.OTHER
        && finder.isForce(actor.name());
  }

  /** Whether these are people of no side: "a farmers' league" is more than farmers. */
  private static boolean isCrowd(Actor actor) {
    return actor.kind() == Actor.Kind.CIVILIANS || actor.kind() == Actor.Kind.WITNESS;
  }

  /** The nearest claim before the denial that it can mean; one of its own type of event first. */
  private static Optional<Claim> denied(
      StatementFinder.Found f,
      Sentence sentence,
      Document document,
      Attribution attribution,
      List<Claim> known) {
    int cue = sentence.token(f.cue()).span().start();
    int earliest = sentence.span().start();
    List<Sentence> sentences = document.sentences();
    int steps = f.about().isPresent() ? sentences.size() : LOOK_BACK;
    for (int back = 1; back <= steps && sentence.index() - back >= 0; back++) {
      earliest = sentences.get(sentence.index() - back).span().start();
    }
    int from = earliest;
    Optional<String> denier = attribution.origin().map(Actor::key);
    List<Claim> before =
        known.stream()
            .filter(c -> c.said().focus().start() >= from && c.said().focus().end() <= cue)
            .filter(c -> c.said().polarity() == Polarity.ASSERTED)
            .filter(
                c ->
                    denier.isEmpty()
                        || c.said()
                            .attribution()
                            .origin()
                            .filter(o -> o.key().equals(denier.get()))
                            .isEmpty())
            .sorted(Comparator.comparing((Claim c) -> c.said().focus()).reversed())
            .toList();
    if (f.about().isPresent()) {
      Optional<Claim> same = before.stream().filter(c -> isAbout(c, f.about().get())).findFirst();
      if (same.isPresent()) {
        return same;
      }
      return before.stream().filter(c -> isNear(c, sentence, sentences)).findFirst();
    }
    return before.stream()
        .filter(c -> isNear(c, sentence, sentences))
        .min(
            Comparator.comparing((Claim c) -> !sentence.span().contains(c.said().focus()))
                .thenComparing(c -> !blames(c, attribution.origin()))
                .thenComparing(c -> !isSettled(c)));
  }

  private static boolean isNear(Claim claim, Sentence sentence, List<Sentence> sentences) {
    int first = Math.max(0, sentence.index() - LOOK_BACK);
    return claim.said().focus().start() >= sentences.get(first).span().start();
  }

  /** A toll, a change of control or a responsibility is more than a bare event. */
  private static boolean isSettled(Claim claim) {
    return switch (claim) {
      case Claim.Toll t -> true;
      case Claim.Control c -> true;
      case Claim.Statement s -> true;
      case Claim.Event e -> false;
    };
  }

  private static boolean isAbout(Claim claim, EventType type) {
    return switch (claim) {
      case Claim.Event e -> e.type() == type;
      case Claim.Toll t -> t.means().filter(m -> m == type).isPresent();
      case Claim.Control c ->
          type == EventType.WITHDRAWAL && c.change() == Claim.Control.Change.LOST
              || type == EventType.ADVANCE && c.change() == Claim.Control.Change.GAINED;
      case Claim.Statement s -> false;
    };
  }
}
