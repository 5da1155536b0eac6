package org.zubda.account.rule;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.zubda.account.Disagreement;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.EventType;
import org.zubda.claim.Polarity;
import org.zubda.place.Place;
import org.zubda.story.Incident;
import org.zubda.story.Lexicon;
import org.zubda.story.Sides;
import org.zubda.story.Situated;
import org.zubda.story.Told;
import org.zubda.story.Witness;

/**
 * Who did it: an accusation and its denial stand side by side (method, rule 15), and neither is the
 * finding. A denial answers the accusation that it names, and those of the same incident against
 * the same side. A denial that something happened at all stands against those who say that it did.
 */
public final class SetAccusationAgainstDenial {

  /** How the id of a state's party ends, in the knowledge of actors. */
  private static final String STATE = "-government";

  /** Characters between two sentences that follow each other. */
  private static final int NEXT = 160;

  private static final Pattern OWN =
      Pattern.compile(
          "(?i)claim\\w* responsibility|\\bwe\\b|\\bit carried out|\\bits (forces|fighters)");

  /** Nouns by which a denial speaks of what the sentence before it told. */
  private static final Pattern THAT =
      Pattern.compile(
          "(?i)\\bthe (killings?|deaths?|attacks?|assault|massacre|incident|allegations?|"
              + "accusations?|charges?|claims?|reports?|story)\\b");

  private static final Pattern UNHARMED =
      Pattern.compile("(?i)\\b(safe|unharmed|unhurt|uninjured|hurt|injured|harmed)\\b");

  /**
   * One dispute.
   *
   * @param incident id of the incident
   * @param kind who did it, or whether it happened
   * @param sides what each side says, and its claims
   * @param explanation in a sentence
   */
  public record Dispute(
      String incident, Disagreement.Kind kind, List<Disagreement.Side> sides, String explanation) {}

  /** Places so small that one kind of violence there on one day is one matter to who answers it. */
  private static final Set<Place.Precision> LOCAL =
      Set.of(
          Place.Precision.POINT,
          Place.Precision.DISTRICT,
          Place.Precision.TOWN,
          Place.Precision.UNRESOLVED);

  private final Sides sides;
  private final Lexicon lexicon;

  /** With the words that tell claims apart, and the knowledge of who is of one side. */
  public SetAccusationAgainstDenial(Lexicon lexicon, Sides sides) {
    this.lexicon = lexicon;
    this.sides = sides;
  }

  /** The disputes of one story. */
  public List<Dispute> among(Told told) {
    Map<String, Situated> byId = new LinkedHashMap<>();
    told.claims().forEach(c -> byId.put(c.claim().id(), c));
    Map<String, String> incidentOf = new LinkedHashMap<>();
    told.claimsOf()
        .forEach((id, claims) -> claims.forEach(c -> incidentOf.put(c.claim().id(), id)));
    Map<String, Incident> incidents = new LinkedHashMap<>();
    told.incidents().forEach(i -> incidents.put(i.id(), i));
    List<Dispute> disputes = new ArrayList<>();
    Map<String, List<Situated>> groups = new LinkedHashMap<>();
    Map<String, Actor> accused = new LinkedHashMap<>();
    for (Situated denial : statements(told.claims(), Claim.Statement.Subject.RESPONSIBILITY)) {
      Optional<Actor> who = denied(denial);
      if (denial.claim().said().polarity() != Polarity.DENIED || who.isEmpty()) {
        continue;
      }
      String topic = first(topic(denial, byId, incidentOf), incidents);
      if (topic.isEmpty()) {
        continue;
      }
      String key =
          accused.entrySet().stream()
              .filter(e -> e.getKey().startsWith(topic) && sides.same(e.getValue(), who.get()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(topic + " " + who.get().key());
      accused.putIfAbsent(key, who.get());
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(denial);
    }
    groups.forEach(
        (key, denials) -> {
          String incident = key.substring(0, key.indexOf(' '));
          Actor who = accused.getOrDefault(key, denied(denials.get(0)).orElseThrow());
          List<Situated> about = new ArrayList<>();
          for (String id : answered(incident, incidents)) {
            about.addAll(told.claimsOf().getOrDefault(id, List.of()));
          }
          List<Situated> all = accusers(about, denials, who, byId);
          // What stands beside the denial in its report, of the same place, is what it answers.
          Set<Situated> named = new LinkedHashSet<>(all);
          named.addAll(accusers(beside(denials, told), denials, who, byId));
          List<Situated> accusers = named.stream().filter(c -> accuses(c)).toList();
          if (accusers.isEmpty()) {
            accusers = all;
          }
          if (!accusers.isEmpty()) {
            disputes.add(
                responsibility(who, accusers, denials, incident, title(incidents, incident)));
          }
        });
    counterAccusations(told, incidentOf, incidents, disputes);
    occurrences(told, byId, incidentOf, incidents, disputes);
    return disputes;
  }

  /** Whether a claim accuses, or a named origin tells by it who did what. */
  private static boolean accuses(Situated c) {
    return accusation(c) || !c.witness().ownVoice();
  }

  /** Accusations that stand beside denials in their reports, and speak of the same place. */
  private static List<Situated> beside(List<Situated> denials, Told told) {
    return told.claims().stream()
        .filter(SetAccusationAgainstDenial::accusation)
        .filter(c -> denials.stream().anyMatch(d -> sameReport(c, d) && samePlace(c, d)))
        .toList();
  }

  private static boolean sameReport(Situated a, Situated b) {
    return a.report().equals(b.report());
  }

  private static boolean samePlace(Situated a, Situated b) {
    Optional<String> place = a.claim().said().place().map(p -> key(p));
    return place.isPresent() && place.equals(b.claim().said().place().map(p -> key(p)));
  }

  /** A place by its id: what a report adds to it (another spelling) makes it no other place. */
  private static String key(Place place) {
    return place.id().orElse(place.name());
  }

  private static String title(Map<String, Incident> incidents, String id) {
    Incident found = incidents.get(id);
    return found == null ? "What happened" : found.title();
  }

  /** The first of the incidents that are told alike, for all of them: their dispute is one. */
  private static String first(String incident, Map<String, Incident> incidents) {
    return incidents.containsKey(incident) ? alike(incident, incidents).get(0) : incident;
  }

  /**
   * The incidents of one kind at one place, smaller than a division, within a day: who answers for
   * one of them is asked of all.
   */
  private static List<String> alike(String id, Map<String, Incident> incidents) {
    Incident one = incidents.get(id);
    if (one == null || one.place().filter(p -> LOCAL.contains(p.precision())).isEmpty()) {
      return List.of(id);
    }
    String place = key(one.place().get());
    return incidents.values().stream()
        .filter(
            i ->
                i.id().equals(id)
                    || i.type().equals(one.type())
                        && i.place().isPresent()
                        && key(i.place().get()).equals(place)
                        && near(i, one))
        .map(Incident::id)
        .toList();
  }

  /** The incidents that a denial of one answers: those alike, and their parts and wholes. */
  private static List<String> answered(String id, Map<String, Incident> incidents) {
    Set<String> found = new LinkedHashSet<>(alike(id, incidents));
    Incident one = incidents.get(id);
    if (one != null) {
      incidents.values().stream()
          .filter(i -> i.isPartWith(one) && near(i, one))
          .map(Incident::id)
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** Whether two incidents are no more than a night apart, as far as their days are known. */
  private static boolean near(Incident a, Incident b) {
    return a.time().from().isEmpty()
        || b.time().from().isEmpty()
        || Math.abs(
                ChronoUnit.DAYS.between(a.time().from().get().day(), b.time().from().get().day()))
            <= 1;
  }

  /** The incident that a denial is about: that of the accusation which it names, or its own. */
  private static String topic(
      Situated denial, Map<String, Situated> byId, Map<String, String> incidentOf) {
    Optional<String> named =
        ((Claim.Statement) denial.claim())
            .denies()
            .filter(id -> byId.get(id) != null && blamed(byId.get(id)).isPresent())
            .filter(incidentOf::containsKey)
            .map(incidentOf::get);
    return named.orElseGet(() -> incidentOf.getOrDefault(denial.claim().id(), ""));
  }

  private static boolean accusation(Situated c) {
    return c.claim() instanceof Claim.Statement && blamed(c).isPresent();
  }

  /** Whether a claim's own sentence names somebody: who is told elsewhere is not in its words. */
  private static boolean names(Situated c, Actor who) {
    String stem = stem(who.name());
    return Lexicon.words(c.sentence()).stream().anyMatch(w -> w.startsWith(stem));
  }

  /**
   * Whom a claim says to have done it: an accusation, or word of a deed or of its dead that names
   * who did it.
   */
  private static Optional<Actor> blamed(Situated c) {
    if (c.claim().said().polarity() != Polarity.ASSERTED) {
      return Optional.empty();
    }
    return switch (c.claim()) {
      case Claim.Statement s ->
          s.subject() == Claim.Statement.Subject.RESPONSIBILITY
              ? s.responsible()
              : Optional.empty();
      case Claim.Toll t -> t.perpetrator().filter(p -> names(c, p));
      case Claim.Event e -> e.type().isHarm() ? e.actor() : Optional.empty();
      case Claim.Control k -> Optional.empty();
    };
  }

  /** Who is said not to have done it. */
  private static Optional<Actor> denied(Situated denial) {
    Optional<Actor> speaker = denial.witness().actor();
    Optional<Actor> named = ((Claim.Statement) denial.claim()).responsible();
    return named.isPresent() ? named : speaker;
  }

  /** Who says that the accused did it: named, or named among others, or answered by a denial. */
  private List<Situated> accusers(
      List<Situated> about, List<Situated> denials, Actor who, Map<String, Situated> byId) {
    Set<Situated> found = new LinkedHashSet<>();
    for (Situated d : denials) {
      ((Claim.Statement) d.claim())
          .denies()
          .map(byId::get)
          .filter(c -> blamed(c).isPresent())
          .ifPresent(found::add);
    }
    Set<String> answered = new TreeSet<>();
    found.forEach(a -> blamed(a).map(Actor::key).ifPresent(answered::add));
    String stem = stem(who.name());
    for (Situated c : about) {
      Optional<Actor> named = blamed(c);
      if (named.isEmpty() || !accuses(c) || admission(c, who)) {
        continue;
      }
      boolean same = named.map(a -> sides.same(a, who) || answered.contains(a.key())).orElse(false);
      boolean among =
          Lexicon.words(c.sentence()).stream().anyMatch(w -> w.startsWith(stem))
              && c.sentence().contains(" or ");
      if (same || among) {
        found.add(c);
      }
    }
    // Nobody accuses themselves: a report that puts it so was misread.
    return found.stream()
        .filter(c -> c.witness().actor().map(a -> !sides.same(a, who)).orElse(true))
        .toList();
  }

  private static String stem(String name) {
    String first = Lexicon.words(name).stream().findFirst().orElse(name);
    return first.toLowerCase(Locale.ROOT).substring(0, Math.min(6, first.length()));
  }

  /** Whether the accused's own side says that it did it. */
  private boolean admission(Situated c, Actor who) {
    return c.witness().actor().map(a -> sides.same(a, who)).orElse(false)
        && OWN.matcher(c.sentence()).find();
  }

  /** Whether a claim stands in the sentence behind another, in one report. */
  private static boolean follows(Situated a, Situated b) {
    int gap = b.claim().said().evidence().start() - a.claim().said().evidence().end();
    return sameReport(a, b) && gap >= 0 && gap < NEXT / 40;
  }

  /** Whether nothing is in dispute yet about who did what a claim tells. */
  private static boolean isOpen(
      Situated c, Map<String, String> incidentOf, List<Dispute> disputes) {
    String incident = incidentOf.getOrDefault(c.claim().id(), "");
    return disputes.stream()
        .filter(d -> d.kind() == Disagreement.Kind.AGENT)
        .noneMatch(d -> d.incident().equals(incident) || holds(d, c));
  }

  /**
   * Whether the accused puts the same incident down to who accuses it, in a report that is no
   * earlier: "Rabat says that the Algerians did it themselves".
   */
  private boolean turnsRound(Situated a, Situated b, Map<String, String> incidentOf) {
    String incident = incidentOf.getOrDefault(a.claim().id(), "");
    Optional<Actor> blamed = ((Claim.Statement) b.claim()).responsible();
    return !incident.isEmpty()
        && incident.equals(incidentOf.getOrDefault(b.claim().id(), ""))
        && a.witness().actor().isPresent()
        && blamed.filter(o -> sides.same(o, a.witness().actor().get())).isPresent();
  }

  /** The accused answers by accusing another: in the next sentence, or in another report. */
  private void counterAccusations(
      Told told,
      Map<String, String> incidentOf,
      Map<String, Incident> incidents,
      List<Dispute> disputes) {
    List<Situated> accusations =
        told.claims().stream().filter(SetAccusationAgainstDenial::accusation).toList();
    for (Situated a : accusations) {
      Optional<Actor> who = ((Claim.Statement) a.claim()).responsible();
      if (who.isEmpty() || admission(a, who.get())) {
        continue;
      }
      for (Situated b : accusations) {
        Optional<Actor> other = ((Claim.Statement) b.claim()).responsible();
        boolean answers =
            other.isPresent()
                && !sides.same(other.get(), who.get())
                && b.witness().actor().map(w -> sides.same(w, who.get())).orElse(false)
                && (follows(a, b)
                    || turnsRound(a, b, incidentOf) && isOpen(a, incidentOf, disputes));
        if (answers && disputes.stream().noneMatch(d -> holds(d, a) && holds(d, b))) {
          String incident = incidentOf.getOrDefault(a.claim().id(), "");
          Optional<Dispute> open =
              disputes.stream()
                  .filter(d -> d.kind() == Disagreement.Kind.AGENT && d.incident().equals(incident))
                  .filter(d -> d.sides().get(0).claims().contains(a.claim().id()))
                  .filter(
                      d ->
                          told.claims().stream()
                              .filter(c -> d.sides().get(1).claims().contains(c.claim().id()))
                              .anyMatch(c -> speaksFor(c, b)))
                  .findFirst();
          if (open.isPresent()) {
            disputes.set(disputes.indexOf(open.get()), with(open.get(), b));
          } else if (!incident.isEmpty()) {
            disputes.add(
                responsibility(
                    who.get(), List.of(a), List.of(b), incident, title(incidents, incident)));
          }
        }
      }
    }
  }

  /** Whether two claims are of one side's. */
  private boolean speaksFor(Situated a, Situated b) {
    return a.witness().actor().isPresent()
        && b.witness().actor().isPresent()
        && sides.same(a.witness().actor().get(), b.witness().actor().get());
  }

  /** The dispute with what the accused says of another, beside its denial. */
  private static Dispute with(Dispute d, Situated answer) {
    Disagreement.Side denial = d.sides().get(1);
    List<String> claims = new ArrayList<>(denial.claims());
    claims.add(answer.claim().id());
    return new Dispute(
        d.incident(),
        d.kind(),
        List.of(d.sides().get(0), new Disagreement.Side(denial.position(), claims)),
        d.explanation());
  }

  private static boolean holds(Dispute d, Situated c) {
    return d.sides().stream().anyMatch(s -> s.claims().contains(c.claim().id()));
  }

  /** Whether both stand within a few sentences of each other. */
  private static boolean near(Situated a, Situated b) {
    int apart = a.claim().said().evidence().start() - b.claim().said().evidence().start();
    return Math.abs(apart) < 2 * NEXT;
  }

  private void occurrences(
      Told told,
      Map<String, Situated> byId,
      Map<String, String> incidentOf,
      Map<String, Incident> incidents,
      List<Dispute> disputes) {
    Map<String, List<Situated>> unharmed = new LinkedHashMap<>();
    for (Situated denial : statements(told.claims(), Claim.Statement.Subject.OCCURRENCE)) {
      if (denial.claim().said().polarity() != Polarity.DENIED) {
        continue;
      }
      String incident = incidentOf.getOrDefault(denial.claim().id(), "");
      if (UNHARMED.matcher(denial.around(0, 40)).find()) {
        unharmed.computeIfAbsent(incident, i -> new ArrayList<>()).add(denial);
        continue;
      }
      Situated what = ((Claim.Statement) denial.claim()).denies().map(byId::get).orElse(null);
      // A denial that the report puts down to nobody sets nobody against anybody.
      boolean named = denial.witness().actor().isPresent();
      if (!named
          || what == null
          || what.claim() instanceof Claim.Control
          || !answers(denial, what)) {
        continue;
      }
      List<Situated> asserted = new ArrayList<>(List.of(what));
      told.claimsOf().getOrDefault(incident, List.of()).stream()
          .filter(SetAccusationAgainstDenial::accusation)
          .filter(c -> c != what && c.report().equals(denial.report()) && near(c, denial))
          .filter(c -> !speaksFor(c, denial))
          .forEach(asserted::add);
      String title = title(incidents, incident);
      disputes.add(
          new Dispute(
              incident,
              Disagreement.Kind.OCCURRENCE,
              List.of(
                  side("it happened, according to " + names(asserted), asserted),
                  side("it did not, according to " + names(List.of(denial)), List.of(denial))),
              "%s: told by %s, denied by %s."
                  .formatted(title, names(asserted), names(List.of(denial)))));
    }
    unharmed.forEach(
        (incident, denials) -> {
          List<Situated> boasts =
              told.claimsOf().getOrDefault(incident, List.of()).stream()
                  .filter(this::boast)
                  .toList();
          if (!boasts.isEmpty()) {
            disputes.add(
                new Dispute(
                    incident,
                    Disagreement.Kind.OCCURRENCE,
                    List.of(
                        side("they were harmed, according to " + names(boasts), boasts),
                        side("they were not, according to " + names(denials), denials)),
                    "%s: %s claims to have harmed those who are unharmed according to %s."
                        .formatted(title(incidents, incident), names(boasts), names(denials))));
          }
        });
  }

  /**
   * Whether a party counts those whom it says it harmed itself; where no words say who did it, one
   * that fights and is no state: what its spokesman says is its word.
   */
  private boolean boast(Situated c) {
    Optional<Actor> speaker = c.witness().actor().filter(a -> a.party().isPresent());
    if (!(c.claim() instanceof Claim.Toll toll) || speaker.isEmpty()) {
      return false;
    }
    boolean spokesman =
        speaker.get().kind() == Actor.Kind.PERSON
            && speaker.get().party().filter(p -> p.endsWith(STATE)).isEmpty();
    return toll.perpetrator()
        .map(p -> sides.same(p, speaker.get()))
        .orElse(c.witness().partisan() || spokesman);
  }

  /** Whether a denial stands next to what it denies, and speaks of it. */
  private boolean answers(Situated denial, Situated what) {
    boolean near =
        denial.report().equals(what.report())
            && Math.abs(
                    denial.claim().said().evidence().start()
                        - what.claim().said().evidence().start())
                < 2 * NEXT + what.claim().said().evidence().length();
    if (!near) {
      return false;
    }
    int gap = denial.claim().said().evidence().start() - what.claim().said().evidence().end();
    boolean next = gap >= 0 && gap < NEXT / 40;
    if (denial.sentence().equals(what.sentence())
        || next && (sameKind(denial, what) || THAT.matcher(denial.sentence()).find())) {
      return true;
    }
    Set<String> words = new TreeSet<>(lexicon.contentWords(denial.sentence()));
    words.retainAll(lexicon.contentWords(what.sentence()));
    return !words.isEmpty();
  }

  /** Whether a denial names the kind of violence that a claim tells of. */
  private boolean sameKind(Situated denial, Situated what) {
    Optional<EventType> told =
        switch (what.claim()) {
          case Claim.Event e -> Optional.of(e.type());
          case Claim.Toll t -> t.means();
          case Claim.Control c -> Optional.empty();
          case Claim.Statement s -> Optional.empty();
        };
    String words = denial.sentence();
    return told.isPresent() && lexicon.means(words, 0, words.length()).equals(told);
  }

  private static List<Situated> statements(List<Situated> claims, Claim.Statement.Subject subject) {
    return claims.stream()
        .filter(c -> c.claim() instanceof Claim.Statement s && s.subject() == subject)
        .toList();
  }

  private static Dispute responsibility(
      Actor who, List<Situated> for_, List<Situated> against, String incident, String title) {
    String accusers = names(for_);
    String deniers = names(against);
    return new Dispute(
        incident,
        Disagreement.Kind.AGENT,
        List.of(
            side(who.name() + " did it, according to " + accusers, for_),
            side(who.name() + " did not, according to " + deniers, against)),
        "%s: %s %s %s responsible; %s %s it."
            .formatted(
                title,
                accusers,
                several(for_) ? "hold" : "holds",
                who.name(),
                deniers,
                several(against) ? "deny" : "denies"));
  }

  private static Disagreement.Side side(String position, List<Situated> claims) {
    return new Disagreement.Side(
        position, claims.stream().map(c -> c.claim().id()).distinct().toList());
  }

  private static String names(List<Situated> claims) {
    return Numbers.and(claims.stream().map(Situated::witness).map(Witness::name).toList());
  }

  private static boolean several(List<Situated> claims) {
    return claims.stream().map(c -> c.witness().name()).distinct().count() > 1;
  }
}
