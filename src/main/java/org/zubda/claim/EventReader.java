package org.zubda.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.zubda.actor.Actor;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.Quantity;
import org.zubda.mention.QuantityReader;
import org.zubda.report.Span;

/**
 * Finds what happened: one event claim for each sentence and type, from the words that name events
 * and the grammar around them. Plans, possibilities and what is said not to have happened are no
 * events; what the report only recalls is marked as background.
 */
public final class EventReader {

  /** What each sentence further down a report takes off, for a report puts its main event first. */
  private static final double DOWN = 0.05;

  /** Below it, words only tell of harm, and not who did what. */
  private static final double CLEAR = 0.86;

  /** Words that also tell what was hit tell more. */
  private static final double TARGETED = 0.02;

  /**
   * What each clause that only describes takes off: "troops who had looted shops were attacked".
   */
  private static final double NESTED = 0.94;

  /** What is weaker only names a means. */
  private static final double MEANS = 0.6;

  /** No sentence takes off more than this. */
  private static final double DEEPEST = 0.4;

  /** What each earlier event of the same sentence takes off. */
  private static final double LATER = 0.012;

  /** A recalled event, or one that only explains another ("a protest against the killing"). */
  private static final double BESIDE = 0.8;

  /** How many sentences back "the attack" may point. */
  private static final int AGAIN_WITHIN = 4;

  /** How many sentences back what harmed people may be told. */
  private static final int HARM_WITHIN = 2;

  /** Nouns that take up what was told before. */
  private static final Set<String> AGAIN = Set.of("attack", "attacks", "assault", "raid");

  private static final Set<String> POINTS_BACK = Set.of("the", "this", "these", "that", "those");

  /** Words before a noun that make a plan or a guess of it: "the threat of an attack". */
  private static final Set<String> UNREAL =
      Set.of(
          "threat",
          "possibility",
          "possible",
          "potential",
          "risk",
          "fear",
          "prospect",
          "plan",
          "likely",
          "planned",
          "imminent",
          "future",
          "prevent",
          "avert",
          "avoid",
          "prepare",
          "rumour",
          "rumor",
          "hypothetical",
          "alleged");

  /** Relations by which a clause or noun only explains what it hangs on. */
  private static final Set<String> EXPLAINING =
      Set.of(
          "after",
          "following",
          "over",
          "against",
          "for",
          "since",
          "because",
          "of",
          "about",
          "amid",
          "condemning",
          "before",
          "during",
          "despite",
          "to",
          "protesting",
          "denouncing");

  /** What leads from a protest to what it is about. */
  private static final Set<String> TOPIC =
      Set.of("over", "against", "about", "for", "of", "regarding", "to", "because");

  private static final Set<String> TOPIC_VERBS =
      Set.of(
          "condemn",
          "denounce",
          "oppose",
          "protest",
          "commemorate",
          "mark",
          "remember",
          "honor",
          "honour",
          "demand",
          "decry",
          "accuse",
          "deplore",
          "reject",
          "mourn",
          "urge",
          "blame");

  /** Verbs that say that what follows them came about. */
  private static final Set<String> CAME_ABOUT =
      Set.of(
          "begin",
          "start",
          "continue",
          "manage",
          "proceed",
          "resume",
          "keep",
          "help",
          "see",
          "watch",
          "hear",
          "force",
          "use");

  private final EventTypes types;
  private final EventWords words;
  private final QuantityReader quantities = new QuantityReader();

  EventReader(EventTypes types, EventWords words) {
    this.types = types;
    this.words = words;
  }

  /** With the English lists that come with Zubda. */
  public static EventReader english() {
    return new EventReader(EventTypes.english(), EventWords.english());
  }

  /**
   * The events of a report in the order of its text, in the report's own voice and without ids.
   *
   * @param document the report, cut into sentences
   * @param mentions the times, places and actors that it names
   */
  public List<Claim> read(Document document, Mentions mentions) {
    return read(
        new Circumstances(document, mentions),
        new Attributions(document, mentions, List.of()),
        () -> "");
  }

  /**
   * The events of a report in the order of its text.
   *
   * @param circumstances where and when things of this report happened
   * @param attributions who says so
   * @param ids gives each claim its id
   */
  public List<Claim> read(
      Circumstances circumstances, Attributions attributions, Supplier<String> ids) {
    List<Claim> claims = new ArrayList<>();
    int body = 0;
    Lately lately = new Lately();
    for (Sentence sentence : circumstances.document().news()) {
      double down = Math.min(DEEPEST, DOWN * body);
      claims.addAll(read(sentence, down, lately, circumstances, attributions, ids));
      if (sentence.kind() == Sentence.Kind.BODY) {
        body++;
      }
    }
    return claims;
  }

  /** The violence that the sentences before told of last, while a report is read. */
  private static final class Lately {
    private Optional<EventType> type = Optional.empty();
    private int sentence = -1;

    void told(EventType told, int at) {
      type = Optional.of(told);
      sentence = at;
    }

    Optional<EventType> within(int sentences, int at) {
      return type.filter(t -> at > sentence && at - sentence <= sentences);
    }
  }

  private List<Claim> read(
      Sentence sentence,
      double down,
      Lately lately,
      Circumstances circumstances,
      Attributions attributions,
      Supplier<String> ids) {
    List<Trigger> triggers = types.triggers(sentence, circumstances.mentions());
    if (triggers.isEmpty()) {
      return List.of();
    }
    Roles roles = new Roles(sentence, words);
    Map<EventType, Ranked> best = new EnumMap<>(EventType.class);
    int order = 0;
    for (Trigger told : triggers) {
      Trigger trigger = meant(told, roles, lately);
      if (!isReal(trigger, roles, circumstances, attributions)
          || isOutcome(trigger, triggers, roles)
          || isIdleMeans(trigger, triggers)
          || isTopic(trigger, triggers, roles)
          || isAgainstProtest(trigger, triggers, roles)) {
        continue;
      }
      boolean background = circumstances.background(sentence, trigger.head());
      boolean beside =
          background || explains(trigger, triggers, roles) && !turnsProtest(trigger, triggers);
      double confidence =
          trigger.strength()
                  * (beside ? BESIDE : 1)
                  * Math.pow(NESTED, Math.min(2, roles.depth(trigger.head())))
                  * (1 - down)
              - LATER * Math.min(order, 8)
              + (roles.targets(trigger.head()).isEmpty() ? 0 : TARGETED);
      Ranked ranked = new Ranked(trigger, Math.clamp(confidence, 0.05, 0.99), background);
      best.merge(trigger.type(), ranked, (a, b) -> b.confidence() > a.confidence() ? b : a);
      order++;
    }
    best.values().stream()
        .filter(
            r ->
                r.trigger().type().isViolent()
                    && r.trigger().type() != EventType.RIOT
                    && !r.background())
        .filter(r -> r.trigger().strength() >= MEANS)
        .max(Comparator.comparingDouble(Ranked::confidence))
        .ifPresent(r -> lately.told(r.trigger().type(), sentence.index()));
    return best.values().stream()
        .sorted(Comparator.comparingInt(r -> r.trigger().head()))
        .map(r -> claim(r, roles, circumstances, attributions, ids))
        .toList();
  }

  /**
   * "The attack" goes on about the violence that was told of before, and so do words of mere harm
   * by nobody ("four people were killed"): they are of its type.
   */
  private Trigger meant(Trigger trigger, Roles roles, Lately lately) {
    boolean vague =
        trigger.type() == EventType.ARMED_CLASH || trigger.type() == EventType.ATTACK_ON_CIVILIANS;
    int head = trigger.head();
    if (!vague || !roles.doers(head).isEmpty()) {
      return trigger;
    }
    Token word = roles.sentence().token(head);
    boolean again =
        AGAIN.contains(word.lower())
            && roles.targets(head).isEmpty()
            && roles.grammar().children(head, "det", "nmod:poss").stream()
                .anyMatch(d -> POINTS_BACK.contains(roles.sentence().token(d).lower()));
    boolean harm = words.is("harm-result", word) && !word.isNoun();
    Optional<EventType> before =
        again
            ? lately.within(AGAIN_WITHIN, roles.sentence().index())
            : harm ? lately.within(HARM_WITHIN, roles.sentence().index()) : Optional.empty();
    return before
        .map(t -> new Trigger(trigger.first(), trigger.last(), head, t, trigger.strength()))
        .orElse(trigger);
  }

  private record Ranked(Trigger trigger, double confidence, boolean background) {}

  /** Neither negated nor planned, feared or only possible, and not what a source denies. */
  private static boolean isReal(
      Trigger trigger, Roles roles, Circumstances circumstances, Attributions attributions) {
    Sentence sentence = roles.sentence();
    int head = trigger.head();
    if (roles.isNegated(head) || circumstances.hypothetical(sentence, head)) {
      return false;
    }
    return !isUnreal(head, roles)
        && !isOnlyMeant(trigger, roles)
        && !isGeneral(trigger, roles)
        && !attributions.deniedAt(sentence.token(head).span());
  }

  /** "A possible attack", "the threat of an attack", "fighting could spread". */
  private static boolean isUnreal(int head, Roles roles) {
    Sentence sentence = roles.sentence();
    if (roles.grammar().is(head, "nsubj") && roles.above(head).isPresent()) {
      for (int aux : roles.grammar().children(roles.above(head).get(), "aux")) {
        boolean past = aux + 1 < sentence.size() && sentence.token(aux + 1).lower().equals("have");
        if (sentence.token(aux).tag().equals("MD") && !past) {
          return true;
        }
      }
    }
    // "They will be bombing, torturing and killing": what joins a verb shares its "will"
    int joined = head;
    for (int steps = 0; steps < 3 && roles.grammar().is(joined, "conj"); steps++) {
      joined = roles.grammar().head(joined);
      if (joined >= 0 && isFuture(joined, roles)) {
        return true;
      }
    }
    for (int child : roles.grammar().children(head, "amod", "compound")) {
      if (UNREAL.contains(sentence.token(child).lower())) {
        return true;
      }
    }
    Optional<Integer> above = roles.above(head);
    return above.isPresent()
        && roles.grammar().is(head, "nmod")
        && UNREAL.contains(sentence.token(above.get()).lemma());
  }

  private static boolean isFuture(int verb, Roles roles) {
    return roles.sentence().token(verb).isVerb()
        && roles.grammar().children(verb, "aux").stream()
            .anyMatch(
                a ->
                    roles.sentence().token(a).tag().equals("MD")
                        && !HarmReader.word(roles.sentence(), a + 1).equals("have"));
  }

  /** "To attack", "can bomb": an infinitive, where no verb over it says that it came about. */
  private static boolean isOnlyMeant(Trigger trigger, Roles roles) {
    Token head = roles.sentence().token(trigger.head());
    if (!head.tag().equals("VB") || !trigger.type().isHarm()) {
      return false;
    }
    boolean did =
        roles.grammar().children(trigger.head(), "aux").stream()
            .map(i -> roles.sentence().token(i).lower())
            .anyMatch(w -> w.equals("did") || w.equals("do") || w.equals("does"));
    Optional<Integer> above = roles.above(trigger.head());
    boolean cameAbout =
        roles.grammar().is(trigger.head(), "xcomp")
            && above.isPresent()
            && CAME_ABOUT.contains(roles.sentence().token(above.get()).lemma());
    boolean infinitive =
        trigger.head() > 0 && roles.sentence().token(trigger.head() - 1).lower().equals("to");
    return !did && !cameAbout && (above.isPresent() || infinitive);
  }

  /** "Attacks must stop", "a wave of kidnappings": of no attack in particular. */
  private static boolean isGeneral(Trigger trigger, Roles roles) {
    Sentence sentence = roles.sentence();
    int head = trigger.head();
    Token noun = sentence.token(head);
    if (!noun.isNoun() || !trigger.type().isHarm() && trigger.type() != EventType.DETENTION) {
      return false;
    }
    boolean happens =
        roles.grammar().is(head, "nsubj")
            || roles.carrier(head) >= 0
            || roles.grammar().is(head, "root");
    boolean bound =
        !roles.grammar().children(head, "det", "nummod", "nmod:poss", "nmod", "acl").isEmpty()
            || !roles.doers(head).isEmpty();
    // Several of no number are of none in particular, wherever the sentence is.
    boolean placed =
        !noun.tag().equals("NNS")
            && sentence.tokens().stream()
                .anyMatch(t -> t.name() == Token.Name.LOCATION || t.tag().equals("CD"));
    return !happens && !bound && !placed && sentence.kind() == Sentence.Kind.BODY;
  }

  /**
   * Whether the words only tell what another event of the sentence did to people: the killed of "a
   * bomb killed nine" are no second event.
   */
  private boolean isOutcome(Trigger trigger, List<Trigger> all, Roles roles) {
    Token head = roles.sentence().token(trigger.head());
    boolean whole = trigger.last() != trigger.first() && trigger.first() != trigger.head();
    if (!words.is("harm-result", head) || whole) {
      return false;
    }
    return all.stream()
        .anyMatch(
            t ->
                t.head() != trigger.head()
                    && t.type().isViolent()
                    && !words.is("harm-result", roles.sentence().token(t.head())));
  }

  /** A weapon that the sentence names without any harm done with it. */
  private static boolean isIdleMeans(Trigger trigger, List<Trigger> all) {
    return trigger.strength() < MEANS
        && all.stream().noneMatch(t -> t.strength() >= MEANS && t.type().isViolent());
  }

  /** "Protests went on after demonstrators clashed with police": a riot, then. */
  private static boolean turnsProtest(Trigger trigger, List<Trigger> all) {
    return trigger.type() == EventType.RIOT
        && all.stream().anyMatch(t -> t.type() == EventType.PROTEST);
  }

  /** What a crowd protests against, demands or remembers is no event of the report's own. */
  private static boolean isTopic(Trigger trigger, List<Trigger> all, Roles roles) {
    boolean protest =
        all.stream()
            .anyMatch(
                t ->
                    t.type() == EventType.PROTEST
                        && t.first() < trigger.head()
                        && t.strength() > MEANS);
    if (!protest || !trigger.type().isHarm()) {
      return false;
    }
    Sentence sentence = roles.sentence();
    int at = trigger.head();
    for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
      boolean aim =
          roles.grammar().children(at, "mark", "case").stream()
                  .anyMatch(m -> TOPIC.contains(sentence.token(m).lower()))
              || at != trigger.head() && TOPIC_VERBS.contains(sentence.token(at).lemma());
      if (aim) {
        return true;
      }
      at = roles.above(at).orElse(-1);
    }
    return false;
  }

  /**
   * Force against people at their protest is part of the protest, as in ACLED's codebook
   * ("excessive force against protesters" is a protest).
   */
  private boolean isAgainstProtest(Trigger trigger, List<Trigger> all, Roles roles) {
    if (trigger.type() != EventType.ATTACK_ON_CIVILIANS && trigger.type() != EventType.ARMED_CLASH
        || all.stream().noneMatch(t -> t.type() == EventType.PROTEST)) {
      return false;
    }
    Sentence sentence = roles.sentence();
    List<Integer> doers = roles.doers(trigger.head());
    boolean atProtest =
        roles.targets(trigger.head()).stream()
            .anyMatch(
                i ->
                    words.is("crowd", sentence.token(i))
                        || all.stream()
                            .anyMatch(t -> t.type() == EventType.PROTEST && t.head() == i));
    boolean police =
        doers.stream().anyMatch(i -> types.isStateForce(i, roles))
            || doers.isEmpty() && trigger.strength() < CLEAR;
    boolean crowd = sentence.tokens().stream().anyMatch(t -> words.is("crowd", t));
    return atProtest || police && crowd;
  }

  /** Whether it only gives the reason or the time of another event of the sentence. */
  private static boolean explains(Trigger trigger, List<Trigger> all, Roles roles) {
    int at = trigger.head();
    for (int steps = 0; steps < roles.sentence().size(); steps++) {
      Optional<Integer> above = roles.above(at);
      if (above.isEmpty()) {
        return false;
      }
      String linked = roles.preposition(at);
      boolean explaining =
          EXPLAINING.contains(linked)
              || roles.grammar().children(at, "mark").stream()
                  .anyMatch(m -> EXPLAINING.contains(roles.sentence().token(m).lower()));
      int up = above.get();
      if (explaining && all.stream().anyMatch(t -> t.first() <= up && up <= t.last())) {
        return true;
      }
      at = up;
    }
    return false;
  }

  private Claim claim(
      Ranked ranked,
      Roles roles,
      Circumstances circumstances,
      Attributions attributions,
      Supplier<String> ids) {
    Trigger trigger = ranked.trigger();
    Sentence sentence = roles.sentence();
    int head = trigger.head();
    Span focus = sentence.span(trigger.first(), trigger.last());
    Optional<PlaceMention> place = circumstances.place(sentence, head);
    Document document = circumstances.document();
    Optional<Actor> actor = actor(roles.doers(head), sentence, circumstances.mentions());
    Optional<Actor> target =
        actor(roles.targets(head), sentence, circumstances.mentions())
            .filter(t -> actor.filter(a -> a.key().equals(t.key())).isEmpty());
    return new Claim.Event(
        new Said(
            ids.get(),
            document.report().id(),
            sentence.span(),
            focus,
            attributions.chain(focus, sentence),
            Polarity.ASSERTED,
            attributions.certaintyAt(focus),
            circumstances.time(sentence, head),
            place.map(PlaceMention::place),
            place.map(p -> p.span().of(document.report().text())),
            ranked.background(),
            ranked.confidence()),
        trigger.type(),
        actor,
        target,
        number(head, roles));
  }

  /** Whom the first of the words that stands for somebody stands for. */
  private static Optional<Actor> actor(List<Integer> heads, Sentence sentence, Mentions mentions) {
    for (int head : heads) {
      Span span = sentence.token(head).span();
      for (ActorMention mention : mentions.actors()) {
        if (mention.span().overlaps(span)) {
          return Optional.of(mention.actor());
        }
      }
      for (int child : sentence.grammar().children(head, "compound", "amod", "nmod:poss")) {
        for (ActorMention mention : mentions.actors()) {
          if (mention.span().overlaps(sentence.token(child).span())) {
            return Optional.of(mention.actor());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "23 air strikes": a number that counts the event itself. */
  private OptionalInt number(int head, Roles roles) {
    if (!roles.sentence().token(head).isNoun()) {
      return OptionalInt.empty();
    }
    List<Integer> counting = roles.grammar().children(head, "nummod");
    for (Quantity quantity : quantities.read(roles.sentence())) {
      for (int child : counting) {
        if (quantity.first() <= child && child <= quantity.last()) {
          return OptionalInt.of(quantity.count().figure());
        }
      }
    }
    return OptionalInt.empty();
  }
}
