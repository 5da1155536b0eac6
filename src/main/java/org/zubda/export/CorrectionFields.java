package org.zubda.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.account.decision.Correction;
import org.zubda.actor.Actor;
import org.zubda.actor.Actors;
import org.zubda.claim.Certainty;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.EventType;
import org.zubda.claim.Polarity;
import org.zubda.claim.Scope;
import org.zubda.claim.Victims;
import org.zubda.mention.Count;
import org.zubda.mention.When;
import org.zubda.place.Gazetteer;
import org.zubda.place.Place;
import org.zubda.report.Moment;

/** Reads what a person corrects a claim to, field by field, in the contract's words. */
public final class CorrectionFields {

  private static final Set<String> ANY =
      Set.of("time", "place", "origin", "polarity", "certainty", "history");
  private static final Map<String, Set<String>> OF_KIND =
      Map.of(
          "toll", Set.of("count", "effect", "victims", "scope"),
          "control", Set.of("holder", "extent", "change"),
          "event", Set.of("type"),
          "statement", Set.of());

  private static final Pattern COUNT = Pattern.compile("(~?)(\\d*)(\\+|(?:\\.\\.)?)(\\d*)");

  /** Namesakes of a place that are named where a name alone does not tell it. */
  private static final int NAMESAKES = 6;

  private final String kind;
  private final Optional<String> timeText;
  private final Optional<String> country;
  private final Supplier<Gazetteer> places;

  private CorrectionFields(
      String kind,
      Optional<String> timeText,
      Optional<String> country,
      Supplier<Gazetteer> places) {
    this.kind = kind;
    this.timeText = timeText;
    this.country = country;
    this.places = places;
  }

  /** For this claim of an account's JSON; the places are asked for where one is corrected. */
  public static CorrectionFields of(JsonNode claim, Supplier<Gazetteer> places) {
    return new CorrectionFields(
        claim.path("kind").asText(),
        Optional.ofNullable(claim.path("time").path("text").textValue()),
        Optional.ofNullable(claim.path("place").path("country").textValue()),
        places);
  }

  /** For this claim; the places are asked for where one is corrected. */
  public static CorrectionFields of(Claim claim, Supplier<Gazetteer> places) {
    return new CorrectionFields(
        switch (claim) {
          case Claim.Toll toll -> "toll";
          case Claim.Control control -> "control";
          case Claim.Event event -> "event";
          case Claim.Statement statement -> "statement";
        },
        claim.said().time().text(),
        claim.said().place().flatMap(Place::country),
        places);
  }

  /**
   * The correction.
   *
   * @throws IllegalArgumentException where a claim of this kind has no such field, or the field no
   *     such value
   */
  public Correction read(Map<String, String> fields) {
    for (String field : fields.keySet()) {
      if (!ANY.contains(field) && !OF_KIND.getOrDefault(kind, Set.of()).contains(field)) {
        throw new IllegalArgumentException(
            "A claim of the kind " + kind + " has no field '" + field + "' to correct.");
      }
    }
    return new Correction(
        new Correction.OfAny(
            value(fields, "time", this::time),
            value(fields, "place", this::place),
            value(fields, "origin", CorrectionFields::origin),
            value(fields, "polarity", v -> constant(Polarity.values(), "polarity", v)),
            value(fields, "certainty", v -> constant(Certainty.values(), "certainty", v)),
            value(fields, "history", CorrectionFields::yes)),
        new Correction.OfToll(
            value(fields, "count", CorrectionFields::count),
            value(fields, "effect", v -> constant(Effect.values(), "effect", v)),
            value(fields, "victims", v -> constant(Victims.Category.values(), "victims", v)),
            value(fields, "scope", v -> constant(Scope.values(), "scope", v))),
        new Correction.OfControl(
            value(fields, "holder", CorrectionFields::actor),
            value(fields, "extent", v -> constant(Claim.Control.Extent.values(), "extent", v)),
            value(fields, "change", v -> constant(Claim.Control.Change.values(), "change", v))),
        value(fields, "type", v -> constant(EventType.values(), "type", v)));
  }

  private static <V> Optional<V> value(
      Map<String, String> fields, String field, Function<String, V> read) {
    return Optional.ofNullable(fields.get(field)).map(String::strip).map(read);
  }

  private static <V extends Enum<V>> V constant(V[] values, String field, String text) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(values)
        .filter(v -> v.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + text
                        + "' is no "
                        + field
                        + ": write one of "
                        + String.join(
                            ", ",
                            Arrays.stream(values)
                                .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .toList())
                        + "."));
  }

  private static boolean yes(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw new IllegalArgumentException("history is yes or no, not '" + text + "'.");
    };
  }

  /** 6, 6+, ..70, 30..40, ~25. */
  private static Count.Stated count(String text) {
    Matcher m = COUNT.matcher(text);
    boolean matches = m.matches() && !(m.group(2).isEmpty() && m.group(4).isEmpty());
    try {
      if (matches && m.group(3).equals("+") && m.group(4).isEmpty()) {
        return Count.Stated.atLeast(Integer.parseInt(m.group(2)), text);
      }
      if (matches && m.group(3).equals("..")) {
        return new Count.Stated(bound(m.group(2)), bound(m.group(4)), false, text);
      }
      if (matches && m.group(3).isEmpty()) {
        OptionalInt n = bound(m.group(2) + m.group(4));
        return new Count.Stated(n, n, !m.group(1).isEmpty(), text);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is no count: " + e.getMessage() + ".", e);
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no count: write 6, 6+, ..70, 30..40 or ~25.");
  }

  private static OptionalInt bound(String digits) {
    return digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  /** A day, or a first and a last day with two points between them. */
  private When time(String text) {
    String[] ends = text.split("\\.\\.", -1);
    try {
      Moment from = Moment.parse(ends[0]);
      Moment to = Moment.parse(ends[ends.length - 1]);
      if (ends.length <= 2 && from.compareTo(to) <= 0) {
        return new When(
            timeText, Optional.of(from), Optional.of(to), When.Precision.DAY, When.Basis.STATED);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(noTime(text), e);
    }
    throw new IllegalArgumentException(noTime(text));
  }

  private static String noTime(String text) {
    return "'" + text + "' is no time: write 2024-11-30 or 2024-11-29..2024-11-30.";
  }

  private static Correction.Origin origin(String text) {
    return new Correction.Origin(
        text.equals("own voice") ? Optional.empty() : Optional.of(actor(text)));
  }

  private static Actor actor(String name) {
    return Actors.standard()
        .named(name, List.of())
        .orElseGet(() -> Actor.unknown(name, Actor.Kind.OTHER));
  }

  /** A place by its id, or by its name: in the country where the claim is read to be. */
  private Place place(String text) {
    Gazetteer gazetteer = places.get();
    if (text.contains(":")) {
      return gazetteer
          .find(text)
          .orElseThrow(() -> new IllegalArgumentException("There is no place " + text + "."));
    }
    List<Place> all = gazetteer.named(text);
    List<Place> here =
        all.stream().filter(p -> country.isPresent() && p.country().equals(country)).toList();
    List<Place> fitting = here.isEmpty() ? all : here;
    if (fitting.size() > 1) {
      throw new IllegalArgumentException(
          "Several places are named "
              + text
              + "; write the id of one: "
              + String.join(
                  ", ", fitting.stream().limit(NAMESAKES).map(CorrectionFields::told).toList())
              + ".");
    }
    return fitting.isEmpty() ? Place.unresolved(text, Optional.empty()) : fitting.getFirst();
  }

  private static String told(Place place) {
    return place.id().orElse("")
        + " ("
        + place.name()
        + place.admin1().map(a -> ", " + a).orElse("")
        + place.country().map(c -> ", " + c).orElse("")
        + ")";
  }
}
