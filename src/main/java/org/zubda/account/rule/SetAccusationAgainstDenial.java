package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.account.Disagreement;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.Polarity;
import org.zubda.story.Sides;
import org.zubda.story.Situated;
import org.zubda.story.Witness;

/**
 * Who did it: an accusation, its denial and the counter-accusation stand side by side (method, rule
 * 15), and none of them is the finding. A denial that something happened at all stands against
 * those who say that it did.
 */
public final class SetAccusationAgainstDenial {

  /**
   * One dispute.
   *
   * @param kind who did it, or whether it happened
   * @param sides what each side says, and its claims
   * @param explanation in a sentence
   */
  public record Dispute(
      Disagreement.Kind kind, List<Disagreement.Side> sides, String explanation) {}

  private final Sides sides;

  /** With the knowledge of who is of one side. */
  public SetAccusationAgainstDenial(Sides sides) {
    this.sides = sides;
  }

  /** The disputes among the claims about one incident. */
  public List<Dispute> among(List<Situated> claims, String incident) {
    List<Dispute> disputes = new ArrayList<>();
    Map<String, Actor> accused = new LinkedHashMap<>();
    for (Situated c : statements(claims, Claim.Statement.Subject.RESPONSIBILITY)) {
      ((Claim.Statement) c.claim())
          .responsible()
          .filter(a -> accused.values().stream().noneMatch(known -> sides.same(known, a)))
          .ifPresent(a -> accused.put(a.key(), a));
    }
    for (Actor who : accused.values()) {
      List<Situated> for_ = new ArrayList<>();
      List<Situated> against = new ArrayList<>();
      if (admitted(claims, who)) {
        continue;
      }
      for (Situated c : statements(claims, Claim.Statement.Subject.RESPONSIBILITY)) {
        Claim.Statement s = (Claim.Statement) c.claim();
        boolean denied = s.said().polarity() == Polarity.DENIED;
        boolean names = s.responsible().map(a -> sides.same(a, who)).orElse(false);
        boolean own = c.witness().actor().map(a -> sides.same(a, who)).orElse(false);
        if (names && !denied && !own) {
          for_.add(c);
        } else if (denied && (names || (own && s.responsible().isEmpty()))) {
          against.add(c);
        } else if (!denied && own && !names && s.responsible().isPresent()) {
          against.add(c);
        }
      }
      if (for_.isEmpty()) {
        accusing(claims, who).forEach(for_::add);
      }
      if (!for_.isEmpty() && !against.isEmpty()) {
        disputes.add(responsibility(who, for_, against, incident));
      }
    }
    occurrence(claims, incident).ifPresent(disputes::add);
    return disputes;
  }

  private static List<Situated> statements(
      List<Situated> claims, Claim.Statement.Subject subject) {
    return claims.stream()
        .filter(c -> c.claim() instanceof Claim.Statement s && s.subject() == subject)
        .toList();
  }

  /** Whether the accused's own side says that it did it. */
  private boolean admitted(List<Situated> claims, Actor who) {
    return statements(claims, Claim.Statement.Subject.RESPONSIBILITY).stream()
        .filter(c -> c.claim().said().polarity() == Polarity.ASSERTED)
        .filter(c -> c.witness().actor().map(a -> sides.same(a, who)).orElse(false))
        .anyMatch(
            c ->
                ((Claim.Statement) c.claim())
                    .responsible().map(a -> sides.same(a, who)).orElse(false));
  }

  /** Tolls that say who did it. */
  private List<Situated> accusing(List<Situated> claims, Actor who) {
    return claims.stream()
        .filter(
            c ->
                c.claim() instanceof Claim.Toll t
                    && t.perpetrator().map(p -> sides.same(p, who)).orElse(false))
        .filter(c -> c.witness().actor().map(a -> !sides.same(a, who)).orElse(true))
        .toList();
  }

  private static Dispute responsibility(
      Actor who, List<Situated> for_, List<Situated> against, String incident) {
    String accusers = names(for_);
    String deniers = names(against);
    return new Dispute(
        Disagreement.Kind.AGENT,
        List.of(
            side(who.name() + " did it, according to " + accusers, for_),
            side(who.name() + " did not, according to " + deniers, against)),
        "%s: %s %s %s; %s %s it."
            .formatted(
                incident,
                accusers,
                several(for_) ? "hold" : "holds",
                who.name() + " responsible",
                deniers,
                several(against) ? "deny" : "denies"));
  }

  private static Optional<Dispute> occurrence(List<Situated> claims, String incident) {
    List<Situated> denials =
        statements(claims, Claim.Statement.Subject.OCCURRENCE).stream()
            .filter(c -> c.claim().said().polarity() == Polarity.DENIED)
            .toList();
    if (denials.isEmpty()) {
      return Optional.empty();
    }
    List<Situated> asserted = new ArrayList<>();
    for (Situated c : claims) {
      boolean denied =
          denials.stream()
              .map(d -> ((Claim.Statement) d.claim()).denies())
              .flatMap(Optional::stream)
              .anyMatch(id -> id.equals(c.claim().id()));
      boolean says =
          c.claim() instanceof Claim.Statement s
              && s.subject() == Claim.Statement.Subject.OCCURRENCE
              && s.said().polarity() == Polarity.ASSERTED;
      if (denied || says) {
        asserted.add(c);
      }
    }
    if (asserted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Dispute(
            Disagreement.Kind.OCCURRENCE,
            List.of(
                side("it happened, according to " + names(asserted), asserted),
                side("it did not, according to " + names(denials), denials)),
            "%s: told by %s, denied by %s."
                .formatted(incident, names(asserted), names(denials))));
  }

  private static Disagreement.Side side(String position, List<Situated> claims) {
    return new Disagreement.Side(
        position, claims.stream().map(c -> c.claim().id()).distinct().toList());
  }

  private static String names(List<Situated> claims) {
    return Numbers.and(claims.stream().map(Situated::witness).map(Witness::name).toList());
  }

  private static boolean several(List<Situated> claims) {
    return claims.stream().map(c -> c.witness().key()).distinct().count() > 1;
  }
}
