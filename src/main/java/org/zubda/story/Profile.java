package org.zubda.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.EventType;
import org.zubda.claim.Reading;
import org.zubda.claim.Scope;
import org.zubda.claim.Victims;
import org.zubda.mention.Count;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.When;
import org.zubda.place.Place;

/**
 * What is told of an incident by one claim or by several: where, when, by what means, what was hit,
 * by whom, of what scope. Two of them are compared with a score and the reasons in words.
 */
final class Profile {

  /** Days from the first to the last, both included. */
  record Days(LocalDate from, LocalDate to) {
    long apart(Days other) {
      if (to.isBefore(other.from)) {
        return ChronoUnit.DAYS.between(to, other.from);
      }
      return other.to.isBefore(from) ? ChronoUnit.DAYS.between(other.to, from) : 0;
    }

    long length() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }
  }

  /**
   * How well two profiles meet.
   *
   * @param score the higher the likelier they are one incident
   * @param conflict whether something rules it out
   * @param reasons in words
   */
  record Match(double score, boolean conflict, List<String> reasons) {}

  /** Kilometres within which two towns are told apart by no report. */
  private static final double SAME_SPOT = 12;

  /** Kilometres beyond which two towns are never one incident's. */
  private static final double FAR = 110;

  /** Kilometres between the middles of two regions beyond which they are not one. */
  private static final double REGIONS = 250;

  /** Characters before a sentence in which a place that is named still holds for it. */
  private static final int BEFORE = 260;

  /** What the same words add to a score. */
  private static final double ALIKE = 3;

  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** "19 were injured there", and not "there were clashes": the place is said, by pointing. */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?<=[a-z] )there\\b(?! (?:is|are|was|were|has|have|had|may|might|could)\\b)");

  /** Where the harmed are cared for, and nothing was hit. */
  private static final Pattern CARE =
      Pattern.compile(
          "(?i)\\b(to|in|at|from|treated|taken|brought|rushed)\\b[^,]*\\bhospitals?\\b");

  final List<Place> places = new ArrayList<>();
  final List<Place> hints = new ArrayList<>();
  final List<Days> days = new ArrayList<>();
  final Set<String> weekdays = new TreeSet<>();
  final Set<EventType> means = EnumSet.noneOf(EventType.class);
  final Set<String> targets = new TreeSet<>();
  final Map<String, Actor> perpetrators = new TreeMap<>();
  final Set<String> figures = new TreeSet<>();
  final Set<Victims.Category> victims = EnumSet.noneOf(Victims.Category.class);

  /** The words that carry news, as hashes in rising order. */
  private int[] words = {};

  Scope scope = Scope.INCIDENT;
  boolean background;
  boolean holding;

  /**
   * What one claim tells. What its own sentence does not say (a place or a day that the reader took
   * from elsewhere in the report) is a hint, and rules nothing out.
   */
  static Profile of(Situated situated, Lexicon lexicon) {
    return of(situated, lexicon, words(situated.sentence(), lexicon));
  }

  /** The words of a sentence that carry news. */
  static int[] words(String sentence, Lexicon lexicon) {
    return lexicon.contentWords(sentence).stream()
        .mapToInt(Features::hash)
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * The same, where the words of its sentence are known.
   *
   * @param words as {@link #words} gives them
   */
  static Profile of(Situated situated, Lexicon lexicon, int[] words) {
    Claim claim = situated.claim();
    String sentence = situated.sentence();
    Profile p = new Profile();
    claim
        .said()
        .place()
        .ifPresent(
            place -> {
              boolean own =
                  claim.said().placeText().map(t -> contains(sentence, t)).orElse(false)
                      || contains(sentence, place.name())
                      || sentence.contains(" there") && POINTS_BACK.matcher(sentence).find();
              p.add(place, own ? p.places : p.hints);
            });
    if (p.places.isEmpty()) {
      before(situated)
          .ifPresent(
              place -> {
                p.hints.clear();
                p.hints.add(place);
              });
    }
    p.add(claim.said().time(), sentence);
    p.background = situated.recalled();
    p.words = words;
    switch (claim) {
      case Claim.Toll toll -> {
        means(toll, situated, lexicon).ifPresent(p.means::add);
        toll.target().ifPresent(t -> p.targets.addAll(targets(t, lexicon)));
        toll.perpetrator().ifPresent(a -> p.perpetrators.put(a.key(), a));
        p.scope = scope(toll, situated, lexicon);
        p.holding = holding(toll.effect());
        if (toll.victims().category() != Victims.Category.ALL) {
          p.victims.add(toll.victims().category());
        }
        if (toll.count() instanceof Count.Stated s) {
          p.figures.add(toll.effect() + " " + s.figure());
        }
      }
      case Claim.Event event -> {
        p.means.add(event.type());
        event.actor().ifPresent(a -> p.perpetrators.put(a.key(), a));
      }
      case Claim.Statement statement -> {
        lexicon
            .means(sentence, 0, sentence.length())
            .filter(m -> m != EventType.ARMED_CLASH)
            .ifPresent(p.means::add);
        p.targets.addAll(targets(sentence, lexicon));
        statement.responsible().ifPresent(a -> p.perpetrators.put(a.key(), a));
      }
      case Claim.Control control -> p.means.add(EventType.ADVANCE);
    }
    return p;
  }

  /** The place that was named last in the sentences right before. */
  private static Optional<Place> before(Situated situated) {
    int at = situated.claim().said().evidence().start();
    Optional<Place> last = Optional.empty();
    for (PlaceMention m : situated.reading().mentions().places()) {
      if (m.span().end() <= at
          && m.span().start() > at - BEFORE
          && !m.speaks()
          && !wide(m.place())) {
        last = Optional.of(m.place());
      }
    }
    return last;
  }

  private static boolean contains(String sentence, String words) {
    return sentence.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  /** Whether a time's words stand in the sentence itself. */
  static boolean ownWords(When when, String sentence) {
    boolean date = when.basis() == When.Basis.STATED && when.precision() == When.Precision.DAY;
    return date
        || (when.basis() != When.Basis.REPORT_DATE
            && when.text().map(t -> contains(sentence, t)).orElse(false));
  }

  /** The means that the claim has, or that the words nearest to its figure name. */
  private static Optional<EventType> means(Claim.Toll toll, Situated situated, Lexicon lexicon) {
    int from = toll.said().focus().start() - toll.said().evidence().start();
    int to = toll.said().focus().end() - toll.said().evidence().start();
    // a claim of people killed is an attack on civilians whatever killed them: that tells nothing
    return lexicon
        .means(situated.sentence(), from, to)
        .or(() -> toll.means().filter(m -> m != EventType.ATTACK_ON_CIVILIANS));
  }

  private static Set<String> targets(String words, Lexicon lexicon) {
    Set<String> targets = new TreeSet<>(lexicon.targets(words));
    if (targets.contains("hospital") && CARE.matcher(words).find()) {
      targets.remove("hospital");
    }
    return targets;
  }

  private static boolean strike(EventType type) {
    return type == EventType.AIR_STRIKE
        || type == EventType.SHELLING
        || type == EventType.BOMBING
        || type == EventType.SUICIDE_BOMBING
        || type == EventType.CHEMICAL_ATTACK;
  }

  /**
   * A wide scope only where the sentence has a word of one ("so far" alone makes no offensive), and
   * no one day.
   */
  static Scope scope(Claim.Toll toll, Situated situated, Lexicon lexicon) {
    String sentence = situated.sentence();
    if (!wide(toll.scope())) {
      return toll.scope();
    }
    When when = toll.said().time();
    boolean day =
        when.precision().compareTo(When.Precision.DAY) <= 0
            && ownWords(when, sentence)
            && !Lexicon.spaced(sentence).contains(" since ");
    String around = situated.around(50, 75);
    boolean strike =
        !lexicon.targets(around).isEmpty()
            && lexicon.means(around, 0, around.length()).filter(Profile::strike).isPresent();
    return day || strike || !lexicon.cue("wide", sentence) ? Scope.INCIDENT : toll.scope();
  }

  /** Whether people were taken rather than harmed: another kind of incident. */
  static boolean holding(Effect effect) {
    return switch (effect) {
      case DETAINED, CAPTURED, ABDUCTED -> true;
      case KILLED, INJURED, KILLED_OR_INJURED, MISSING, DISPLACED -> false;
    };
  }

  private void add(Place place, List<Place> to) {
    if (to.stream().noneMatch(p -> p.equals(place))) {
      to.add(place);
    }
  }

  /** A time that another sentence gave is a hint, and rules nothing out. */
  private void add(When when, String sentence) {
    if (!ownWords(when, sentence)) {
      return;
    }
    when.text().ifPresent(t -> addWeekday(t));
    if (when.basis() == When.Basis.REPORT_DATE || when.from().isEmpty()) {
      return;
    }
    LocalDate from = when.from().get().day();
    LocalDate to = when.to().map(m -> m.day()).orElse(from);
    Days range = new Days(from, to.isBefore(from) ? from : to);
    if (!days.contains(range)) {
      days.add(range);
    }
  }

  private void addWeekday(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String day : WEEKDAYS) {
      if (lower.contains(day)) {
        weekdays.add(day);
      }
    }
  }

  /** Takes the places of a report's lead as hints. */
  void hint(Reading reading, int lead) {
    for (PlaceMention m : reading.mentions().places()) {
      if (m.span().start() < lead && !m.speaks() && !wide(m.place())) {
        add(m.place(), hints);
      }
    }
  }

  /**
   * The same as plain data, without its words.
   *
   * @param weekdays a bit for each, from Monday on
   */
  record Kept(
      List<Place> places,
      List<Place> hints,
      List<Days> days,
      int weekdays,
      List<EventType> means,
      List<String> targets,
      List<Actor> perpetrators,
      List<String> figures,
      List<Victims.Category> victims,
      Scope scope,
      boolean background,
      boolean holding) {}

  /** What is to be kept of it beside its words. */
  Kept kept() {
    int bits = 0;
    for (String day : weekdays) {
      bits |= 1 << WEEKDAYS.indexOf(day);
    }
    return new Kept(
        List.copyOf(places),
        List.copyOf(hints),
        List.copyOf(days),
        bits,
        List.copyOf(means),
        List.copyOf(targets),
        List.copyOf(perpetrators.values()),
        List.copyOf(figures),
        List.copyOf(victims),
        scope,
        background,
        holding);
  }

  /** The profile of which this was kept, with its words. */
  static Profile of(Kept kept, int[] words) {
    Profile p = new Profile();
    p.places.addAll(kept.places);
    p.hints.addAll(kept.hints);
    p.days.addAll(kept.days);
    for (int day = 0; day < WEEKDAYS.size(); day++) {
      if ((kept.weekdays & 1 << day) != 0) {
        p.weekdays.add(WEEKDAYS.get(day));
      }
    }
    p.means.addAll(kept.means);
    p.targets.addAll(kept.targets);
    kept.perpetrators.forEach(a -> p.perpetrators.put(a.key(), a));
    p.figures.addAll(kept.figures);
    p.victims.addAll(kept.victims);
    p.scope = kept.scope;
    p.background = kept.background;
    p.holding = kept.holding;
    p.words = words;
    return p;
  }

  /** The hashes of its words that carry news, in rising order. */
  int[] words() {
    return words;
  }

  /** Whether a place or a hint of one is a place or a hint of the other. */
  boolean mayShareAPlace(Profile other) {
    return sharedPlace(places, other).isPresent();
  }

  /** Takes in what another tells. */
  void take(Profile other) {
    other.places.forEach(p -> add(p, places));
    other.hints.forEach(p -> add(p, hints));
    for (Days d : other.days) {
      if (!days.contains(d)) {
        days.add(d);
      }
    }
    weekdays.addAll(other.weekdays);
    means.addAll(other.means);
    targets.addAll(other.targets);
    perpetrators.putAll(other.perpetrators);
    figures.addAll(other.figures);
    victims.addAll(other.victims);
    words = union(words, other.words);
  }

  /** Compares two profiles. */
  Match compare(Profile other) {
    return compare(other, scope, true, true);
  }

  /**
   * Whether something other than the places rules a match out: times, scopes, or that people were
   * taken in one and harmed in the other. Quicker than a comparison.
   *
   * @param scope the scope that this one counts as having
   */
  boolean isRuledOut(Profile other, Scope scope) {
    if (holding != other.holding || scope != other.scope && (wide(scope) || wide(other.scope))) {
      return true;
    }
    if (days.isEmpty() || other.days.isEmpty()) {
      return false;
    }
    for (Days a : days) {
      for (Days b : other.days) {
        if (a.to.toEpochDay() + 1 >= b.from.toEpochDay()
            && b.to.toEpochDay() + 1 >= a.from.toEpochDay()) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The most that like words can add to a score: those of the one with fewer words are all in the
   * other.
   */
  double mostAlike(Profile other) {
    double fewer = Math.min(words.length, other.words.length);
    double more = Math.max(words.length, other.words.length);
    return fewer == 0 ? 0 : ALIKE * Math.sqrt(fewer / more);
  }

  /**
   * Compares two profiles.
   *
   * @param scope the scope that this one counts as having
   * @param placed whether its places count as more than hints of nothing
   * @param tells whether the reasons are wanted: putting them in words costs most of a comparison
   */
  Match compare(Profile other, Scope scope, boolean placed, boolean tells) {
    return compare(other, scope, placed, tells, Double.NEGATIVE_INFINITY);
  }

  /**
   * The same, where only scores above a floor are of interest: below it the score may lack what
   * like words add.
   */
  Match compare(Profile other, Scope scope, boolean placed, boolean tells, double floor) {
    Score score = new Score(tells);
    double there = comparePlaces(placed ? places : List.of(), other, score);
    compareTimes(other, score);
    compareMeans(other, score);
    if (!targets.isEmpty() && !other.targets.isEmpty()) {
      if (Collections.disjoint(targets, other.targets)) {
        score.add(-0.5, "other things were hit");
      } else {
        score.add(
            3,
            () ->
                targets.stream()
                    .filter(other.targets::contains)
                    .collect(Collectors.joining(", ", "the same target (", ")")));
      }
    }
    comparePerpetrators(other, score);
    if (scope != other.scope) {
      boolean wide = wide(scope) || wide(other.scope);
      score.add(wide ? -6 : -1, "of another scope");
      score.conflict |= wide;
    } else if (wide(scope) && there >= 0) {
      score.add(3, () -> "of the same scope (" + word(scope) + ")");
    }
    if (!Collections.disjoint(victims, other.victims)) {
      score.add(0.5, "the same kind of victims");
    } else if (!victims.isEmpty() && !other.victims.isEmpty()) {
      score.add(-1, "other victims");
    }
    if (holding != other.holding) {
      score.add(-4, "people were taken in one and harmed in the other");
      score.conflict = true;
    }
    if (!Collections.disjoint(figures, other.figures)) {
      score.add(1, "the same figure");
    }
    if (score.sum + mostAlike(other) > floor) {
      double alike = alike(words, other.words);
      if (alike > 0.15) {
        score.add(ALIKE * alike, "told in like words");
      }
    }
    return new Match(score.sum, score.conflict, List.copyOf(score.reasons));
  }

  private static final class Score {
    final boolean tells;
    double sum;
    boolean conflict;
    List<String> reasons = List.of();

    Score(boolean tells) {
      this.tells = tells;
      if (tells) {
        reasons = new ArrayList<>();
      }
    }

    void add(double points, String reason) {
      sum += points;
      if (tells) {
        reasons.add(reason);
      }
    }

    void add(double points, Supplier<String> reason) {
      sum += points;
      if (tells) {
        reasons.add(reason.get());
      }
    }
  }

  private static boolean wide(Scope scope) {
    return scope == Scope.OFFENSIVE || scope == Scope.WAR;
  }

  static String word(Scope scope) {
    return switch (scope) {
      case INCIDENT -> "one incident";
      case DAY -> "one day";
      case OFFENSIVE -> "an offensive";
      case WAR -> "a war";
    };
  }

  /** Compares the places; gives what those say that both name, 0 where one names none. */
  private double comparePlaces(List<Place> places, Profile other, Score score) {
    if (places.isEmpty() || other.places.isEmpty()) {
      compareHints(places, other, score);
      return 0;
    }
    double best = Double.NEGATIVE_INFINITY;
    Place one = places.getFirst();
    Place two = other.places.getFirst();
    for (Place a : places) {
      for (Place b : other.places) {
        double points = near(a, b);
        if (points > best) {
          best = points;
          one = a;
          two = b;
        }
      }
    }
    String here = one.name();
    String there = two.name();
    double points = best;
    score.add(
        best,
        () ->
            points >= 2
                ? "the same place (" + here + ")"
                : points > 0
                    ? here + " and " + there + " hold or touch each other"
                    : here + " is not " + there);
    score.conflict |= best <= -4;
    return best;
  }

  private void compareHints(List<Place> places, Profile other, Score score) {
    if (places.isEmpty() && hints.isEmpty() || other.places.isEmpty() && other.hints.isEmpty()) {
      return;
    }
    Optional<Place> same = sharedPlace(places, other);
    if (same.isPresent()) {
      score.add(1, () -> "it seems, the same place (" + same.get().name() + ")");
    } else {
      score.add(-1, "it seems, other places");
    }
  }

  /** The first of these places or of the hints that is a place of another, or a hint of one. */
  private Optional<Place> sharedPlace(List<Place> places, Profile other) {
    for (List<Place> one : List.of(places, hints)) {
      for (Place a : one) {
        for (List<Place> two : List.of(other.places, other.hints)) {
          for (Place b : two) {
            if (near(a, b) >= 2) {
              return Optional.of(a);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** From 3 (the same place) to -5 (far from each other). */
  static double near(Place a, Place b) {
    if (a.id().isPresent() && a.id().equals(b.id())) {
      return wide(a) ? 1 : 3;
    }
    if (foldsAlike(a.name(), b.name())) {
      return wide(a) || wide(b) ? 1 : 3;
    }
    if (a.within().isPresent() && a.within().equals(b.id())
        || b.within().isPresent() && b.within().equals(a.id())) {
      return wide(a) || wide(b) ? 0.5 : 2;
    }
    if (a.country().isPresent() && b.country().isPresent() && !a.country().equals(b.country())) {
      return -5;
    }
    if (wide(a) || wide(b)) {
      Place wider = rank(a) >= rank(b) ? a : b;
      Place narrower = wider == a ? b : a;
      if (wider.precision() == Place.Precision.COUNTRY) {
        return 0;
      }
      if (wider.precision() == Place.Precision.ADMIN1 && narrower.admin1().isPresent()) {
        boolean inside =
            wider.admin1().isPresent() && foldsAlike(narrower.admin1().get(), wider.admin1().get())
                || foldsAlike(narrower.admin1().get(), wider.name());
        return inside ? 0.7 : -3.5;
      }
      return rank(a) >= 2 && rank(b) >= 2 && kilometres(a, b) > REGIONS ? -3.5 : 0;
    }
    if (provinceOf(a, b) || provinceOf(b, a)) {
      return 0.5;
    }
    if (a.point().isPresent() && b.point().isPresent()) {
      double km = a.point().get().kilometresTo(b.point().get());
      return km < SAME_SPOT ? 2 : km < 40 ? -0.5 : km < FAR ? -2.5 : -5;
    }
    return -2;
  }

  private static double kilometres(Place a, Place b) {
    return a.point().isPresent() && b.point().isPresent()
        ? a.point().get().kilometresTo(b.point().get())
        : 0;
  }

  /** Whether a town's name is its province's too, so that it may mean the province of another. */
  private static boolean provinceOf(Place town, Place other) {
    return town.admin1().isPresent()
        && town.admin1().equals(other.admin1())
        && fold(town.admin1().get()).startsWith(fold(town.name()));
  }

  private static boolean wide(Place place) {
    return rank(place) >= 2;
  }

  private static int rank(Place place) {
    return switch (place.precision()) {
      case POINT, DISTRICT, TOWN, UNRESOLVED -> 0;
      case AREA -> 2;
      case ADMIN1 -> 3;
      case COUNTRY -> 4;
    };
  }

  /** A name in lower case, of letters and digits alone and without their marks. */
  static String fold(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /**
   * Whether two names are one when they are folded. Names of ASCII alone are held against each
   * other as they are: this is asked for every pair of places.
   */
  static boolean foldsAlike(String a, String b) {
    int i = 0;
    int j = 0;
    while (true) {
      while (i < a.length() && a.charAt(i) < 128 && !Character.isLetterOrDigit(a.charAt(i))) {
        i++;
      }
      while (j < b.length() && b.charAt(j) < 128 && !Character.isLetterOrDigit(b.charAt(j))) {
        j++;
      }
      if (i == a.length() || j == b.length()) {
        boolean over = i == a.length() && j == b.length();
        // What stands beyond ASCII may fold into nothing.
        boolean open = i < a.length() ? a.charAt(i) >= 128 : !over && b.charAt(j) >= 128;
        return over || open && foldsToSame(a, b);
      }
      char x = a.charAt(i++);
      char y = b.charAt(j++);
      if (x >= 128 || y >= 128) {
        return foldsToSame(a, b);
      }
      if (Character.toLowerCase(x) != Character.toLowerCase(y)) {
        return false;
      }
    }
  }

  private static boolean foldsToSame(String a, String b) {
    return fold(a).equals(fold(b));
  }

  private void compareTimes(Profile another, Score score) {
    if (!days.isEmpty() && !another.days.isEmpty()) {
      long apart = Long.MAX_VALUE;
      boolean exact = false;
      for (Days a : days) {
        for (Days b : another.days) {
          long gap = a.apart(b);
          if (gap < apart) {
            apart = gap;
            exact = a.length() <= 2 && b.length() <= 2;
          }
        }
      }
      if (apart == 0) {
        score.add(exact ? 2 : 0.5, exact ? "the same day" : "times that overlap");
      } else if (apart == 1) {
        score.add(-1, "a day apart");
      } else {
        long days = apart;
        score.add(-5, () -> days + " days apart");
        score.conflict = true;
      }
    } else if (!weekdays.isEmpty() && !another.weekdays.isEmpty()) {
      boolean other = Collections.disjoint(weekdays, another.weekdays);
      score.add(other ? -1.5 : 1.5, other ? "other days" : "the same day");
    }
  }

  private void compareMeans(Profile other, Score score) {
    if (means.isEmpty() || other.means.isEmpty()) {
      return;
    }
    double best = -2.5;
    for (EventType a : means) {
      for (EventType b : other.means) {
        best = Math.max(best, a == b ? 1.5 : family(a) == family(b) ? 0.5 : -2.5);
        if (compatible(a, b) || compatible(b, a)) {
          best = Math.max(best, 0.5);
        }
      }
    }
    score.add(best, best > 0 ? "the same kind of violence" : "another kind of violence");
  }

  /** Whether two kinds of violence may be one: an air strike may be a chemical attack. */
  static boolean sameKind(EventType a, EventType b) {
    return a == b || family(a) == family(b) || compatible(a, b) || compatible(b, a);
  }

  private static boolean compatible(EventType a, EventType b) {
    return switch (a) {
      case CHEMICAL_ATTACK -> b == EventType.AIR_STRIKE || b == EventType.SHELLING;
      case ATTACK_ON_CIVILIANS, OTHER -> true;
      case ARMED_CLASH,
          AIR_STRIKE,
          SHELLING,
          SUICIDE_BOMBING,
          BOMBING,
          ABDUCTION,
          DETENTION,
          ADVANCE,
          WITHDRAWAL,
          DISPLACEMENT,
          LOOTING,
          PROTEST,
          RIOT,
          PROPERTY_DESTRUCTION,
          AGREEMENT,
          CEASEFIRE,
          THREAT,
          DEMAND,
          MEETING,
          AID,
          REINFORCEMENT ->
          false;
    };
  }

  private static int family(EventType type) {
    return switch (type) {
      case BOMBING, SUICIDE_BOMBING, ATTACK_ON_CIVILIANS -> 1;
      case ARMED_CLASH, ADVANCE, WITHDRAWAL, REINFORCEMENT -> 2;
      case ABDUCTION, DETENTION -> 3;
      case AIR_STRIKE -> 4;
      case SHELLING -> 5;
      case CHEMICAL_ATTACK -> 6;
      case DISPLACEMENT -> 7;
      case LOOTING, PROPERTY_DESTRUCTION -> 8;
      case PROTEST, RIOT -> 9;
      case AGREEMENT, CEASEFIRE, THREAT, DEMAND, MEETING, AID -> 10;
      case OTHER -> 11;
    };
  }

  private void comparePerpetrators(Profile other, Score score) {
    if (isByAnother(other)) {
      score.add(-1.5, "by another side");
    } else if (!perpetrators.isEmpty() && !other.perpetrators.isEmpty()) {
      score.add(1, "by the same side");
    }
  }

  /** Whether both are known to have been done, and by different sides. */
  boolean isByAnother(Profile other) {
    if (perpetrators.isEmpty() || other.perpetrators.isEmpty()) {
      return false;
    }
    for (Actor a : perpetrators.values()) {
      for (Actor b : other.perpetrators.values()) {
        if (sameSide(a, b)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether two actors are one, or of one party. */
  static boolean sameSide(Actor a, Actor b) {
    return a.key().equals(b.key())
        || foldsAlike(a.name(), b.name())
        || side(a).isPresent() && side(a).equals(side(b));
  }

  private static Optional<String> side(Actor a) {
    return a.party().isPresent() ? a.party() : a.id();
  }

  /** The share of words that both have, on the mean of the two. */
  private static double alike(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    int[] fewer = a.length <= b.length ? a : b;
    int[] more = a.length <= b.length ? b : a;
    int shared = 0;
    if (more.length > 16 * fewer.length) {
      for (int word : fewer) {
        shared += Arrays.binarySearch(more, word) >= 0 ? 1 : 0;
      }
    } else {
      int i = 0;
      int j = 0;
      while (i < fewer.length && j < more.length) {
        shared += fewer[i] == more[j] ? 1 : 0;
        boolean next = fewer[i] <= more[j];
        j += fewer[i] >= more[j] ? 1 : 0;
        i += next ? 1 : 0;
      }
    }
    return shared / Math.sqrt((double) a.length * b.length);
  }

  /** What is in one or in both of two lists in rising order. */
  private static int[] union(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return a.length == 0 ? b : a;
    }
    int[] both = new int[a.length + b.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      both[size++] = Math.min(a[i], b[j]);
      boolean next = a[i] <= b[j];
      j += a[i] >= b[j] ? 1 : 0;
      i += next ? 1 : 0;
    }
    while (i < a.length) {
      both[size++] = a[i++];
    }
    while (j < b.length) {
      both[size++] = b[j++];
    }
    return size == both.length ? both : Arrays.copyOf(both, size);
  }

  /** A copy that may be changed. */
  Profile copy() {
    Profile p = new Profile();
    p.take(this);
    p.scope = scope;
    p.background = background;
    p.holding = holding;
    return p;
  }

  /** What it tells, for a person who looks for a reason. */
  @Override
  public String toString() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("places", places.stream().map(Place::name).toList());
    parts.put("days", days);
    parts.put("weekdays", weekdays);
    parts.put("means", means);
    parts.put("targets", targets);
    parts.put("perpetrators", perpetrators.keySet());
    parts.put("scope", scope);
    parts.put("background", background);
    return parts.toString();
  }
}
