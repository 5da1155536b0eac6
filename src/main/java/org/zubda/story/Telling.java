package org.zubda.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.zubda.actor.Actor;
import org.zubda.claim.Attribution;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.claim.Scope;
import org.zubda.mention.When;
import org.zubda.place.Place;

/** Sorts what the reports of one story tell into incidents and questions. */
public final class Telling {

  private final Lexicon lexicon;
  private final Copies copies;

  /** The witnesses that were met before: outlets by the report that speaks, and others. */
  private final Map<String, Witness> outlets = new HashMap<>();

  private final Map<Actor, Witness> actors = new HashMap<>();

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
    return ofDigests(readings.stream().map(r -> Digest.of(r, lexicon)).toList(), bonds);
  }

  /** The same of reports whose claims have been sorted by themselves before. */
  public Told ofDigests(List<Digest> known, Bonds bonds) {
    List<Digest> digests = dated(known);
    ReportOrder order = ReportOrder.of(digests.stream().map(Digest::reading).toList());
    List<Digest> sorted = new ArrayList<>(digests);
    sorted.sort(
        Comparator.comparingInt((Digest d) -> order.stage(d.reading().report().id()))
            .thenComparing(d -> d.reading().report().location())
            .thenComparing(d -> d.reading().report().id()));
    List<Situated> claims = new ArrayList<>();
    List<Draft> told = new ArrayList<>();
    Map<Situated, Profile> profiles = new IdentityHashMap<>();
    for (Digest d : sorted) {
      List<Situated> own =
          d.claims(order.stage(d.reading().report().id()), claim -> witness(claim, d.reading()));
      claims.addAll(own);
      told.addAll(d.drafts(own));
      d.tell(own, profiles);
    }
    Map<Situated, Integer> places = new IdentityHashMap<>();
    claims.forEach(c -> places.put(c, places.size()));
    List<Draft> drafts =
        new DaysApart(c -> Objects.requireNonNull(profiles.get(c)), bonds, Telling::time)
            .of(new Incidents(lexicon, bonds).across(told));
    Map<Draft, String> named = new IdentityHashMap<>();
    drafts.forEach(d -> named.put(d, id("incident", ids(d.claims))));
    drafts.sort(
        Comparator.comparingInt((Draft d) -> -d.claims.size())
            .thenComparing(d -> named.getOrDefault(d, "")));
    List<Incident> incidents = new ArrayList<>();
    Map<String, List<Situated>> claimsOf = new LinkedHashMap<>();
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    List<Question> questions = new ArrayList<>();
    Optional<String> offensive =
        drafts.stream()
            .filter(d -> d.profile.scope == Scope.OFFENSIVE)
            .map(d -> named.getOrDefault(d, ""))
            .findFirst();
    Optional<Draft> main =
        drafts.stream().filter(d -> d.profile.scope == Scope.OFFENSIVE).findFirst();
    for (Draft d : drafts) {
      List<Situated> inOrder = new ArrayList<>(d.claims);
      inOrder.sort(Comparator.comparingInt(c -> places.getOrDefault(c, 0)));
      d.claims.clear();
      d.claims.addAll(inOrder);
      String id = named.getOrDefault(d, "");
      Optional<String> within =
          d.partOf
              .map(
                  p ->
                      Optional.ofNullable(named.get(p))
                          .orElseGet(() -> id("incident", ids(p.claims))))
              .or(
                  () ->
                      offensive
                          .filter(o -> !o.equals(id) && d.profile.scope == Scope.INCIDENT)
                          .filter(o -> !d.profile.background)
                          .filter(
                              o ->
                                  main.map(m -> !m.profile.compare(d.profile).reasons().isEmpty())
                                      .orElse(false)));
      Optional<Place> place = Incidents.mainPlace(d);
      incidents.add(
          new Incident(
              id,
              Incidents.title(d, place),
              type(d),
              within,
              time(d),
              place,
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

  /** The digests, those of reports without a date read again where the others date them. */
  private List<Digest> dated(List<Digest> digests) {
    List<Reading> readings = digests.stream().map(Digest::reading).toList();
    List<Reading> dated = Dating.of(readings);
    List<Digest> found = new ArrayList<>();
    for (int i = 0; i < digests.size(); i++) {
      boolean same = dated.get(i).report().published().equals(readings.get(i).report().published());
      found.add(same ? digests.get(i) : Digest.of(dated.get(i), lexicon));
    }
    return found;
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
    if (d.claims.size() == 1) {
      When when = d.claims.getFirst().claim().said().time();
      return when.from().isEmpty() && when.text().isEmpty() ? When.UNKNOWN : when;
    }
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
      return outlets.computeIfAbsent(
          speaker,
          by -> {
            String name = copies.voice(by).orElse(r.report().location());
            return new Witness(outlet(name), name, Optional.empty(), true);
          });
    }
    return actors.computeIfAbsent(links.get(0).actor(), Telling::witness);
  }

  private static Witness witness(Actor origin) {
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
