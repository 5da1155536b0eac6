package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zubda.actor.Actor;

/**
 * Gives a toll the perpetrator that the rest of the report names for it: the one who did the
 * violence of its own sentence, or the only one whom the report names for tolls of the same place
 * and time. Where the report names two, none is taken.
 */
final class Perpetrators {

  private static final Set<EventType> VIOLENCE =
      Set.of(
          EventType.AIR_STRIKE,
          EventType.SHELLING,
          EventType.SUICIDE_BOMBING,
          EventType.BOMBING,
          EventType.ATTACK_ON_CIVILIANS,
          EventType.CHEMICAL_ATTACK,
          EventType.ARMED_CLASH,
          EventType.DETENTION,
          EventType.ABDUCTION);

  private final List<Claim> events;

  Perpetrators(List<Claim> events) {
    this.events = events;
  }

  List<Claim.Toll> of(List<Claim.Toll> tolls) {
    List<Claim.Toll> named = new ArrayList<>();
    for (Claim.Toll t : tolls) {
      named.add(t.perpetrator().isPresent() ? t : with(t, ofSentence(t)));
    }
    List<Claim.Toll> all = new ArrayList<>();
    for (Claim.Toll t : named) {
      all.add(t.perpetrator().isPresent() ? t : with(t, ofIncident(t, named)));
    }
    return all;
  }

  private Optional<Actor> ofSentence(Claim.Toll toll) {
    List<Actor> actors = new ArrayList<>();
    for (Claim c : events) {
      if (c instanceof Claim.Event e
          && VIOLENCE.contains(e.type())
          && e.said().evidence().equals(toll.said().evidence())
          && (e.type() != EventType.ARMED_CLASH || toll.means().isEmpty())) {
        e.actor().filter(Actor::canFight).ifPresent(actors::add);
      }
    }
    return onlyOne(actors);
  }

  private static Optional<Actor> ofIncident(Claim.Toll toll, List<Claim.Toll> tolls) {
    List<Actor> actors = new ArrayList<>();
    for (Claim.Toll other : tolls) {
      boolean same =
          other.said().place().isPresent()
              && other.said().place().equals(toll.said().place())
              && other.said().background() == toll.said().background()
              && other.scope() == toll.scope()
              && other.scope() == Scope.INCIDENT
              && other.said().time().from().equals(toll.said().time().from());
      if (same) {
        other.perpetrator().ifPresent(actors::add);
      }
    }
    return onlyOne(actors);
  }

  /**
   * The claims with the tolls of those who claim responsibility, or are accused of it by all and
   * denied by none in the report, put down to them.
   *
   * @param claims the report's claims, tolls among them
   * @param statements its accusations, admissions and denials
   */
  static List<Claim> answered(List<Claim> claims, List<Claim> statements) {
    List<Claim> answered = new ArrayList<>();
    for (Claim c : claims) {
      boolean open =
          c instanceof Claim.Toll t
              && t.perpetrator().isEmpty()
              && !t.said().background()
              && t.scope() == Scope.INCIDENT;
      answered.add(open ? with((Claim.Toll) c, responsible(c.said(), statements)) : c);
    }
    return answered;
  }

  private static Optional<Actor> responsible(Said toll, List<Claim> statements) {
    List<Actor> actors = new ArrayList<>();
    Set<String> denied = new TreeSet<>();
    for (Claim c : statements) {
      boolean about =
          c instanceof Claim.Statement s
              && s.subject() == Claim.Statement.Subject.RESPONSIBILITY
              && !c.said().background()
              && (c.said().place().isEmpty() || c.said().place().equals(toll.place()));
      if (about) {
        Optional<Actor> who = ((Claim.Statement) c).responsible().filter(Actor::canFight);
        if (c.said().polarity() == Polarity.ASSERTED) {
          who.ifPresent(actors::add);
        } else {
          who.map(Actor::key).ifPresent(denied::add);
        }
      }
    }
    return onlyOne(actors).filter(a -> !denied.contains(a.key()));
  }

  private static Optional<Actor> onlyOne(List<Actor> actors) {
    boolean one = actors.stream().map(Actor::key).distinct().count() == 1;
    return one ? Optional.of(actors.getFirst()) : Optional.empty();
  }

  private static Claim.Toll with(Claim.Toll t, Optional<Actor> perpetrator) {
    return new Claim.Toll(
        t.said(),
        t.effect(),
        t.victims(),
        t.count(),
        perpetrator,
        t.means(),
        t.scope(),
        t.target());
  }
}
