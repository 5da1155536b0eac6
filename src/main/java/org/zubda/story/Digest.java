package org.zubda.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.mention.When;
import org.zubda.report.Published;

/**
 * What one report tells, sorted by itself: which of its claims are recalled or stand in its
 * headline, and which are about one incident. It depends on the report alone, and is the same
 * whatever the story; so it can be kept and used again when the story is told anew.
 */
public final class Digest {

  /** Days after which what a report dates itself is past. */
  private static final long RECENT = 4;

  /** Who speaks is not asked within one report. */
  private static final Witness NOBODY = new Witness("", "", Optional.empty(), false);

  /** An incident as its report tells it: its claims by their place among all of the report. */
  private record Part(Draft draft, int[] claims) {}

  private final Reading reading;
  private final List<Situated> claims = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /** The digest of a reading. */
  public static Digest of(Reading reading, Lexicon lexicon) {
    return new Digest(reading, lexicon);
  }

  private Digest(Reading reading, Lexicon lexicon) {
    this.reading = reading;
    Set<String> title = new LinkedHashSet<>(Lexicon.words(reading.report().title().orElse("")));
    Map<Situated, Integer> places = new IdentityHashMap<>();
    Standings standings = new Standings(lexicon);
    List<Claim.Toll> tolls =
        reading.claims().stream()
            .filter(Claim.Toll.class::isInstance)
            .map(Claim.Toll.class::cast)
            .toList();
    for (Claim c : reading.claims()) {
      String sentence = c.said().evidence().of(reading.report().text());
      Situated claim =
          new Situated(
              c,
              reading,
              sentence,
              headline(sentence, title),
              0,
              NOBODY,
              recalled(c, reading, sentence, lexicon),
              c instanceof Claim.Toll t ? standings.of(t, sentence, tolls) : Standing.STANDS,
              c instanceof Claim.Toll t ? standings.before(t, sentence) : OptionalInt.empty());
      places.put(claim, claims.size());
      claims.add(claim);
    }
    for (Draft draft : new Incidents(lexicon, Bonds.NONE).within(claims)) {
      parts.add(
          new Part(
              draft, draft.claims.stream().mapToInt(c -> places.getOrDefault(c, 0)).toArray()));
    }
  }

  /** What the report says. */
  public Reading reading() {
    return reading;
  }

  /** Tells who stands behind claims. */
  interface Voices {
    /** Who stands behind a claim. */
    Witness witness(Claim claim);
  }

  /** The claims in their story. */
  List<Situated> claims(int stage, Voices voices) {
    List<Situated> situated = new ArrayList<>(claims.size());
    for (Situated c : claims) {
      situated.add(
          new Situated(
              c.claim(),
              reading,
              c.sentence(),
              c.headline(),
              stage,
              voices.witness(c.claim()),
              c.recalled(),
              c.standing(),
              c.before()));
    }
    return situated;
  }

  /**
   * What the report tells of each incident.
   *
   * @param situated its claims in their story, in their order
   */
  List<Draft> drafts(List<Situated> situated) {
    List<Draft> drafts = new ArrayList<>(parts.size());
    for (Part part : parts) {
      List<Situated> of = new ArrayList<>(part.claims.length);
      for (int claim : part.claims) {
        of.add(situated.get(claim));
      }
      drafts.add(part.draft.with(of));
    }
    return drafts;
  }

  /** Whether a claim's own words put it well before its report. */
  private static boolean recalled(Claim c, Reading r, String sentence, Lexicon lexicon) {
    if (c.said().background()) {
      return true;
    }
    if (!(c instanceof Claim.Toll)) {
      return false;
    }
    When when = c.said().time();
    Optional<Published> published = r.report().published();
    boolean own = Profile.ownWords(when, sentence);
    if (own && published.isPresent() && when.from().isPresent()) {
      LocalDate last = when.to().or(when::from).orElseThrow().day();
      if (ChronoUnit.DAYS.between(last, published.get().at().day()) > RECENT) {
        return true;
      }
    }
    int from = Math.max(0, c.said().focus().start() - c.said().evidence().start() - 60);
    int to = Math.min(sentence.length(), c.said().focus().end() - c.said().evidence().start() + 60);
    return from < to && lexicon.cue("recalled", sentence.substring(from, to));
  }

  private static boolean headline(String sentence, Set<String> title) {
    if (title.size() < 3) {
      return false;
    }
    List<String> words = Lexicon.words(sentence);
    long shared = words.stream().filter(title::contains).count();
    return shared >= 0.85 * words.size() && words.size() <= title.size() + 3;
  }
}
