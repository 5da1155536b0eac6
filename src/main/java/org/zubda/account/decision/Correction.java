package org.zubda.account.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.claim.Attribution;
import org.zubda.claim.Certainty;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.EventType;
import org.zubda.claim.Polarity;
import org.zubda.claim.Said;
import org.zubda.claim.Scope;
import org.zubda.claim.Victims;
import org.zubda.mention.Count;
import org.zubda.mention.When;
import org.zubda.place.Place;

/**
 * What a claim says, where the program read it otherwise. Fields that are empty stay as they were
 * read.
 *
 * @param all what any claim may be corrected in
 * @param toll what a toll may be corrected in
 * @param control what a claim of control may be corrected in
 * @param type the type of an event
 */
public record Correction(OfAny all, OfToll toll, OfControl control, Optional<EventType> type) {

  /** Nothing is corrected. */
  public static final Correction NONE =
      new Correction(OfAny.NONE, OfToll.NONE, OfControl.NONE, Optional.empty());

  /**
   * What any claim may be corrected in.
   *
   * @param time when it is said to have happened
   * @param place where
   * @param origin who said it first; an origin without a name is the outlet's own voice
   * @param polarity asserted or denied
   * @param certainty how firmly
   * @param background whether it is history, and no event of now
   */
  public record OfAny(
      Optional<When> time,
      Optional<Place> place,
      Optional<Origin> origin,
      Optional<Polarity> polarity,
      Optional<Certainty> certainty,
      Optional<Boolean> background) {

    static final OfAny NONE =
        new OfAny(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * Who said it first.
   *
   * @param actor who; empty for the outlet's own voice
   */
  public record Origin(Optional<Actor> actor) {}

  /**
   * What a toll may be corrected in.
   *
   * @param count how many
   * @param effect how they were harmed
   * @param victims of which side
   * @param scope of what it is the count
   */
  public record OfToll(
      Optional<Count.Stated> count,
      Optional<Effect> effect,
      Optional<Victims.Category> victims,
      Optional<Scope> scope) {

    static final OfToll NONE =
        new OfToll(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What a claim of control may be corrected in.
   *
   * @param holder who
   * @param extent how much
   * @param change gained, lost, held
   */
  public record OfControl(
      Optional<Actor> holder,
      Optional<Claim.Control.Extent> extent,
      Optional<Claim.Control.Change> change) {

    static final OfControl NONE =
        new OfControl(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** This correction, and the earlier one in the fields that this one leaves open. */
  public Correction over(Correction earlier) {
    return new Correction(
        new OfAny(
            all.time.or(earlier.all::time),
            all.place.or(earlier.all::place),
            all.origin.or(earlier.all::origin),
            all.polarity.or(earlier.all::polarity),
            all.certainty.or(earlier.all::certainty),
            all.background.or(earlier.all::background)),
        new OfToll(
            toll.count.or(earlier.toll::count),
            toll.effect.or(earlier.toll::effect),
            toll.victims.or(earlier.toll::victims),
            toll.scope.or(earlier.toll::scope)),
        new OfControl(
            control.holder.or(earlier.control::holder),
            control.extent.or(earlier.control::extent),
            control.change.or(earlier.control::change)),
        type.or(earlier::type));
  }

  /** The claim as it is with this correction; its id and its words stay. */
  public Claim on(Claim claim) {
    Said said = said(claim.said());
    return switch (claim) {
      case Claim.Toll t ->
          new Claim.Toll(
              said,
              toll.effect.orElse(t.effect()),
              toll.victims
                  .map(v -> new Victims(v, t.victims().group(), t.victims().text()))
                  .orElse(t.victims()),
              toll.count.isPresent() ? toll.count.get() : t.count(),
              t.perpetrator(),
              t.means(),
              toll.scope.orElse(t.scope()),
              t.target());
      case Claim.Control c ->
          new Claim.Control(
              said,
              control.holder.orElse(c.holder()),
              control.extent.orElse(c.extent()),
              control.change.orElse(c.change()),
              c.from());
      case Claim.Event e ->
          new Claim.Event(said, type.orElse(e.type()), e.actor(), e.target(), e.number());
      case Claim.Statement s -> new Claim.Statement(said, s.subject(), s.responsible(), s.denies());
    };
  }

  private Said said(Said read) {
    return new Said(
        read.id(),
        read.report(),
        read.evidence(),
        read.focus(),
        all.origin.map(o -> attribution(o, read.attribution())).orElse(read.attribution()),
        all.polarity.orElse(read.polarity()),
        all.certainty.orElse(read.certainty()),
        all.time.orElse(read.time()),
        all.place.or(read::place),
        all.place.map(Place::name).or(read::placeText),
        all.background.orElse(read.background()),
        read.confidence());
  }

  /** The chain with another origin; those who pass it on stay. */
  private static Attribution attribution(Origin origin, Attribution read) {
    if (origin.actor().isEmpty()) {
      return Attribution.OWN_VOICE;
    }
    Actor actor = origin.actor().get();
    List<Attribution.Link> links = new ArrayList<>();
    links.add(new Attribution.Link(actor, actor.name(), Optional.empty(), Optional.empty()));
    read.links().stream().skip(1).forEach(links::add);
    return new Attribution(links);
  }
}
