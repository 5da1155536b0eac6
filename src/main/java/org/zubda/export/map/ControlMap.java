package org.zubda.export.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.Claim.Control.Extent;
import org.zubda.claim.Polarity;
import org.zubda.export.Wording;
import org.zubda.place.Place;
import org.zubda.place.Place.Point;
import org.zubda.place.Place.Precision;
import org.zubda.story.Incident;

/**
 * What a map of a story shows: who holds which place, and where people were harmed.
 *
 * @param id of the story
 * @param sides those who hold or claim a place, the first to be named first
 * @param marks what stands at a point, in the order of the entries: control, then harm
 * @param unmapped entries of control that have no point
 * @param frame the points that the map must show
 */
public record ControlMap(
    String id, List<Side> sides, List<Mark> marks, List<Unmapped> unmapped, List<Point> frame) {

  /** Colours, and shapes that go with them; who comes later shares the last one, of "others". */
  static final int COLOURS = 6;

  /** Copies that can't be changed. */
  public ControlMap {
    sides = List.copyOf(sides);
    marks = List.copyOf(marks);
    unmapped = List.copyOf(unmapped);
    frame = List.copyOf(frame);
  }

  /**
   * One who holds places: an actor with those who act for the same party.
   *
   * @param key the party's id, or the actor's id or name
   * @param name of the actor by whom it is first known
   * @param colour from 1 to 6; 0 for all others
   */
  public record Side(String key, String name, int colour) {}

  /** What stands at one point. */
  public sealed interface Mark permits Held, Harm {

    /** The id of the entry that it leads to. */
    String entry();

    /** The name of the place. */
    String name();

    /** Where it is. */
    Point point();

    /** What is known there, in words. */
    String words();
  }

  /**
   * Who holds a place.
   *
   * @param entry id of the control entry
   * @param place where
   * @param point its coordinates
   * @param sides who holds it; where it is contested all who are said to, and none for a denial
   * @param extent how much of it
   * @param contested whether sources say what can't all be so
   * @param words "held by the army", "contested: the army or the Reds"
   */
  public record Held(
      String entry,
      Place place,
      Point point,
      List<Side> sides,
      Extent extent,
      boolean contested,
      String words)
      implements Mark {

    /** A copy that can't be changed. */
    public Held {
      sides = List.copyOf(sides);
    }

    @Override
    public String name() {
      return place.name();
    }

    /** Whether it is a first-level division or a country. */
    boolean isArea() {
      return place.precision() == Precision.ADMIN1 || place.precision() == Precision.COUNTRY;
    }
  }

  /**
   * People were harmed at a place.
   *
   * @param entry id of the toll entry that it leads to
   * @param name of the place
   * @param point its coordinates
   * @param figure the first toll in few words: "12 killed"
   * @param words all its tolls: "Shelling of a school: killed, civilians: 12"
   */
  public record Harm(String entry, String name, Point point, String figure, String words)
      implements Mark {}

  /**
   * A place that can't be shown.
   *
   * @param entry id of its control entry
   * @param name of the place
   * @param words who holds it
   * @param reason why it is not on the map
   */
  public record Unmapped(String entry, String name, String words, String reason) {}

  /**
   * The map of a story.
   *
   * @param claims the claim of an id
   * @param masked leaves the names of private persons out of words
   */
  public static ControlMap of(
      StoryAccount story, Function<String, Claim> claims, UnaryOperator<String> masked) {
    return new Making(story, claims, masked, List.of()).map();
  }

  /**
   * The map of a story as it was known earlier, with the colours and the view of what is known now.
   *
   * @param now the map of the same story with more of its reports
   */
  public static ControlMap of(
      StoryAccount story,
      Function<String, Claim> claims,
      UnaryOperator<String> masked,
      ControlMap now) {
    ControlMap then = new Making(story, claims, masked, now.sides).map();
    return new ControlMap(
        now.id,
        then.sides,
        then.marks,
        then.unmapped,
        now.frame.isEmpty() ? then.frame : now.frame);
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return marks.isEmpty() || frame.isEmpty();
  }

  private static final class Making {
    private final StoryAccount story;
    private final Function<String, Claim> claims;
    private final UnaryOperator<String> masked;
    private final Map<String, Side> sides = new LinkedHashMap<>();

    Making(
        StoryAccount story,
        Function<String, Claim> claims,
        UnaryOperator<String> masked,
        List<Side> known) {
      this.story = story;
      this.claims = claims;
      this.masked = masked;
      known.forEach(s -> sides.put(s.key(), s));
    }

    ControlMap map() {
      List<Mark> marks = new ArrayList<>();
      List<Unmapped> unmapped = new ArrayList<>();
      for (ControlEntry k : story.control()) {
        Held held = held(k, k.place().point().orElse(new Point(0, 0)));
        if (k.place().point().isPresent()) {
          marks.add(held);
        } else {
          unmapped.add(new Unmapped(k.id(), k.place().name(), held.words(), reason(k.place())));
        }
      }
      List<Harm> harms = harms();
      List<Point> frame = Frame.of(marks, harms);
      marks.addAll(harms);
      return new ControlMap(story.id(), List.copyOf(sides.values()), marks, unmapped, frame);
    }

    private static String reason(Place place) {
      return place.precision() == Precision.UNRESOLVED
          ? "no gazetteer of ours knows where it lies"
          : "its coordinates are not known";
    }

    // -------------------------------------------------------------- control

    private Held held(ControlEntry k, Point point) {
      boolean contested = k.status() == Status.CONTESTED;
      List<Side> by = contested ? claimants(k) : List.of(side(k.holder()));
      return new Held(
          k.id(), k.place(), point, by, k.extent(), contested, words(k.extent(), by, contested));
    }

    private static String words(Extent extent, List<Side> by, boolean contested) {
      List<String> names = by.stream().map(Side::name).toList();
      if (contested) {
        return switch (names.size()) {
          case 0 -> "contested";
          case 1 -> "contested: that " + names.getFirst() + " holds it is disputed";
          default -> "contested: " + String.join(" or ", names);
        };
      }
      String who = names.getFirst();
      return switch (extent) {
        case ENTERED -> "entered by " + who;
        case PART -> "held in part by " + who;
        case HALF -> "half held by " + who;
        case MOST -> "mostly held by " + who;
        case ALL -> "held by " + who;
        case NONE -> "lost or left by " + who;
      };
    }

    /** Who is said to hold it, by the claims of the sides that disagree. */
    private List<Side> claimants(ControlEntry k) {
      Map<String, Side> found = new LinkedHashMap<>();
      story.disagreements().stream()
          .filter(d -> d.about().equals(k.id()))
          .flatMap(d -> d.sides().stream())
          .map(Disagreement.Side::claims)
          .flatMap(List::stream)
          .map(claims)
          .flatMap(c -> c instanceof Claim.Control held ? Stream.of(held) : Stream.empty())
          .filter(c -> c.said().polarity() == Polarity.ASSERTED && c.extent() != Extent.NONE)
          .forEach(c -> found.putIfAbsent(key(c.holder()), side(c.holder())));
      if (found.isEmpty()) {
        Side first = side(k.holder());
        found.put(first.key(), first);
      }
      return List.copyOf(found.values());
    }

    private Side side(Actor actor) {
      return sides.computeIfAbsent(
          key(actor),
          key ->
              new Side(
                  key, masked.apply(actor.name()), sides.size() < COLOURS ? sides.size() + 1 : 0));
    }

    private static String key(Actor actor) {
      return actor.party().orElseGet(actor::key);
    }

    // -------------------------------------------------------------- harm

    /** One mark a place; it leads to the gravest toll there. */
    private List<Harm> harms() {
      Map<Point, List<TollEntry>> at = new LinkedHashMap<>();
      Map<Point, String> names = new LinkedHashMap<>();
      for (TollEntry toll : story.tolls()) {
        place(toll)
            .ifPresent(
                p -> {
                  Point point = p.point().orElseThrow();
                  at.computeIfAbsent(point, x -> new ArrayList<>()).add(toll);
                  names.putIfAbsent(point, p.name());
                });
      }
      List<Harm> harms = new ArrayList<>();
      at.forEach((point, tolls) -> harms.add(harm(names.getOrDefault(point, ""), point, tolls)));
      return harms;
    }

    private Harm harm(String name, Point point, List<TollEntry> tolls) {
      List<TollEntry> sorted =
          tolls.stream()
              .sorted(Comparator.comparing(TollEntry::effect).thenComparing(t -> -most(t)))
              .toList();
      TollEntry first = sorted.getFirst();
      String words =
          String.join(
              "; ",
              sorted.stream()
                  .map(
                      t ->
                          incident(t).map(i -> masked.apply(i.title()) + ": ").orElse("")
                              + Wording.question(t).toLowerCase(Locale.ROOT)
                              + ": "
                              + Wording.figure(t))
                  .toList());
      String figure =
          first.status() == Status.CONTESTED
              ? Wording.effect(first.effect()) + ": contested"
              : Wording.bound(first.best().isPresent() ? first.best() : first.low())
                  + " "
                  + Wording.effect(first.effect());
      return new Harm(first.id(), name, point, figure, words);
    }

    private static int most(TollEntry t) {
      return t.best().orElse(t.low().orElse(0));
    }

    private Optional<Incident> incident(TollEntry toll) {
      return story.incidents().stream().filter(i -> i.id().equals(toll.incident())).findFirst();
    }

    /**
     * A place that is small enough for the harm to have been there, and not in all of a country.
     */
    private Optional<Place> place(TollEntry toll) {
      return incident(toll)
          .flatMap(Incident::place)
          .filter(
              p ->
                  p.point().isPresent()
                      && switch (p.precision()) {
                        case POINT, DISTRICT, TOWN -> true;
                        case AREA, ADMIN1, COUNTRY, UNRESOLVED -> false;
                      });
    }
  }
}
