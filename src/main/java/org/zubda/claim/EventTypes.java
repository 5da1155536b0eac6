package org.zubda.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zubda.actor.Actor;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Mentions;
import org.zubda.mention.SideWords;

/**
 * Tells what kinds of events the words of a sentence name. Words that fit several kinds ("attack",
 * "kill", "bombed", "captured") are settled by the means, by whom it was done and to whom.
 */
public final class EventTypes {

  /** Who stands on one end of an event, as far as it settles the type. */
  private enum Part {
    ARMED,
    MILITARY_THING,
    CROWD,
    CIVILIANS,
    CIVIL_THING,
    UNKNOWN
  }

  private static final Mentions NOTHING = new Mentions(List.of(), List.of(), List.of());

  /** One who does it alone is no crowd: a crime, and no riot. */
  private static final Set<String> PLURAL_TAGS = Set.of("NNS", "NNPS");

  private final EventWords words;
  private final SideWords sides;

  EventTypes(EventWords words, SideWords sides) {
    this.words = words;
    this.sides = sides;
  }

  /** With the English lists that come with Zubda. */
  public static EventTypes english() {
    return new EventTypes(EventWords.english(), SideWords.english());
  }

  /** The type of the event that this token names, or whose words it is one of. */
  public Optional<EventType> of(Sentence sentence, int token) {
    return triggers(sentence).stream()
        .filter(t -> t.first() <= token && token <= t.last())
        .min(
            Comparator.comparing((Trigger t) -> t.head() != token)
                .thenComparing(t -> -t.strength()))
        .map(Trigger::type);
  }

  /** All words of a sentence that name events, in the order of their heads. */
  public List<Trigger> triggers(Sentence sentence) {
    return triggers(sentence, NOTHING);
  }

  /** The same, where it is known whom the names of the report stand for. */
  public List<Trigger> triggers(Sentence sentence, Mentions mentions) {
    List<EventWords.Hit> hits = words.find(sentence);
    if (hits.isEmpty()) {
      return List.of();
    }
    Roles roles = new Roles(sentence, words);
    List<Trigger> triggers = new ArrayList<>();
    for (EventWords.Hit hit : hits) {
      Trigger found = settle(hit, roles, mentions);
      if (!isSuicideBomber(found, hits)
          && triggers.stream()
              .noneMatch(t -> t.head() == found.head() && t.type() == found.type())) {
        triggers.add(found);
      }
    }
    triggers.sort(Comparator.comparingInt(Trigger::head));
    return List.copyOf(triggers);
  }

  /** A bomber is an aircraft as a rule; a suicide bomber is a man. */
  private static boolean isSuicideBomber(Trigger found, List<EventWords.Hit> hits) {
    return found.type() == EventType.AIR_STRIKE
        && hits.stream()
            .filter(h -> h.type().filter(t -> t == EventType.SUICIDE_BOMBING).isPresent())
            .anyMatch(h -> h.first() <= found.first() && found.first() <= h.last());
  }

  private Trigger settle(EventWords.Hit hit, Roles roles, Mentions mentions) {
    EventType type =
        switch (hit.kind()) {
          case TYPED -> typed(hit, roles, mentions);
          case VIOLENCE -> violence(hit, roles, mentions);
          case CLASH -> clash(hit, roles, mentions);
          case BOMB -> bomb(hit, roles, mentions);
          case TAKE -> take(hit, roles, mentions);
          case BURN -> burn(hit, roles, mentions);
          case GO -> go(hit, roles, mentions);
          case NOT -> throw new IllegalStateException("no event: " + hit);
        };
    return new Trigger(hit.first(), hit.last(), hit.head(), type, hit.strength());
  }

  private EventType typed(EventWords.Hit hit, Roles roles, Mentions mentions) {
    EventType type = hit.type().orElseThrow();
    return switch (type) {
      case ATTACK_ON_CIVILIANS ->
          doer(hit, roles, mentions) == Part.CROWD
              ? EventType.RIOT
              : target(hit, roles, mentions) == Part.ARMED
                      && !roles.sentence().token(hit.head()).lower().startsWith("assassin")
                  ? EventType.ARMED_CLASH
                  : type;
      default -> type;
    };
  }

  private EventType violence(EventWords.Hit hit, Roles roles, Mentions mentions) {
    Part target = target(hit, roles, mentions);
    Part doer = doer(hit, roles, mentions);
    if (doer == Part.CROWD) {
      return EventType.RIOT;
    }
    return switch (target) {
      case ARMED, MILITARY_THING -> EventType.ARMED_CLASH;
      case CIVILIANS, CIVIL_THING, CROWD -> EventType.ATTACK_ON_CIVILIANS;
      case UNKNOWN -> isDeath(hit, roles) ? EventType.ATTACK_ON_CIVILIANS : EventType.ARMED_CLASH;
    };
  }

  private boolean isDeath(EventWords.Hit hit, Roles roles) {
    String lemma = roles.sentence().token(hit.head()).lemma().toLowerCase(Locale.ROOT);
    return words.words("harm-result").contains(lemma)
        || lemma.startsWith("shoot")
        || lemma.startsWith("massacre")
        || lemma.startsWith("slaughter");
  }

  private EventType clash(EventWords.Hit hit, Roles roles, Mentions mentions) {
    Sentence sentence = roles.sentence();
    List<Part> parts = List.of(doer(hit, roles, mentions), target(hit, roles, mentions));
    if (parts.contains(Part.CROWD)) {
      return EventType.RIOT;
    }
    boolean crowd = sentence.tokens().stream().anyMatch(t -> words.is("crowd", t));
    return crowd || (parts.contains(Part.CIVILIANS) && !parts.contains(Part.UNKNOWN))
        ? EventType.RIOT
        : EventType.ARMED_CLASH;
  }

  private EventType bomb(EventWords.Hit hit, Roles roles, Mentions mentions) {
    for (int doer : roles.doers(hit.head())) {
      Token token = roles.sentence().token(doer);
      if (words.is("aircraft", token)) {
        return EventType.AIR_STRIKE;
      }
      Optional<SideWords.Side> side = side(doer, roles, mentions);
      if (side.filter(s -> s == SideWords.Side.STATE_FORCES).isPresent()) {
        return EventType.AIR_STRIKE;
      }
      if (side.isEmpty() && (token.isProper() || token.name() == Token.Name.LOCATION)) {
        return token.name() == Token.Name.LOCATION ? EventType.AIR_STRIKE : EventType.BOMBING;
      }
    }
    return EventType.BOMBING;
  }

  private EventType take(EventWords.Hit hit, Roles roles, Mentions mentions) {
    Part target = target(hit, roles, mentions);
    if (doer(hit, roles, mentions) == Part.CROWD) {
      // Students who occupy a building protest; those who storm it riot.
      boolean storms = roles.sentence().token(hit.head()).lower().startsWith("storm");
      return storms ? EventType.RIOT : EventType.PROTEST;
    }
    return target == Part.ARMED || target == Part.CIVILIANS || target == Part.CROWD
        ? EventType.DETENTION
        : EventType.ADVANCE;
  }

  private EventType burn(EventWords.Hit hit, Roles roles, Mentions mentions) {
    Part doer = doer(hit, roles, mentions);
    boolean crowd = roles.sentence().tokens().stream().anyMatch(this::isCrowd);
    return doer == Part.CROWD || doer == Part.UNKNOWN && crowd
        ? EventType.RIOT
        : EventType.PROPERTY_DESTRUCTION;
  }

  private boolean isCrowd(Token token) {
    return words.is("crowd", token) || token.lower().startsWith("protest");
  }

  private EventType go(EventWords.Hit hit, Roles roles, Mentions mentions) {
    Part doer = doer(hit, roles, mentions);
    Part target = target(hit, roles, mentions);
    return doer == Part.ARMED && target != Part.CIVILIANS
        ? EventType.WITHDRAWAL
        : EventType.DISPLACEMENT;
  }

  private Part doer(EventWords.Hit hit, Roles roles, Mentions mentions) {
    return part(roles.doers(hit.head()), roles, mentions, true);
  }

  private Part target(EventWords.Hit hit, Roles roles, Mentions mentions) {
    return part(roles.targets(hit.head()), roles, mentions, false);
  }

  /** The first that is known decides. */
  private Part part(List<Integer> heads, Roles roles, Mentions mentions, boolean doing) {
    for (int head : heads) {
      Part part = part(head, roles, mentions, doing);
      if (part != Part.UNKNOWN) {
        return part;
      }
    }
    return Part.UNKNOWN;
  }

  private Part part(int head, Roles roles, Mentions mentions, boolean doing) {
    Token token = roles.sentence().token(head);
    if (words.is("crowd", token)) {
      return Part.CROWD;
    }
    Optional<SideWords.Side> side = side(head, roles, mentions);
    if (roles.describing(head).stream().anyMatch(words.words("no-soldier")::contains)) {
      return Part.CIVILIANS;
    }
    if (roles.describing(head).contains("armed")) {
      return Part.ARMED;
    }
    if (side.isPresent()) {
      return switch (side.get()) {
        case STATE_FORCES, NON_STATE_FIGHTERS, COMBATANTS -> Part.ARMED;
        case CIVILIANS -> doing && PLURAL_TAGS.contains(token.tag()) ? Part.CROWD : Part.CIVILIANS;
        case PEOPLE -> Part.CIVILIANS;
        case OTHER -> Part.UNKNOWN;
      };
    }
    boolean military =
        roles.describing(head).stream()
            .anyMatch(
                w ->
                    sides
                        .of("position", List.of(w))
                        .or(() -> sides.of("unit", List.of(w)))
                        .filter(
                            s ->
                                s == SideWords.Side.STATE_FORCES
                                    || s == SideWords.Side.NON_STATE_FIGHTERS)
                        .isPresent());
    if (words.is("military-thing", token) && (military || !words.is("civil-thing", token))) {
      return Part.MILITARY_THING;
    }
    if (words.is("civil-thing", token)) {
      return military ? Part.MILITARY_THING : Part.CIVIL_THING;
    }
    return token.name() == Token.Name.PERSON ? Part.CIVILIANS : Part.UNKNOWN;
  }

  /** Whether a noun stands for soldiers, police or other forces of a state, by its words. */
  boolean isStateForce(int noun, Roles roles) {
    return side(noun, roles, NOTHING).filter(s -> s == SideWords.Side.STATE_FORCES).isPresent();
  }

  /** The side of a noun: of whom it is known to stand for, or as its words tell. */
  private Optional<SideWords.Side> side(int head, Roles roles, Mentions mentions) {
    Token token = roles.sentence().token(head);
    Optional<SideWords.Side> told = sides.of(token.lemma(), roles.describing(head));
    if (told.isPresent() && told.get() != SideWords.Side.PEOPLE) {
      return told;
    }
    for (ActorMention mention : mentions.actors()) {
      if (mention.span().contains(token.span())) {
        Optional<SideWords.Side> known = side(mention.actor().kind());
        if (known.isPresent()) {
          return known;
        }
      }
    }
    return told;
  }

  private static Optional<SideWords.Side> side(Actor.Kind kind) {
    return switch (kind) {
      case MILITARY, POLICE -> Optional.of(SideWords.Side.STATE_FORCES);
      case REBEL, MILITIA -> Optional.of(SideWords.Side.NON_STATE_FIGHTERS);
      case CIVILIANS, WITNESS -> Optional.of(SideWords.Side.CIVILIANS);
      case GOVERNMENT,
          MONITOR,
          MEDIA,
          AGENCY,
          STATE_MEDIA,
          SOCIAL_MEDIA,
          INTERNATIONAL_ORGANISATION,
          AID_ORGANISATION,
          ANALYST,
          OFFICIAL,
          PERSON,
          UNNAMED,
          OTHER ->
          Optional.empty();
    };
  }
}
