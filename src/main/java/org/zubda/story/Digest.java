package org.zubda.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Published;

/**
 * What one report tells, sorted by itself: which of its claims are recalled or stand in its
 * headline, and which are about one incident. It depends on the report alone, and is the same
 * whatever the story; so it can be kept ({@link Kept}) and used again when the story is told anew.
 */
public final class Digest {

  /** Days after which what a report dates itself is past. */
  private static final long RECENT = 4;

  /** "Since the offensive began last week": what is counted from a time on is not past. */
  private static final Pattern SINCE =
      Pattern.compile(
          "(?i)\\bsince\\b[^,.;]{0,50}\\b(?:began|started|erupted|broke out|was launched|resumed)\\b"
              + "[^,.;]{0,30}");

  /** Who speaks is not asked within one report. */
  private static final Witness NOBODY = new Witness("", "", Optional.empty(), false);

  /** An incident as its report tells it: its claims by their place among all of the report. */
  private record Part(Draft draft, int[] claims) {}

  /**
   * What is worked out of a report's claims, as plain data.
   *
   * @param sentences of each sentence with claims its words, as {@link Profile#words} gives them
   * @param claims of each claim what its words tell
   * @param lead the places that the report's lead names
   * @param incidents which claims are about one incident
   */
  public record Kept(
      List<int[]> sentences,
      List<KeptClaim> claims,
      List<Place> lead,
      List<KeptIncident> incidents) {}

  /**
   * What is worked out of one claim.
   *
   * @param sentence the number of its sentence
   */
  record KeptClaim(
      int sentence,
      boolean headline,
      boolean recalled,
      Standing standing,
      OptionalInt before,
      Profile.Kept profile) {}

  /**
   * The claims of one incident.
   *
   * @param main whether it is what the report is mainly about
   * @param claims their places among all of the report, in the order in which they were taken in
   * @param telling of each whether it adds to what the incident is known by
   */
  record KeptIncident(boolean main, int[] claims, List<Boolean> telling) {}

  private final Reading reading;
  private final List<Situated> claims = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /** The places that the report's lead names. */
  private final List<Place> lead;

  /** The digest of a reading. */
  public static Digest of(Reading reading, Lexicon lexicon) {
    return new Digest(reading, lexicon);
  }

  /**
   * The digest that was kept of a reading.
   *
   * @param reading the reading; nothing but its report and its claims is asked for
   */
  public static Digest of(Reading reading, Kept kept) {
    return new Digest(reading, kept);
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
      String sentence = sentence(c);
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
    Map<Situated, Profile> told = new IdentityHashMap<>();
    for (Draft draft : new Incidents(lexicon, Bonds.NONE).within(claims, told)) {
      parts.add(
          new Part(
              draft, draft.claims.stream().mapToInt(c -> places.getOrDefault(c, 0)).toArray()));
    }
    claims.forEach(c -> profiles.add(told.computeIfAbsent(c, x -> Profile.of(x, lexicon))));
    lead = Incidents.lead(reading);
  }

  private Digest(Reading reading, Kept kept) {
    this.reading = reading;
    this.lead = kept.lead();
    String[] sentences = new String[kept.sentences().size()];
    for (int i = 0; i < kept.claims().size(); i++) {
      KeptClaim of = kept.claims().get(i);
      Claim claim = reading.claims().get(i);
      String sentence = sentences[of.sentence()];
      if (sentence == null) {
        sentence = sentence(claim);
        sentences[of.sentence()] = sentence;
      }
      claims.add(
          new Situated(
              claim,
              reading,
              sentence,
              of.headline(),
              0,
              NOBODY,
              of.recalled(),
              of.standing(),
              of.before()));
      profiles.add(Profile.of(of.profile(), kept.sentences().get(of.sentence())));
    }
    for (KeptIncident of : kept.incidents()) {
      Draft draft = new Draft(of.main(), new Profile());
      if (of.main()) {
        draft.profile.hints.addAll(lead);
      }
      for (int i = 0; i < of.claims().length; i++) {
        int claim = of.claims()[i];
        if (of.telling().get(i)) {
          draft.add(claims.get(claim), profiles.get(claim));
        } else {
          draft.addOnly(claims.get(claim));
        }
      }
      parts.add(new Part(draft, of.claims()));
    }
  }

  /** What is to be kept so that this need not be worked out again. */
  public Kept kept() {
    Map<String, Integer> sentences = new LinkedHashMap<>();
    List<int[]> words = new ArrayList<>();
    List<KeptClaim> all = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Situated c = claims.get(i);
      Integer known = sentences.putIfAbsent(c.sentence(), words.size());
      int sentence = known == null ? words.size() : known;
      if (known == null) {
        words.add(profiles.get(i).words());
      }
      all.add(
          new KeptClaim(
              sentence,
              c.headline(),
              c.recalled(),
              c.standing(),
              c.before(),
              profiles.get(i).kept()));
    }
    List<KeptIncident> incidents = new ArrayList<>();
    for (Part part : parts) {
      List<Boolean> telling = new ArrayList<>();
      int told = 0;
      for (int claim : part.claims) {
        boolean tells =
            told < part.draft.each.size() && part.draft.each.get(told) == profiles.get(claim);
        telling.add(tells);
        told += tells ? 1 : 0;
      }
      incidents.add(new KeptIncident(part.draft.main, part.claims, List.copyOf(telling)));
    }
    return new Kept(List.copyOf(words), List.copyOf(all), lead, List.copyOf(incidents));
  }

  private String sentence(Claim claim) {
    return claim.said().evidence().of(reading.report().text());
  }

  /** What each claim of the report tells by itself. */
  void tell(List<Situated> situated, Map<Situated, Profile> to) {
    for (int i = 0; i < situated.size(); i++) {
      to.put(situated.get(i), profiles.get(i));
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
    String running = SINCE.matcher(sentence).replaceAll("");
    boolean own = Profile.ownWords(when, sentence) && running.equals(sentence);
    if (own && published.isPresent() && when.from().isPresent()) {
      LocalDate last = when.to().or(when::from).orElseThrow().day();
      if (ChronoUnit.DAYS.between(last, published.get().at().day()) > RECENT) {
        return true;
      }
    }
    int from = Math.max(0, c.said().focus().start() - c.said().evidence().start() - 60);
    int to = Math.min(sentence.length(), c.said().focus().end() - c.said().evidence().start() + 60);
    return from < to
        && lexicon.cue("recalled", SINCE.matcher(sentence.substring(from, to)).replaceAll(""));
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
