package org.zubda.export.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zubda.account.Disagreement;
import org.zubda.account.StoryAccount;
import org.zubda.account.SummarySentence;
import org.zubda.account.TollEntry;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.EventType;
import org.zubda.claim.Polarity;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.story.Incident;

/** What of an account is an event for data sets of events, and what is not. */
final class FieldEvents {

  /** The type of an incident that holds the fighting of days. */
  static final String OFFENSIVE = "offensive";

  /** The type of an incident that holds a war, or years of it. */
  static final String WAR = "war";

  /**
   * An incident that is no event.
   *
   * @param why in words
   */
  record LeftOut(StoryAccount story, Incident incident, String why) {}

  /** Words that put something beside a place, right before its name. */
  private static final Pattern NEAR =
      Pattern.compile("\\b(?:near|outside|close to|around|in the (?:country|outskirts)\\w* of) $");

  private final Material material;
  private final List<FieldEvent> events = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private FieldEvents(Material material) {
    this.material = material;
  }

  /** The events of an account, in its order. */
  static FieldEvents of(Material material) {
    FieldEvents found = new FieldEvents(material);
    material.account().stories().forEach(found::add);
    return found;
  }

  List<FieldEvent> events() {
    return List.copyOf(events);
  }

  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /** One story's incidents with which is in which. */
  private final class Tree {
    private final StoryAccount story;
    private final Map<String, Incident> incidents = new LinkedHashMap<>();
    private final Map<String, List<Incident>> parts = new LinkedHashMap<>();
    private final Map<String, List<TollEntry>> tolls = new LinkedHashMap<>();
    private final Map<String, Deaths> totals = new LinkedHashMap<>();
    private final Set<String> history = new HashSet<>();
    private final DeathsOfIncident count = new DeathsOfIncident(material);

    Tree(StoryAccount story) {
      this.story = story;
      story.incidents().forEach(i -> incidents.putIfAbsent(i.id(), i));
      for (Incident i : incidents.values()) {
        i.partOf()
            .filter(incidents::containsKey)
            .ifPresent(w -> parts.computeIfAbsent(w, k -> new ArrayList<>()).add(i));
      }
      story.summary().stream()
          .filter(SummarySentence::recalls)
          .forEach(s -> history.addAll(s.claims()));
      for (TollEntry t : story.tolls()) {
        tolls.computeIfAbsent(t.incident(), k -> new ArrayList<>()).add(t);
      }
    }

    List<Incident> parts(Incident whole) {
      return parts.getOrDefault(whole.id(), List.of());
    }

    List<TollEntry> tolls(Incident incident) {
      return tolls.getOrDefault(incident.id(), List.of());
    }

    /** Why an incident is no event of its own. */
    private Optional<String> excluded(Incident incident) {
      if (incident.type().equals(WAR)) {
        return Optional.of("a war, or years of one: no event");
      }
      if (recalled(incident)) {
        return Optional.of("only recalled: history, and no event of now");
      }
      boolean years =
          incident.time().precision() == When.Precision.YEAR && incident.time().from().isPresent();
      return years ? Optional.of("dated no closer than to a year") : Optional.empty();
    }

    /** Whether all claims about it, or all its tolls, are told as history. */
    private boolean recalled(Incident incident) {
      List<TollEntry> counted = tolls(incident);
      return material.claims(incident.claims()).stream().allMatch(c -> c.said().background())
          || !counted.isEmpty() && counted.stream().allMatch(t -> history.containsAll(t.claims()));
    }

    Deaths own(Incident incident) {
      return excluded(incident).isPresent() ? Deaths.NONE : count.of(tolls(incident));
    }

    Deaths ofParts(Incident whole, Set<String> above) {
      Deaths sum = Deaths.NONE;
      for (Incident part : parts(whole)) {
        sum = sum.plus(total(part, above));
      }
      return sum;
    }

    /** All the dead of an incident and what it holds, each once. */
    Deaths total(Incident incident, Set<String> above) {
      Deaths known = totals.get(incident.id());
      if (known != null) {
        return known;
      }
      if (above.contains(incident.id())) {
        return Deaths.NONE;
      }
      Set<String> path = new HashSet<>(above);
      path.add(incident.id());
      Deaths inIt = ofParts(incident, path);
      Deaths total = inIt.none() ? own(incident) : own(incident).orAtLeast(inIt);
      totals.put(incident.id(), total);
      return total;
    }

    /** The dead of an incident that none of its parts holds. */
    Deaths rest(Incident incident) {
      Deaths inIt = ofParts(incident, Set.of(incident.id()));
      Deaths own = own(incident);
      return inIt.none() || own.none() ? own : own.minus(inIt);
    }

    /** Whether the whole that an incident belongs to is fighting that killed. */
    boolean ofFighting(Incident incident) {
      return incident
          .partOf()
          .map(incidents::get)
          .filter(w -> w.type().equals(OFFENSIVE) || w.type().equals("armed-clash"))
          .filter(w -> !own(w).none())
          .isPresent();
    }

    /** Claims in the same words that somebody gained the place: control is in no incident. */
    List<Claim> gains(Incident incident) {
      boolean moves =
          FieldEvent.typeOf(incident)
              .filter(t -> t == EventType.ADVANCE || t == EventType.ARMED_CLASH)
              .isPresent();
      if (!moves || incident.place().isEmpty()) {
        return List.of();
      }
      List<Claim> told = material.claims(incident.claims());
      return story.control().stream()
          .filter(k -> k.place().id().equals(incident.place().get().id()))
          .flatMap(k -> material.claims(k.claims()).stream())
          .filter(c -> told.stream().anyMatch(t -> inOneSentence(t, c)))
          .toList();
    }

    private boolean inOneSentence(Claim one, Claim other) {
      return one.said().report().equals(other.said().report())
          && one.said().evidence().overlaps(other.said().evidence());
    }

    /** An offensive lasts from its first part to its last; a part of a vague time tells nothing. */
    Optional<Days> days(Incident incident) {
      Optional<Days> days = Days.of(incident.time());
      if (!incident.type().equals(OFFENSIVE)) {
        return days;
      }
      for (Incident part : parts(incident)) {
        Optional<Days> of = Days.of(part.time()).filter(Days::exact);
        if (of.isPresent() && excluded(part).isEmpty()) {
          days = Optional.of(days.map(d -> d.cover(of.get())).orElse(of.get()));
        }
      }
      return days;
    }
  }

  private void add(StoryAccount story) {
    Tree tree = new Tree(story);
    for (Incident incident : tree.incidents.values()) {
      Optional<String> why = tree.excluded(incident);
      if (why.isPresent()) {
        leftOut.add(new LeftOut(story, incident, why.get()));
        continue;
      }
      events.add(event(tree, incident));
    }
  }

  private FieldEvent event(Tree tree, Incident incident) {
    List<Claim> claims =
        Stream.concat(material.claims(incident.claims()).stream(), tree.gains(incident).stream())
            .filter(c -> !c.said().background())
            .distinct()
            .toList();
    List<TollEntry> tolls = tree.tolls(incident);
    List<String> about = new ArrayList<>(List.of(incident.id()));
    tolls.forEach(t -> about.add(t.id()));
    List<Disagreement> disagreements =
        tree.story.disagreements().stream().filter(d -> about.contains(d.about())).toList();
    boolean agent =
        disagreements.stream()
            .anyMatch(d -> d.kind() == Disagreement.Kind.AGENT && d.about().equals(incident.id()));
    List<Claim> telling = telling(incident, claims);
    return new FieldEvent(
        tree.story,
        incident,
        !tree.parts(incident).isEmpty(),
        tree.ofFighting(incident),
        tree.days(incident),
        twoSided(incident),
        near(incident, claims),
        Parties.of(naming(incident, telling), telling, twoSided(incident), agent),
        tree.rest(incident),
        tolls,
        disagreements,
        claims);
  }

  /**
   * The claims that tell of it: not those of other things that are told beside it, as that the
   * police shot at who had attacked.
   */
  private static List<Claim> telling(Incident incident, List<Claim> claims) {
    if (incident.type().equals(OFFENSIVE)) {
      return claims.stream().filter(Claim.Toll.class::isInstance).toList();
    }
    Optional<EventType> type = FieldEvent.typeOf(incident);
    return twoSided(incident)
        ? claims
        : claims.stream()
            .filter(c -> !(c instanceof Claim.Event e) || type.filter(e.type()::equals).isPresent())
            .toList();
  }

  /** Of these the claims that tell who did it: who is said to have killed, or to be responsible. */
  private static List<Claim> naming(Incident incident, List<Claim> telling) {
    boolean named = !twoSided(incident) && telling.stream().anyMatch(FieldEvents::names);
    return named ? telling.stream().filter(c -> !(c instanceof Claim.Event)).toList() : telling;
  }

  private static boolean names(Claim claim) {
    return claim.said().polarity() == Polarity.ASSERTED
        && switch (claim) {
          case Claim.Toll t -> t.perpetrator().filter(Actor::canFight).isPresent();
          case Claim.Statement s -> s.responsible().filter(Actor::canFight).isPresent();
          case Claim.Control c -> false;
          case Claim.Event e -> false;
        };
  }

  /** Whether the claims that name the place put it near there: "23 air strikes near Idlib". */
  private boolean near(Incident incident, List<Claim> claims) {
    Optional<Place> place = incident.place();
    List<Claim> there =
        claims.stream()
            .filter(c -> place.isPresent() && c.said().place().equals(place))
            .filter(c -> c.said().placeText().isPresent())
            .toList();
    long near = there.stream().filter(this::near).count();
    return near > 0 && near * 2 >= there.size();
  }

  private boolean near(Claim claim) {
    String text = material.report(claim).text();
    String evidence = claim.said().evidence().of(text);
    int at = evidence.indexOf(claim.said().placeText().orElse(""));
    return at > 0 && NEAR.matcher(evidence.substring(0, at)).find();
  }

  private static boolean twoSided(Incident incident) {
    return FieldEvent.typeOf(incident)
        .map(t -> t == EventType.ARMED_CLASH || t == EventType.ADVANCE || t == EventType.WITHDRAWAL)
        .orElse(true);
  }
}
