package org.zubda.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zubda.actor.Actor;
import org.zubda.claim.Attribution;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.claim.Scope;
import org.zubda.mention.When;
import org.zubda.report.Published;
import org.zubda.report.Span;

/** Sorts what the reports of one story tell into incidents and questions. */
public final class Telling {

  /** Days after which what a report dates itself is past. */
  private static final long RECENT = 4;

  private final Lexicon lexicon;
  private final Copies copies;

  /** With the words that tell claims apart, and the copies among all reports. */
  public Telling(Lexicon lexicon, Copies copies) {
    this.lexicon = lexicon;
    this.copies = copies;
  }

  /** Sorts the reports of one story. */
  public Told of(List<Reading> readings) {
    return of(readings, Bonds.NONE);
  }

  /** Sorts the reports of one story as far as people did not decide otherwise. */
  public Told of(List<Reading> readings, Bonds bonds) {
    ReportOrder order = ReportOrder.of(readings);
    List<Reading> sorted = new ArrayList<>(readings);
    sorted.sort(
        Comparator.comparingInt((Reading r) -> order.stage(r.report().id()))
            .thenComparing(r -> r.report().location())
            .thenComparing(r -> r.report().id()));
    List<Situated> claims = new ArrayList<>();
    Standings standings = new Standings(lexicon);
    for (Reading r : sorted) {
      Set<String> title = new LinkedHashSet<>(Lexicon.words(r.report().title().orElse("")));
      List<Claim.Toll> tolls =
          r.claims().stream()
              .filter(Claim.Toll.class::isInstance)
              .map(Claim.Toll.class::cast)
              .toList();
      for (Claim c : r.claims()) {
        Span evidence = c.said().evidence();
        String sentence = evidence.of(r.report().text());
        claims.add(
            new Situated(
                c,
                r,
                sentence,
                headline(sentence, title),
                order.stage(r.report().id()),
                witness(c, r),
                recalled(c, r, sentence),
                c instanceof Claim.Toll t ? standings.of(t, sentence, tolls) : Standing.STANDS));
      }
    }
    List<Draft> drafts = new Incidents(lexicon, bonds).of(claims);
    drafts.sort(
        Comparator.comparingInt((Draft d) -> -d.claims.size())
            .thenComparing(d -> id("incident", ids(d.claims))));
    List<Incident> incidents = new ArrayList<>();
    Map<String, List<Situated>> claimsOf = new LinkedHashMap<>();
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    List<Question> questions = new ArrayList<>();
    Optional<String> offensive =
        drafts.stream()
            .filter(d -> d.profile.scope == Scope.OFFENSIVE)
            .map(d -> id("incident", ids(d.claims)))
            .findFirst();
    Optional<Draft> main =
        drafts.stream().filter(d -> d.profile.scope == Scope.OFFENSIVE).findFirst();
    Map<Situated, Integer> at = new IdentityHashMap<>();
    claims.forEach(c -> at.put(c, at.size()));
    for (Draft d : drafts) {
      List<Situated> inOrder = new ArrayList<>(d.claims);
      inOrder.sort(Comparator.comparing(at::get));
      d.claims.clear();
      d.claims.addAll(inOrder);
      String id = id("incident", ids(d.claims));
      Optional<String> within =
          d.partOf
              .map(p -> id("incident", ids(p.claims)))
              .or(
                  () ->
                      offensive
                          .filter(o -> !o.equals(id) && d.profile.scope == Scope.INCIDENT)
                          .filter(o -> !d.profile.background)
                          .filter(
                              o ->
                                  main.map(m -> !m.profile.compare(d.profile).reasons().isEmpty())
                                      .orElse(false)));
      incidents.add(
          new Incident(
              id,
              Incidents.title(d),
              type(d),
              within,
              time(d),
              Incidents.mainPlace(d),
              ids(d.claims),
              List.copyOf(new LinkedHashSet<>(d.reasons))));
      claimsOf.put(id, List.copyOf(inOrder));
      reasons.put(id, List.copyOf(new LinkedHashSet<>(d.reasons)));
      questions.addAll(new Questions(lexicon).of(id, d));
    }
    return new Told(
        order,
        List.copyOf(incidents),
        claimsOf,
        reasons,
        List.copyOf(questions),
        List.copyOf(claims));
  }

  /** Whether a claim's own words put it well before its report. */
  private boolean recalled(Claim c, Reading r, String sentence) {
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

  private static String type(Draft d) {
    return switch (d.profile.scope) {
      case OFFENSIVE -> "offensive";
      case WAR -> "war";
      case INCIDENT, DAY -> d.means().name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  /** The time that most claims give, the more exact of two. */
  private static When time(Draft d) {
    Map<String, Integer> votes = new TreeMap<>();
    Map<String, When> times = new TreeMap<>();
    boolean news = d.claims.stream().anyMatch(c -> !c.recalled());
    for (Situated c : d.claims) {
      When when = c.claim().said().time();
      boolean silent = when.from().isEmpty() && when.text().isEmpty();
      // What is only recalled dates no incident of which there is news.
      if (silent || news && c.recalled()) {
        continue;
      }
      String key =
          when.from().map(m -> m.day().toString()).orElse("~" + when.text().orElse(""))
              + when.to().map(m -> m.day().toString()).orElse("");
      votes.merge(key, when.basis() == When.Basis.REPORT_DATE ? 1 : 3, Integer::sum);
      When known = times.get(key);
      if (known == null || when.basis().compareTo(known.basis()) < 0) {
        times.put(key, when);
      }
    }
    return votes.entrySet().stream()
        .max(
            Comparator.comparingInt(
                    (Map.Entry<String, Integer> e) -> e.getKey().startsWith("~") ? 0 : 1)
                .thenComparing(Map.Entry::getValue)
                .thenComparing(e -> -precision(times, e.getKey()))
                .thenComparing(Map.Entry::getKey))
        .map(e -> times.getOrDefault(e.getKey(), When.UNKNOWN))
        .orElse(When.UNKNOWN);
  }

  private static int precision(Map<String, When> times, String key) {
    return times.getOrDefault(key, When.UNKNOWN).precision().ordinal();
  }

  private static List<String> ids(List<Situated> claims) {
    return claims.stream().map(c -> c.claim().id()).toList();
  }

  /** Who stands behind a claim. */
  private Witness witness(Claim c, Reading r) {
    List<Attribution.Link> links = c.said().attribution().links();
    if (links.isEmpty()) {
      String report = r.report().id();
      String speaker = copies.firstWith(c.said().evidence(), report).orElse(report);
      String name = copies.voice(speaker).orElse(r.report().location());
      return new Witness(outlet(name), name, Optional.empty(), true);
    }
    Actor origin = links.get(0).actor();
    String key =
        switch (origin.kind()) {
          case GOVERNMENT, POLICE, OFFICIAL -> actor(origin.party().orElse(origin.key()));
          // what an outlet says itself, and what others say that it says, is one voice
          case MEDIA, AGENCY, STATE_MEDIA -> outlet(origin.name());
          case MILITARY,
              REBEL,
              MILITIA,
              CIVILIANS,
              MONITOR,
              SOCIAL_MEDIA,
              INTERNATIONAL_ORGANISATION,
              AID_ORGANISATION,
              ANALYST,
              WITNESS,
              PERSON,
              UNNAMED,
              OTHER ->
              actor(origin.key());
        };
    return new Witness(key, origin.name(), Optional.of(origin), false);
  }

  private static String actor(String key) {
    return "actor:" + Profile.fold(key);
  }

  private static String outlet(String name) {
    return "outlet:" + CreditLines.key(name);
  }

  /** A short id that is the same for the same claims: the kind, and eight hex digits. */
  public static String id(String kind, Collection<String> claims) {
    List<String> sorted = new ArrayList<>(claims);
    sorted.sort(Comparator.naturalOrder());
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] hash =
          sha.digest((kind + "\n" + String.join("\n", sorted)).getBytes(StandardCharsets.UTF_8));
      return kind + "-" + HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
