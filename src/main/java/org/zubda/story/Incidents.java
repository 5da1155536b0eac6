package org.zubda.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zubda.claim.Claim;
import org.zubda.claim.EventType;
import org.zubda.claim.Reading;
import org.zubda.claim.Scope;
import org.zubda.mention.Count;
import org.zubda.place.Place;
import org.zubda.report.Published;

/**
 * Which claims are about one incident. First within each report: figures belong to what the report
 * is mainly about, unless their own words put them elsewhere, on another day, to other means,
 * another target or another scope. Then across the reports of a story, by the same signs, the
 * surest pair first; what one sign rules out no other brings together.
 */
final class Incidents {

  /** The least score with which a claim joins what its report told before. */
  private static final double JOIN = 0.5;

  /** What it tells that a statement comes right after a sentence: it speaks of what that told. */
  private static final double FOLLOWS = 2;

  /** Characters of a report that count as its lead. */
  private static final int LEAD = 900;

  private final Lexicon lexicon;
  private final BoundDrafts bound;

  Incidents(Lexicon lexicon, Bonds bonds) {
    this.lexicon = lexicon;
    this.bound = new BoundDrafts(lexicon, bonds);
  }

  /**
   * The incidents of one story.
   *
   * @param told what each of its reports tells of each
   */
  List<Draft> across(List<Draft> told) {
    List<Draft> drafts = new ArrayList<>();
    told.forEach(d -> drafts.addAll(bound.cut(d)));
    List<Draft> figures = drafts.stream().filter(d -> d.tolls() || d.spoken()).toList();
    List<Draft> events = drafts.stream().filter(d -> !d.tolls() && !d.spoken()).toList();
    return bound.of(new MainMatter(new Joining(bound).of(figures)).with(events));
  }

  // within one report

  /** The places that the lead of a report names. */
  static List<Place> lead(Reading reading) {
    Profile lead = new Profile();
    lead.hint(reading, LEAD);
    return List.copyOf(lead.hints);
  }

  /**
   * What one report tells of each incident.
   *
   * @param each where it is put what each claim tells by itself
   */
  List<Draft> within(List<Situated> claims, Map<Situated, Profile> each) {
    List<Situated> inOrder = new ArrayList<>(claims);
    inOrder.sort(
        Comparator.comparingInt(Situated::at)
            .thenComparing(c -> c.claim().said().focus())
            .thenComparing(c -> c.claim().id()));
    List<Draft> drafts = new ArrayList<>();
    Draft main = new Draft(true, new Profile());
    drafts.add(main);
    List<Situated> tolls = inOrder.stream().filter(c -> c.claim() instanceof Claim.Toll).toList();
    if (!claims.isEmpty()) {
      main.profile.hint(claims.get(0).reading(), LEAD);
    }
    Map<String, int[]> words = new HashMap<>();
    Optional<Situated> seed = seed(tolls);
    if (seed.isPresent()) {
      each.put(seed.get(), told(profile(seed.get(), words), seed.get(), tolls, main));
      main.add(seed.get(), each.get(seed.get()));
    }
    for (Situated toll : tolls) {
      if (seed.isEmpty() || seed.get() != toll) {
        Profile told = told(profile(toll, words), toll, tolls, main);
        each.put(toll, told);
        place(toll, told, drafts);
      }
    }
    for (Situated other : inOrder) {
      if (!(other.claim() instanceof Claim.Toll) && !(other.claim() instanceof Claim.Control)) {
        Profile told = profile(other, words);
        each.put(other, told);
        placeOther(other, told, drafts);
      }
    }
    drafts.removeIf(d -> d.claims.isEmpty());
    return drafts;
  }

  /** The figure that tells what the report is mainly about. */
  private Optional<Situated> seed(List<Situated> tolls) {
    Optional<Situated> lead =
        tolls.stream()
            .filter(c -> !c.recalled())
            .filter(c -> c.headline() || c.at() < LEAD)
            .filter(c -> !Profile.holding(((Claim.Toll) c.claim()).effect()))
            .filter(c -> ((Claim.Toll) c.claim()).scope() != Scope.WAR)
            .findFirst();
    return lead.isPresent()
        ? lead
        : tolls.stream()
            .filter(c -> !c.recalled())
            .filter(c -> ((Claim.Toll) c.claim()).scope() == Scope.OFFENSIVE)
            .filter(c -> lexicon.cue("wide", c.sentence()))
            .findFirst();
  }

  /** What a claim tells; the words of its sentence are found once for all its claims. */
  private Profile profile(Situated c, Map<String, int[]> words) {
    return Profile.of(
        c, lexicon, words.computeIfAbsent(c.sentence(), s -> Profile.words(s, lexicon)));
  }

  /** What a toll tells; one that says nothing of its own scope has that of its sentence. */
  private Profile told(Profile told, Situated c, List<Situated> tolls, Draft main) {
    if (c.headline()) {
      // a headline repeats what the text counts, and has no words for of what
      tolls.stream()
          .filter(o -> !o.headline() && repeats(c, o))
          .map(o -> Profile.scope((Claim.Toll) o.claim(), o, lexicon))
          .filter(s -> s != Scope.INCIDENT)
          .findFirst()
          .ifPresent(s -> told.scope = s);
    }
    if (told.scope == Scope.INCIDENT
        && told.targets.isEmpty()
        && general(told.means)
        && !told.holding
        && !told.background) {
      boolean beside =
          tolls.stream()
              .filter(o -> o.claim().said().evidence().overlaps(c.claim().said().evidence()))
              .anyMatch(
                  o ->
                      ((Claim.Toll) o.claim()).scope() == Scope.OFFENSIVE
                          && lexicon.cue("wide", o.sentence()));
      boolean around = main.profile.scope == Scope.OFFENSIVE && !elsewhere(told, main.profile);
      if (beside || around) {
        told.scope = Scope.OFFENSIVE;
      }
    }
    return told;
  }

  /** Whether two tolls count as many in the same way. */
  private static boolean repeats(Situated a, Situated b) {
    Claim.Toll one = (Claim.Toll) a.claim();
    Claim.Toll two = (Claim.Toll) b.claim();
    return one.effect() == two.effect()
        && one.count() instanceof Count.Stated m
        && two.count() instanceof Count.Stated n
        && m.figure() == n.figure();
  }

  private static boolean elsewhere(Profile told, Profile main) {
    if (told.places.isEmpty() || main.places.isEmpty()) {
      return false;
    }
    return told.places.stream()
        .allMatch(p -> main.places.stream().allMatch(m -> Profile.near(p, m) < 0));
  }

  /** Whether the means are those of any fighting. */
  static boolean general(Set<EventType> means) {
    return means.stream()
        .allMatch(
            m ->
                m == EventType.ARMED_CLASH
                    || m == EventType.ADVANCE
                    || m == EventType.DISPLACEMENT
                    || m == EventType.OTHER
                    || m == EventType.WITHDRAWAL);
  }

  private void place(Situated toll, Profile told, List<Draft> drafts) {
    Draft best = null;
    double bestScore = JOIN;
    for (Draft d : drafts) {
      double score = score(toll, told, d);
      if (score >= bestScore && (best == null || score > bestScore)) {
        best = d;
        bestScore = score;
      }
    }
    if (best == null) {
      best = new Draft(false, new Profile());
      drafts.add(best);
    }
    best.add(toll, told);
  }

  private double score(Situated toll, Profile told, Draft d) {
    if (d.main && d.claims.isEmpty()) {
      return told.scope == Scope.INCIDENT
              && told.targets.isEmpty()
              && general(told.means)
              && !told.background
          ? 1
          : -1;
    }
    Profile.Match match = match(told, d);
    if (match.conflict()) {
      return Double.NEGATIVE_INFINITY;
    }
    double score = match.score();
    if (d.main && !told.background) {
      score += lexicon.cue("same", toll.sentence()) ? 2 : 1;
    }
    boolean repeated = !told.figures.isEmpty() && d.profile.figures.containsAll(told.figures);
    if (told.background != d.profile.background && !(d.main && repeated)) {
      score -= 4.5;
    }
    if (d.main && !repeated && before(toll, told, d)) {
      score -= clashes(told, d) ? 7 : 4;
    }
    if (told.isByAnother(d.profile)) {
      score -= 4;
    }
    int nearest = Integer.MAX_VALUE;
    boolean same = false;
    for (Situated other : d.claims) {
      if (other.claim().said().evidence().overlaps(toll.claim().said().evidence())
          && clash(toll, other)) {
        return Double.NEGATIVE_INFINITY;
      }
      same |= other.sentence().equals(toll.sentence());
      nearest =
          Math.min(
              nearest,
              Math.abs(
                  other.claim().said().evidence().start() - toll.claim().said().evidence().end()));
      if (other.claim().said().evidence().overlaps(toll.claim().said().evidence())) {
        nearest = 0;
      }
    }
    if (same) {
      score += d.profile.figures.containsAll(told.figures) ? 8 : 2;
    } else if (nearest == 0) {
      score += 2;
    } else if (nearest < 3) {
      score += told.background == d.profile.background ? 0.7 : 0;
    }
    return score;
  }

  /**
   * Whether a figure has a day of its own, days before its report, while the main matter has none.
   */
  private static boolean before(Situated toll, Profile told, Draft main) {
    Optional<Published> published = toll.reading().report().published();
    return published.isPresent()
        && main.profile.days.isEmpty()
        && !main.profile.background
        && !told.days.isEmpty()
        && told.days.stream()
            .allMatch(d -> d.to().isBefore(published.get().at().day().minusDays(2)));
  }

  /**
   * Whether the figure contradicts those of the draft, and its sentence does not say that it rose.
   */
  private boolean clashes(Profile told, Draft d) {
    return told.figures.stream().noneMatch(d.profile.figures::contains)
        && d.claims.stream().noneMatch(c -> lexicon.cue("rising", c.sentence()));
  }

  /** Whether two claims of one sentence speak of two incidents: done by different sides. */
  private static boolean clash(Situated a, Situated b) {
    Claim.Toll x = (Claim.Toll) a.claim();
    Claim.Toll y = (Claim.Toll) b.claim();
    return x.perpetrator().isPresent()
        && y.perpetrator().isPresent()
        && !Profile.sameSide(x.perpetrator().get(), y.perpetrator().get());
  }

  /** How well a claim meets what is told of an incident; the reasons are nobody's concern here. */
  private static Profile.Match match(Profile told, Draft d) {
    return told.compare(d.profile, told.scope, true, false);
  }

  private void placeOther(Situated claim, Profile told, List<Draft> drafts) {
    Profile matter = told;
    if (!told.perpetrators.isEmpty() && claim.claim() instanceof Claim.Statement) {
      // who is accused says nothing of what the accusation is about
      matter = told.copy();
      matter.perpetrators.clear();
    }
    Draft best = null;
    double bestScore = claim.claim() instanceof Claim.Statement ? 0.4 : 2.0;
    for (Draft d : drafts) {
      if (d.claims.isEmpty() && !(d.main && claim.claim() instanceof Claim.Statement)) {
        continue;
      }
      Profile.Match match = match(matter, d);
      double score = match.score() + (d.main && !told.background ? 1.5 : 0);
      boolean near =
          d.claims.stream()
              .anyMatch(o -> o.claim().said().evidence().overlaps(claim.claim().said().evidence()));
      score += near ? 1.5 : follows(claim, d) ? FOLLOWS : 0;
      if (!match.conflict() && score > bestScore) {
        best = d;
        bestScore = score;
      }
    }
    if (best == null) {
      best = new Draft(false, new Profile());
      drafts.add(best);
    }
    if (best.claims.isEmpty()) {
      best.add(claim, told);
    } else {
      best.addOnly(claim);
    }
  }

  /** Whether a statement's sentence comes right after one that the draft rests on. */
  private static boolean follows(Situated claim, Draft d) {
    return d.claims.stream()
        .mapToInt(o -> claim.at() - o.claim().said().evidence().end())
        .anyMatch(gap -> gap >= 0 && gap <= 3);
  }

  // what an incident is called

  /**
   * A title in plain words.
   *
   * @param place the draft's main place
   */
  static String title(Draft draft, Optional<Place> place) {
    String where = place.map(p -> " in " + p.name()).orElse("");
    if (draft.profile.scope == Scope.WAR) {
      return "The war" + where;
    }
    if (draft.profile.scope == Scope.OFFENSIVE) {
      return "The offensive" + where;
    }
    Map<String, Integer> votes = new TreeMap<>();
    for (Profile p : draft.each) {
      p.targets.forEach(t -> votes.merge(t, 1, Integer::sum));
    }
    String target =
        votes.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue())
            .map(e -> noun(e.getKey()))
            .orElse("");
    EventType means = draft.means();
    String what =
        means == EventType.OTHER
            ? (draft.profile.holding ? "Detention" : "Violence")
            : Incidents.word(means);
    String of = means == EventType.SHELLING || means == EventType.BOMBING ? " of " : " on ";
    return what + (target.isEmpty() ? "" : of + target) + where;
  }

  /** A class of targets as a noun with its article. */
  private static String noun(String target) {
    String words = target.replace('-', ' ');
    if (words.equals("student housing")) {
      return "student housing";
    }
    if (words.endsWith("s") || words.equals("power")) {
      return words;
    }
    return ("aeiou".indexOf(words.charAt(0)) >= 0 && !words.startsWith("uni") ? "an " : "a ")
        + words;
  }

  /** An event type in plain words. */
  static String word(EventType type) {
    if (type == EventType.ATTACK_ON_CIVILIANS) {
      return "Attack";
    }
    String words = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The place that most of its claims name, the smaller of two that are named alike often. */
  static Optional<Place> mainPlace(Draft draft) {
    if (draft.each.size() == 1) {
      Profile only = draft.each.getFirst();
      if (only.places.size() + only.hints.size() < 2) {
        return only.places.isEmpty()
            ? only.hints.stream().findFirst()
            : Optional.of(only.places.getFirst());
      }
    }
    Map<Place, Integer> votes = new LinkedHashMap<>();
    for (Profile p : draft.each) {
      p.places.forEach(x -> votes.merge(x, 3, Integer::sum));
      p.hints.forEach(x -> votes.merge(x, 1, Integer::sum));
    }
    return votes.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<Place, Integer> e) -> e.getValue())
                .thenComparing(e -> -e.getKey().precision().ordinal())
                .thenComparing(e -> e.getKey().name()))
        .map(Map.Entry::getKey);
  }
}
