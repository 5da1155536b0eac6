package org.zubda.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.zubda.actor.Actor;
import org.zubda.claim.Certainty;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.EventType;
import org.zubda.claim.Polarity;
import org.zubda.claim.Said;
import org.zubda.claim.Scope;
import org.zubda.claim.Victims;
import org.zubda.export.Mask;
import org.zubda.mention.Count;
import org.zubda.place.Place;
import org.zubda.report.Moment;

/**
 * What a claim may be corrected in, field by field, with what it says now: what a form shows, and
 * what was changed in the form when it comes back.
 */
final class ClaimFields {

  /**
   * One input of a form.
   *
   * @param name as it is sent
   * @param label what it asks
   * @param kind how it is asked
   * @param value what the claim says now
   * @param choices the values that it may have, where it is chosen and not written
   */
  record Input(String name, String label, Kind kind, String value, List<String> choices) {

    /** Copies that can't be changed. */
    Input {
      choices = List.copyOf(choices);
    }
  }

  /** How something is asked. */
  enum Kind {
    WORDS,
    NUMBER,
    DAY,
    CHOICE
  }

  /** How the number of a toll is bounded. */
  enum Bound {
    NONE("no number"),
    EXACTLY("exactly"),
    AT_LEAST("at least"),
    AT_MOST("at most"),
    ABOUT("about"),
    BETWEEN("between");

    private final String words;

    Bound(String words) {
      this.words = words;
    }

    private static Bound of(String words) {
      return Arrays.stream(values()).filter(b -> b.words.equals(words)).findFirst().orElse(NONE);
    }
  }

  /** The outlet speaks itself, and passes nobody on. */
  static final String OWN_VOICE = "own voice";

  private final Map<String, Input> inputs = new LinkedHashMap<>();

  /** Of a claim as it is listed now; names of private persons are left out. */
  ClaimFields(Claim claim, Mask mask) {
    switch (claim) {
      case Claim.Toll toll -> {
        count(toll.count());
        choice("effect", "Harm", toll.effect(), Effect.values());
        choice("victims", "Of whom", toll.victims().category(), Victims.Category.values());
        choice("scope", "Count of", toll.scope(), Scope.values());
      }
      case Claim.Control control -> {
        words("holder", "Who", mask.words(control.holder().name()));
        choice("extent", "How much", control.extent(), Claim.Control.Extent.values());
        choice("change", "What changed", control.change(), Claim.Control.Change.values());
      }
      case Claim.Event event -> choice("type", "What happened", event.type(), EventType.values());
      case Claim.Statement statement -> {}
    }
    any(claim.said(), mask);
  }

  private void any(Said said, Mask mask) {
    add("from", "First day", Kind.DAY, said.time().from().map(ClaimFields::day).orElse(""));
    add("to", "Last day", Kind.DAY, said.time().to().map(ClaimFields::day).orElse(""));
    words("place", "Where", said.place().map(Place::name).orElse(""));
    Optional<Actor> origin = said.attribution().origin();
    words("origin", "Who said it first", origin.map(a -> mask.words(a.name())).orElse(OWN_VOICE));
    choice("polarity", "Said to be so", said.polarity(), Polarity.values());
    choice("certainty", "How firmly", said.certainty(), Certainty.values());
    inputs.put(
        "history",
        new Input(
            "history",
            "Recalled as history",
            Kind.CHOICE,
            said.background() ? "yes" : "no",
            List.of("no", "yes")));
  }

  private void count(Count count) {
    Bound bound = Bound.NONE;
    String low = "";
    String high = "";
    if (count instanceof Count.Stated s) {
      bound = bound(s);
      low = "" + s.figure();
      high = bound == Bound.BETWEEN ? "" + s.high().orElse(s.figure()) : "";
    }
    inputs.put(
        "bound",
        new Input(
            "bound",
            "How many",
            Kind.CHOICE,
            bound.words,
            Arrays.stream(Bound.values()).map(b -> b.words).toList()));
    add("number", "Number", Kind.NUMBER, low);
    add("most", "and at most", Kind.NUMBER, high);
  }

  private static Bound bound(Count.Stated s) {
    if (s.high().isEmpty()) {
      return Bound.AT_LEAST;
    }
    if (s.low().isEmpty()) {
      return Bound.AT_MOST;
    }
    if (s.low().getAsInt() < s.high().getAsInt()) {
      return Bound.BETWEEN;
    }
    return s.approximate() ? Bound.ABOUT : Bound.EXACTLY;
  }

  private static String day(Moment moment) {
    return moment.day().toString();
  }

  private void add(String name, String label, Kind kind, String value) {
    inputs.put(name, new Input(name, label, kind, value, List.of()));
  }

  private void words(String name, String label, String value) {
    add(name, label, Kind.WORDS, value);
  }

  private void choice(String name, String label, Enum<?> value, Enum<?>[] all) {
    inputs.put(
        name,
        new Input(
            name,
            label,
            Kind.CHOICE,
            contract(value),
            Arrays.stream(all).map(ClaimFields::contract).toList()));
  }

  private static String contract(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The inputs in the order in which they are asked. */
  List<Input> inputs() {
    return new ArrayList<>(inputs.values());
  }

  /**
   * The fields in which a form that came back differs from the claim, in the words of {@code zubda
   * decide correct --set}: 6+ for a count, 2024-11-29..2024-11-30 for a time.
   *
   * @param typed what the form holds at a name; empty where it holds nothing
   */
  SortedMap<String, String> changed(Function<String, String> typed) {
    SortedMap<String, String> changed = new TreeMap<>();
    for (Input input : inputs.values()) {
      String now = typed.apply(input.name()).strip();
      if (now.equals(input.value())) {
        continue;
      }
      switch (input.name()) {
        case "bound", "number", "most" ->
            changed.put("count", count(Bound.of(typed.apply("bound")), typed));
        case "from", "to" -> changed.put("time", time(typed));
        default -> {
          if (!now.isEmpty()) {
            changed.put(input.name(), now);
          }
        }
      }
    }
    return changed;
  }

  private static String count(Bound bound, Function<String, String> typed) {
    String number = typed.apply("number").strip();
    return switch (bound) {
      case NONE, EXACTLY -> number;
      case AT_LEAST -> number + "+";
      case AT_MOST -> ".." + number;
      case ABOUT -> "~" + number;
      case BETWEEN -> number + ".." + typed.apply("most").strip();
    };
  }

  private static String time(Function<String, String> typed) {
    String from = typed.apply("from").strip();
    String to = typed.apply("to").strip();
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return from.isEmpty() ? to : from;
    }
    return from + ".." + to;
  }
}
