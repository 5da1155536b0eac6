package org.zubda.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zubda.actor.Actor;
import org.zubda.claim.Attribution;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.claim.Said;
import org.zubda.claim.Victims;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.TimeMention;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;
import org.zubda.story.Lexicon;

/**
 * Another war of the same make: the same reports with their days shifted, their places moved and
 * renamed, and their words exchanged for others of the same length that are about as frequent, so
 * that reports of two variants tell of different things in different words, and all spans hold.
 * Words by which claims are told apart, and function words, stay.
 */
final class Variant {

  private static final List<String> TIME_WORDS =
      List.of(
          "monday tuesday wednesday thursday friday saturday sunday january february march april"
              + " may june july august september october november december today yesterday"
              + " overnight morning evening night week month year there said says told"
              + " ".split(" "));

  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";

  private final int number;
  private final Map<String, String> exchanged = new HashMap<>();
  private final Set<String> kept;
  private final Map<String, String> words = new HashMap<>();
  private final Map<Place, Place> places = new HashMap<>();

  private Variant(int number, Map<String, List<String>> alike, Set<String> kept) {
    this.number = number;
    this.kept = kept;
    for (List<String> group : alike.values()) {
      for (int i = 0; i < group.size(); i++) {
        exchanged.put(group.get(i), group.get((i + number * 7) % group.size()));
      }
    }
  }

  /** So many variants; the first is the reports as they are. */
  static List<Variant> make(int count) {
    Set<String> kept = new HashSet<>();
    for (String line : TIME_WORDS) {
      kept.addAll(List.of(line.split(" ")));
    }
    for (String list :
        List.of("function-words", "cues", "people", "targets", "means", "agencies")) {
      for (String line : lines(list + ".txt")) {
        kept.addAll(List.of(line.toLowerCase(Locale.ROOT).split("[^a-z]+")));
      }
    }
    Map<String, List<String>> alike = new TreeMap<>();
    for (String line : lines("word-frequencies.txt")) {
      int colon = line.indexOf(':');
      for (String word : line.substring(colon + 1).strip().split(" ")) {
        if (word.length() > 3 && word.matches("[a-z]+") && !kept.contains(word)) {
          alike
              .computeIfAbsent(
                  line.substring(0, colon) + " " + word.length(), k -> new ArrayList<>())
              .add(word);
        }
      }
    }
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      variants.add(new Variant(i, alike, kept));
    }
    return variants;
  }

  private static List<String> lines(String resource) {
    InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reading of this variant. */
  Reading of(Reading r) {
    if (number == 0) {
      return r;
    }
    String id = id(r.report().id());
    return new Reading(
        report(r.report(), id),
        r.relevant(),
        r.boilerplate(),
        r.relays(),
        new Mentions(
            r.mentions().times().stream()
                .map(m -> new TimeMention(m.span(), m.type(), m.value(), when(m.when())))
                .toList(),
            r.mentions().places().stream()
                .map(m -> new PlaceMention(m.span(), place(m.place()), m.speaks()))
                .toList(),
            r.mentions().actors()),
        r.attributions(),
        r.claims().stream().map(c -> claim(c, id)).toList());
  }

  private String id(String id) {
    return id + "-" + number;
  }

  private Report report(Report r, String id) {
    return new Report(
        id,
        id(r.location()),
        r.recordId().map(this::id),
        r.title().map(this::text),
        r.outlet().map(o -> new Outlet(o.name(), o.basis())),
        r.published().map(p -> new Published(moment(p.at()), p.basis())),
        r.language(),
        text(r.text()),
        r.titleAdded(),
        r.url());
  }

  private Claim claim(Claim claim, String report) {
    Said said = said(claim.said(), report);
    return switch (claim) {
      case Claim.Toll t ->
          new Claim.Toll(
              said,
              t.effect(),
              new Victims(
                  t.victims().category(),
                  t.victims().group().map(this::actor),
                  t.victims().text().map(this::text)),
              t.count(),
              t.perpetrator().map(this::actor),
              t.means(),
              t.scope(),
              t.target().map(this::text));
      case Claim.Control c ->
          new Claim.Control(
              said, actor(c.holder()), c.extent(), c.change(), c.from().map(this::actor));
      case Claim.Event e ->
          new Claim.Event(
              said, e.type(), e.actor().map(this::actor), e.target().map(this::actor), e.number());
      case Claim.Statement s ->
          new Claim.Statement(
              said, s.subject(), s.responsible().map(this::actor), s.denies().map(this::id));
    };
  }

  private Said said(Said s, String report) {
    return new Said(
        id(s.id()),
        report,
        s.evidence(),
        s.focus(),
        new Attribution(
            s.attribution().links().stream()
                .map(l -> new Attribution.Link(actor(l.actor()), text(l.text()), l.cue(), l.span()))
                .toList()),
        s.polarity(),
        s.certainty(),
        when(s.time()),
        s.place().map(this::place),
        s.placeText().map(this::text),
        s.background(),
        s.confidence());
  }

  private Actor actor(Actor a) {
    return a.id().isPresent() ? a : new Actor(a.id(), text(a.name()), a.kind(), a.party());
  }

  private When when(When w) {
    return new When(
        w.text(), w.from().map(this::moment), w.to().map(this::moment), w.precision(), w.basis());
  }

  private Moment moment(Moment m) {
    long days = 211L * number;
    return new Moment(m.day().plusDays(days), m.at().map(at -> at.plusDays(days)));
  }

  private Place place(Place p) {
    return p.precision() == Place.Precision.COUNTRY ? p : places.computeIfAbsent(p, this::moved);
  }

  private Place moved(Place p) {
    return new Place(
        p.id().map(this::id),
        text(p.name()),
        p.point().map(at -> new Place.Point(at.lat(), (at.lon() + 11 * number) % 180)),
        p.country(),
        p.admin1().map(this::text),
        p.precision(),
        p.population(),
        p.within().map(this::id));
  }

  /** Words exchanged one by one; what lies between them stays. */
  private String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && letter(text.charAt(end))) {
        end++;
      }
      if (end == i) {
        out.append(text.charAt(i++));
      } else {
        String word = text.substring(i, end);
        out.append(word.length() < 4 ? word : words.computeIfAbsent(word, this::other));
        i = end;
      }
    }
    return out.toString();
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private String other(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (kept.contains(lower) || kept.contains(Lexicon.stem(lower))) {
      return word;
    }
    String other = Optional.ofNullable(exchanged.get(lower)).orElseGet(() -> ciphered(lower));
    StringBuilder cased = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = other.charAt(i);
      cased.append(Character.isUpperCase(word.charAt(i)) ? Character.toUpperCase(c) : c);
    }
    return cased.toString();
  }

  private String ciphered(String word) {
    StringBuilder out = new StringBuilder();
    for (char c : word.toCharArray()) {
      String of = VOWELS.indexOf(c) >= 0 ? VOWELS : CONSONANTS;
      int at = of.indexOf(c);
      out.append(at < 0 ? c : of.charAt((at + number) % of.length()));
    }
    return out.toString();
  }
}
