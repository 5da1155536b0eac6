package org.zubda.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.zubda.mention.PlaceName.Kind;
import org.zubda.place.Feature;
import org.zubda.place.Gazetteer;
import org.zubda.place.Gazetteer.Fit;
import org.zubda.place.Gazetteer.Match;
import org.zubda.place.Place;
import org.zubda.place.Spelling;

/**
 * Works out which places a report's names mean, by the report's own geography. Each name starts
 * with what its namesakes are worth alone (kind, people, fit of the name); then all names vote on
 * each other's places, nearer ones more, for a few rounds; population decides what is left.
 */
final class PlaceResolver {

  /** More namesakes than this are never looked at. */
  private static final int MOST = 40;

  private static final int ROUNDS = 4;

  /** What a town loses that bears the name of a country: seldom is the town meant. */
  private static final double NAMESAKE = 1.5;

  /** What a division loses that does: "Niger" is the country before it is Nigeria's state. */
  private static final double NAMESAKE_DIVISION = 2.5;

  /** A town of so many people may be meant in any report, however its name is spelt. */
  private static final long WELL_KNOWN = 300_000;

  /** What a report's hints at one country and no other are worth at most. */
  private static final double HINTED = 3;

  /** The distance, in kilometres, at which the pull between two places falls to a third. */
  private static final double REACH_KM = 120;

  /** What a small place's name speaks for its country: namesakes are everywhere. */
  private static final double ONE_NAME = 0.3;

  /** From so many letters on, a name is seldom borne by places of two languages. */
  private static final int LONG_NAME = 7;

  /** What lies so near a place may be said to lie in it, whatever the divisions. */
  private static final double CLOSE_KM = 120;

  /** A town of so many people is known, and named, all over its country. */
  private static final long METROPOLIS = 1_000_000;

  /** Where English is written, a town's other names are old or joking ones. */
  private static final Set<String> ENGLISH = Set.of("US", "GB", "CA", "AU", "IE", "NZ");

  private final Gazetteer gazetteer;

  PlaceResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** One name with its namesakes; the same name twice in a report means one place. */
  private static final class Group {
    final List<Integer> members = new ArrayList<>();
    final List<Match> matches;
    double[] base = {};
    double[] share = {};

    Group(List<Match> matches) {
      this.matches = matches;
    }
  }

  /**
   * The place of each name, in their order.
   *
   * @param names as found in one report
   * @param hints countries that the report speaks of, with a weight
   */
  List<Place> resolve(List<PlaceName> names, Map<String, Double> hints) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      PlaceName n = names.get(i);
      String key = key(n);
      Group g = groups.get(key);
      if (g == null) {
        List<Match> fitting = fitting(n);
        g = new Group(fitting.subList(0, Math.min(MOST, fitting.size())));
        groups.put(key, g);
      }
      g.members.add(i);
    }
    List<Group> list = List.copyOf(groups.values());
    Map<Integer, Group> groupOf = new LinkedHashMap<>();
    for (Group g : list) {
      g.members.forEach(m -> groupOf.put(m, g));
      g.base = new double[g.matches.size()];
      boolean country = g.matches.stream().anyMatch(x -> x.feature() == Feature.COUNTRY);
      for (int k = 0; k < g.base.length; k++) {
        g.base[k] =
            worth(g.matches.get(k))
                - (country && g.matches.get(k).feature().isTown() ? NAMESAKE : 0)
                - (country && g.matches.get(k).feature() == Feature.ADMIN1 ? NAMESAKE_DIVISION : 0);
      }
      g.share = share(g.base);
    }
    for (int round = 0; round < ROUNDS; round++) {
      List<double[]> next = new ArrayList<>();
      for (Group g : list) {
        next.add(share(votes(g, list, names, groupOf, hints)));
      }
      for (int k = 0; k < list.size(); k++) {
        list.get(k).share = next.get(k);
      }
    }
    CountryWeights countries = weigh(list, names, hints);
    Place[] chosen = new Place[names.size()];
    for (Group g : list) {
      for (int m : g.members) {
        chosen[m] = choose(g, names.get(m), countries);
      }
    }
    lists(names, chosen);
    contained(names, chosen);
    nearly(names, chosen, hints);
    inside(names, chosen, countries.main().flatMap(gazetteer::country));
    return Arrays.asList(chosen);
  }

  /** How much a report speaks of each country, by its hints and by its names' likely places. */
  private record CountryWeights(Map<String, Double> weights) {

    double of(String country) {
      return weights.getOrDefault(country, 0.0);
    }

    /** The country that more than half of all speaks for. */
    Optional<String> main() {
      double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
      return weights.entrySet().stream()
          .filter(e -> e.getValue() >= 1 && e.getValue() * 2 > all)
          .map(Map.Entry::getKey)
          .findFirst();
    }

    /** Whether something firm speaks for another country, and nothing but the name for its own. */
    boolean elsewhere(Place place) {
      String own = place.country().orElse("");
      return of(own) <= Math.nextUp(ONE_NAME)
          && weights.entrySet().stream()
              .anyMatch(e -> !e.getKey().equals(own) && e.getValue() >= 1);
    }
  }

  private static CountryWeights weigh(
      List<Group> groups, List<PlaceName> names, Map<String, Double> hints) {
    Map<String, Double> weights = new LinkedHashMap<>();
    hints.forEach(
        (c, w) -> {
          if (c.length() == 2) {
            weights.merge(c, w, Double::sum);
          }
        });
    for (Group g : groups) {
      boolean speaks = g.members.stream().allMatch(i -> names.get(i).speaks());
      for (int k = 0; k < g.share.length && !speaks; k++) {
        Match m = g.matches.get(k);
        if (g.share[k] > 0.5 && m.fit().compareTo(Fit.FOLDED) < 0) {
          boolean firm =
              switch (m.feature()) {
                case COUNTRY, ADMIN1, CAPITAL, SEAT -> true;
                case ADMIN2, TOWN, DISTRICT, AIRPORT, LANDMARK, AREA ->
                    m.place().population() >= WELL_KNOWN;
              };
          m.place().country().ifPresent(c -> weights.merge(c, firm ? 1 : ONE_NAME, Double::sum));
        }
      }
    }
    return new CountryWeights(weights);
  }

  private static String key(PlaceName n) {
    return Spelling.plain(n.name()) + "/" + n.kind().map(Kind::name).orElse("");
  }

  // ---------------------------------------------------------------- what is possible

  /** The namesakes that fit the kind which the words give; all where none does. */
  private static List<Match> fitting(PlaceName n) {
    List<Match> kept =
        n.kind().isEmpty()
            ? n.matches()
            : n.matches().stream().filter(m -> fits(m.feature(), n.kind().get())).toList();
    if (kept.stream().noneMatch(PlaceResolver::isNamedSo)
        && n.matches().stream().anyMatch(PlaceResolver::isNamedSo)) {
      // "The countryside of Hama", which is a town and a province: what merely sounds like it and
      // is of the kind is not meant.
      kept = List.of();
    }
    if (kept.isEmpty() && n.kind().isPresent()) {
      kept =
          switch (n.kind().get()) {
            case SITE, AIRPORT -> List.of();
            // "The island of Montreal" bears the town's name, "Kish River" one of its own.
            case NATURE -> n.name().length() == n.span().length() ? n.matches() : List.of();
            case TOWN, DISTRICT, DIVISION, COUNTY -> n.matches();
          };
    }
    Optional<Place> country =
        kept.stream().filter(m -> m.feature() == Feature.COUNTRY).map(Match::place).findFirst();
    if (country.isPresent()) {
      // Mexico's capital and one of its states bear its name too: the bare name is the country's.
      return kept.stream()
          .filter(
              m ->
                  m.feature() == Feature.COUNTRY
                      || !m.place().country().equals(country.get().country()))
          .toList();
    }
    return kept;
  }

  private static boolean isNamedSo(Match m) {
    return m.fit().compareTo(Fit.FOLDED) < 0;
  }

  private static boolean fits(Feature feature, Kind kind) {
    return switch (kind) {
      case TOWN -> feature.isTown() || feature == Feature.DISTRICT;
      case DISTRICT -> feature == Feature.DISTRICT || feature == Feature.ADMIN2;
      case DIVISION -> feature == Feature.ADMIN1 || feature == Feature.AREA;
      case COUNTY -> feature == Feature.ADMIN2;
      case AIRPORT -> feature == Feature.AIRPORT;
      case SITE ->
          feature == Feature.LANDMARK || feature == Feature.AREA || feature == Feature.DISTRICT;
      case NATURE -> feature == Feature.AREA;
    };
  }

  /** What a namesake is worth before the report is looked at, about in powers of ten of people. */
  private static double worth(Match m) {
    double people = Math.log10(Math.max(50, m.place().population()));
    if (curated(m)) {
      // Listed by us because news names it, whatever its size.
      people = Math.max(people, 5);
    }
    double kind =
        switch (m.feature()) {
          case COUNTRY -> 9.5;
          case AREA -> 8;
          case ADMIN1 -> 6 + people / 3;
          case ADMIN2 -> people - 1.5;
          case CAPITAL -> people + 1.5;
          case SEAT -> people + 0.7;
          case TOWN -> people;
          case DISTRICT -> Math.min(people, 4.5) - 1.5;
          case AIRPORT -> 4;
          case LANDMARK -> curated(m) ? 7 : 5;
        };
    return kind
        - switch (m.fit()) {
          case NAME -> 0;
          case BY_NAME ->
              m.feature() == Feature.COUNTRY || m.feature() == Feature.AREA
                  ? 0
                  : ENGLISH.contains(m.place().country().orElse("")) ? 2 : 1.2;
          case FOLDED -> 2;
          case SKELETON -> 3;
        };
  }

  private static boolean curated(Match m) {
    return m.place().id().orElse("").startsWith("zubda:")
        && m.feature() != Feature.ADMIN2
        && m.feature() != Feature.ADMIN1
        && m.feature() != Feature.AIRPORT;
  }

  /** Scores as shares of one. */
  private static double[] share(double[] scores) {
    double[] shares = new double[scores.length];
    double best = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      shares[i] = Math.exp(1.5 * (scores[i] - best));
      sum += shares[i];
    }
    for (int i = 0; i < scores.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  // ---------------------------------------------------------------- the vote

  private double[] votes(
      Group g,
      List<Group> all,
      List<PlaceName> names,
      Map<Integer, Group> groupOf,
      Map<String, Double> hints) {
    double[] scores = g.base.clone();
    if (scores.length < 2) {
      return scores;
    }
    double hinted =
        hints.entrySet().stream()
            .filter(e -> e.getKey().length() == 2)
            .mapToDouble(Map.Entry::getValue)
            .sum();
    for (int k = 0; k < scores.length; k++) {
      Match m = g.matches.get(k);
      double pull = 0;
      for (Group other : all) {
        if (other == g) {
          continue;
        }
        double best = 0;
        for (int q = 0; q < other.share.length; q++) {
          if (other.share[q] < 0.01 || other.share[q] <= best) {
            continue;
          }
          best = Math.max(best, other.share[q] * tie(m, other.matches.get(q)));
        }
        pull += best * Math.min(2, 0.7 + 0.3 * other.members.size());
      }
      double country =
          hinted == 0 ? 0 : hints.getOrDefault(m.place().country().orElse(""), 0.0) / (hinted + 1);
      scores[k] += 3 * Math.log1p(3 * pull) + HINTED * country;
      double local = hints.getOrDefault(CountryHints.LOCAL + m.place().country().orElse(""), 0.0);
      scores[k] += 2 * Math.max(0, local - 1);
      scores[k] += stated(g, m, names, groupOf);
    }
    return scores;
  }

  /** How strongly one place speaks for another: 1 for what lies in it or next to it. */
  private static double tie(Match a, Match b) {
    Place p = a.place();
    Place q = b.place();
    boolean sameCountry = p.country().isPresent() && p.country().equals(q.country());
    if (b.feature() == Feature.COUNTRY || a.feature() == Feature.COUNTRY) {
      return sameCountry ? 0.45 : 0;
    }
    boolean sameDivision = sameCountry && p.admin1().isPresent() && p.admin1().equals(q.admin1());
    double near = 0;
    if (p.point().isPresent() && q.point().isPresent()) {
      double dy = p.point().get().lat() - q.point().get().lat();
      if (Math.abs(dy) < 5) {
        near = Math.exp(-p.point().get().kilometresTo(q.point().get()) / REACH_KM);
      }
    }
    if (a.feature() == Feature.AREA && !sameCountry) {
      return near;
    }
    // "New York" is named in reports from anywhere: it says little of the rest of its state.
    double division = q.population() >= METROPOLIS && b.feature().isTown() ? 0.3 : 0.7;
    return Math.max(near, sameDivision ? division : sameCountry ? 0.15 : 0);
  }

  /** "Springfield, Illinois": the words themselves say where. */
  private double stated(Group g, Match m, List<PlaceName> names, Map<Integer, Group> groupOf) {
    double most = 0;
    for (int member : g.members) {
      Optional<Integer> outer = names.get(member).inside();
      Group holder = outer.isPresent() ? groupOf.get(outer.get()) : null;
      if (holder == null) {
        continue;
      }
      for (int q = 0; q < holder.matches.size(); q++) {
        Match o = holder.matches.get(q);
        if (holds(o, m)) {
          most = Math.max(most, 6 * (0.3 + 0.7 * holder.share[q]));
        }
      }
    }
    for (int i = 0; i < names.size(); i++) {
      Optional<Integer> outer = names.get(i).inside();
      if (outer.isPresent() && g.members.contains(outer.get())) {
        Group inner = groupOf.get(i);
        for (int q = 0; inner != null && q < inner.matches.size(); q++) {
          if (holds(m, inner.matches.get(q))) {
            most = Math.max(most, 3 * (0.4 + 0.6 * inner.share[q]));
          }
        }
      }
    }
    return most;
  }

  private static boolean holds(Match outer, Match inner) {
    Place o = outer.place();
    Place p = inner.place();
    if (o.id().equals(p.id())) {
      return false;
    }
    return switch (outer.feature()) {
      case COUNTRY -> o.country().isPresent() && o.country().equals(p.country());
      case ADMIN1 ->
          inner.feature() != Feature.ADMIN1
              && inner.feature() != Feature.COUNTRY
              && o.country().equals(p.country())
              && Optional.of(o.name()).equals(p.admin1());
      case ADMIN2, AREA ->
          inner.feature() != Feature.COUNTRY
              && inner.feature() != Feature.ADMIN1
              && (o.country().isEmpty() || o.country().equals(p.country()))
              && near(o, p, outer.feature() == Feature.AREA ? 250 : 70);
      case CAPITAL, SEAT, TOWN, DISTRICT ->
          (inner.feature() == Feature.DISTRICT
                  || inner.feature() == Feature.TOWN
                  || inner.feature() == Feature.LANDMARK
                  || inner.feature() == Feature.AIRPORT)
              && near(o, p, 30);
      case AIRPORT, LANDMARK -> false;
    };
  }

  private static boolean near(Place a, Place b, double km) {
    return a.point().isPresent()
        && b.point().isPresent()
        && a.point().get().kilometresTo(b.point().get()) <= km;
  }

  // ---------------------------------------------------------------- choosing

  private static Place choose(Group g, PlaceName name, CountryWeights countries) {
    if (g.matches.isEmpty()) {
      return Place.unresolved(name.name(), Optional.empty());
    }
    int best = best(g, k -> true);
    Match m = g.matches.get(best);
    if (isAccident(m, g, countries)) {
      // The name of a small place in a country that nothing else in the report speaks of.
      best = best(g, k -> !isAccident(g.matches.get(k), g, countries));
      if (best < 0) {
        return Place.unresolved(name.name(), Optional.empty());
      }
      m = g.matches.get(best);
    }
    if (name.kind().isEmpty() && isDivision(m.feature())) {
      // A bare name of a city and of what is ruled from it: the smallest that the text supports.
      for (Match town : g.matches) {
        if (town.feature().isTown()
            && town.place().country().equals(m.place().country())
            && (town.feature() == Feature.CAPITAL
                || town.place().admin1().equals(m.place().admin1())
                || town.place().admin1().equals(Optional.of(m.place().name())))
            && (town.feature() != Feature.TOWN
                || town.place().population() * 10 > m.place().population())) {
          return town.place();
        }
      }
    }
    return m.place();
  }

  /** The likeliest namesake of those asked for; -1 where there is none. */
  private static int best(Group g, IntPredicate asked) {
    int best = -1;
    for (int k = 0; k < g.share.length; k++) {
      if (asked.test(k) && (best < 0 || g.share[k] > g.share[best])) {
        best = k;
      }
    }
    return best;
  }

  private static boolean isAccident(Match m, Group g, CountryWeights countries) {
    boolean large = m.place().population() >= WELL_KNOWN;
    if (m.fit().compareTo(Fit.FOLDED) >= 0) {
      // Another spelling, in a country that the report never speaks of.
      boolean known =
          large
              || m.fit() == Fit.FOLDED
                  && (m.feature() == Feature.ADMIN1
                      || m.feature() == Feature.SEAT
                      || m.feature() == Feature.CAPITAL);
      return countries.of(m.place().country().orElse("")) == 0
          && (!known || countries.elsewhere(m.place()));
    }
    if (large) {
      return false;
    }
    return switch (m.feature()) {
      case TOWN, ADMIN2, DISTRICT -> countries.elsewhere(m.place()) && !isOwn(m, g);
      case COUNTRY, ADMIN1, CAPITAL, SEAT, AIRPORT, LANDMARK, AREA -> false;
    };
  }

  /** Whether a name is long and of one country only: then it is hardly met by accident. */
  private static boolean isOwn(Match m, Group g) {
    return m.fit() == Fit.NAME
        && Spelling.plain(m.place().name()).length() >= LONG_NAME
        && g.matches.stream()
            .filter(o -> o.fit() == Fit.NAME)
            .allMatch(o -> o.place().country().equals(m.place().country()));
  }

  /** "New York, Ohio and Iowa": in a list of divisions, each name is one. */
  private static void lists(List<PlaceName> names, Place[] chosen) {
    Map<Integer, List<Integer>> lists = new LinkedHashMap<>();
    for (int i = 0; i < chosen.length; i++) {
      lists.computeIfAbsent(names.get(i).list(), k -> new ArrayList<>()).add(i);
    }
    for (List<Integer> list : lists.values()) {
      List<Place> divisions =
          list.stream()
              .map(i -> chosen[i])
              .filter(p -> p.precision() == Place.Precision.ADMIN1)
              .toList();
      if (list.size() < 3 || divisions.size() * 2 <= list.size()) {
        continue;
      }
      for (int i : list) {
        if (chosen[i].precision() != Place.Precision.ADMIN1) {
          for (Match m : names.get(i).matches()) {
            if (m.feature() == Feature.ADMIN1
                && m.place().country().equals(divisions.getFirst().country())) {
              chosen[i] = m.place();
              break;
            }
          }
        }
      }
    }
  }

  private static boolean isDivision(Feature feature) {
    return feature == Feature.ADMIN1 || feature == Feature.ADMIN2;
  }

  /**
   * "Kamyanka, Donetsk": a namesake that lies elsewhere is not meant. What the words say it lies in
   * is believed where it is a country, a division or the better known of the two.
   */
  private static void contained(List<PlaceName> names, Place[] chosen) {
    Set<Integer> enumerated = enumerated(names);
    for (int i = chosen.length - 1; i >= 0; i--) {
      PlaceName named = names.get(i);
      Optional<Integer> outer = named.inside();
      if (outer.isEmpty()
          || chosen[outer.get()].country().isEmpty()
          || enumerated.contains(names.get(i).list())) {
        continue;
      }
      Place o = chosen[outer.get()];
      if (o.id().isEmpty() && chosen[i].id().isPresent()) {
        if (!chosen[i].country().equals(o.country())
            && chosen[i].precision() != Place.Precision.COUNTRY) {
          chosen[i] =
              named.matches().stream()
                  .filter(PlaceResolver::isNamedSo)
                  .map(Match::place)
                  .filter(p -> p.country().equals(o.country()))
                  .findFirst()
                  .orElseGet(() -> Place.unresolved(named.name(), Optional.of(o)));
        }
        continue;
      }
      if (chosen[i].id().isEmpty()) {
        chosen[i] = Place.unresolved(named.name(), Optional.of(o));
        alike(i, names, chosen);
        continue;
      }
      List<Match> holders =
          names.get(outer.get()).matches().stream()
              .filter(m -> m.place().country().equals(o.country()))
              .toList();
      boolean firm =
          o.population() > chosen[i].population()
              || holders.stream()
                  .anyMatch(m -> m.feature() == Feature.COUNTRY || isDivision(m.feature()));
      if (!firm
          || chosen[i].precision() == Place.Precision.COUNTRY
          || lies(chosen[i], o, holders)) {
        continue;
      }
      chosen[i] =
          names.get(i).matches().stream()
              .filter(m -> m.fit().compareTo(Fit.SKELETON) < 0)
              .map(Match::place)
              .filter(p -> !p.id().equals(o.id()) && lies(p, o, holders))
              .findFirst()
              .orElseGet(() -> Place.unresolved(named.name(), Optional.of(o)));
      alike(i, names, chosen);
    }
  }

  /** What one mention of a small place is said to lie in holds of the others that lie elsewhere. */
  private static void alike(int said, List<PlaceName> names, Place[] chosen) {
    String name = Spelling.plain(names.get(said).name());
    for (int i = 0; i < chosen.length; i++) {
      boolean open =
          names
              .get(i)
              .inside()
              .map(o -> Spelling.plain(names.get(o).name()).equals(name))
              .orElse(true);
      if (open
          && Spelling.plain(names.get(i).name()).equals(name)
          && chosen[i].id().isPresent()
          && !isWellKnown(names.get(i), chosen[i])
          && !chosen[i].country().equals(chosen[said].country())) {
        chosen[i] = chosen[said];
      }
    }
  }

  /** Whether a place is more than a town or a part of one that hardly anybody knows. */
  private static boolean isWellKnown(PlaceName name, Place place) {
    return place.population() >= WELL_KNOWN
        || name.matches().stream()
            .filter(m -> m.place().id().equals(place.id()))
            .noneMatch(m -> m.feature() == Feature.TOWN || m.feature() == Feature.DISTRICT);
  }

  /** The lists of names that are parted by more than commas: "Homs, Hama and Idlib". */
  private static Set<Integer> enumerated(List<PlaceName> names) {
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i + 1 < names.size(); i++) {
      if (names.get(i).list() == names.get(i + 1).list() && names.get(i).inside().isEmpty()) {
        found.add(names.get(i).list());
      }
    }
    return found;
  }

  /** Whether a place lies in one that bears the holder's name, or near it. */
  private static boolean lies(Place place, Place outer, List<Match> holders) {
    if (place.country().isEmpty() || outer.country().isEmpty()) {
      return true;
    }
    return place.country().equals(outer.country())
        && (outer.precision() == Place.Precision.COUNTRY
            || holders.stream()
                .anyMatch(
                    h ->
                        Optional.of(h.place().name()).equals(place.admin1())
                            || h.place().admin1().isPresent()
                                && h.place().admin1().equals(place.admin1()))
            || near(place, outer, CLOSE_KM));
  }

  /** Names that nothing fits, where the report's country is plain: the nearest spelling there. */
  private void nearly(List<PlaceName> names, Place[] chosen, Map<String, Double> hints) {
    Map<String, Double> weights = new LinkedHashMap<>(hints);
    weights.keySet().removeIf(c -> c.length() != 2);
    for (Place p : chosen) {
      p.country().ifPresent(c -> weights.merge(c, 1.0, Double::sum));
    }
    double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    Optional<String> main =
        weights.entrySet().stream()
            .filter(e -> e.getValue() >= 3 && e.getValue() * 2 > all)
            .map(Map.Entry::getKey)
            .findFirst();
    if (main.isEmpty()) {
      return;
    }
    for (int i = 0; i < chosen.length; i++) {
      PlaceName n = names.get(i);
      if (chosen[i].precision() != Place.Precision.UNRESOLVED
          || n.kind()
              .filter(k -> k == Kind.SITE || k == Kind.NATURE || k == Kind.AIRPORT)
              .isPresent()) {
        continue;
      }
      List<Match> near =
          gazetteer.nearly(n.name(), main.get()).stream()
              .filter(m -> n.kind().isEmpty() || fits(m.feature(), n.kind().get()))
              .filter(m -> m.feature() != Feature.AIRPORT)
              .toList();
      if (!near.isEmpty()) {
        chosen[i] = near.getFirst().place();
      }
    }
  }

  /**
   * A place that stays unresolved lies in what the words say, or in the town named nearest, or in
   * the country that the report is about.
   */
  private static void inside(List<PlaceName> names, Place[] chosen, Optional<Place> country) {
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i].precision() != Place.Precision.UNRESOLVED || chosen[i].country().isPresent()) {
        continue;
      }
      Optional<Place> outer =
          names.get(i).inside().map(o -> chosen[o]).filter(p -> p.id().isPresent());
      for (int back = i - 1; outer.isEmpty() && back >= 0 && back >= i - 6; back--) {
        Place p = chosen[back];
        if (p.id().isPresent() && !names.get(back).speaks()) {
          outer = Optional.of(p);
        }
      }
      chosen[i] = Place.unresolved(names.get(i).name(), outer.or(() -> country));
    }
  }
}
