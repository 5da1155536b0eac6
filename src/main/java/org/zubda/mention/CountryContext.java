package org.zubda.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.actor.Actors;
import org.zubda.actor.KnownActor;
import org.zubda.actor.NameIndex;
import org.zubda.actor.State;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.place.Place;

/** Which countries a report is about, the main one first. */
final class CountryContext {

  /** Countries that act abroad in most reports that name them. */
  private static final Set<String> ABROAD = Set.of("US", "GB", "FR", "CN", "DE", "RU");

  private final List<String> ranked;
  private final List<PlaceMention> places;

  private final Set<String> placeNames;

  private CountryContext(List<String> ranked, List<PlaceMention> places, Set<String> placeNames) {
    this.ranked = ranked;
    this.places = places;
    this.placeNames = placeNames;
  }

  /**
   * Counts what the report names. A town weighs more than a country, since fighting is somewhere;
   * the headline and its first sentences weigh double.
   */
  static CountryContext of(Document document, List<PlaceMention> places, Actors actors) {
    Map<String, Double> weight = new LinkedHashMap<>();
    int early = document.sentences().isEmpty() ? 0 : earlyEnd(document);
    for (PlaceMention mention : places) {
      if (mention.place().country().isPresent()) {
        boolean town = mention.place().precision() != Place.Precision.COUNTRY;
        double by = town && !mention.speaks() ? 2 : 1;
        add(weight, mention.place().country().get(), by * (mention.span().start() < early ? 2 : 1));
      }
    }
    for (Sentence sentence : document.news()) {
      List<String> words = sentence.tokens().stream().map(Token::text).toList();
      for (int i = 0; i < words.size(); i++) {
        double twice = sentence.span().start() < early ? 2 : 1;
        Optional<State> adjective = StateWords.adjective(sentence.token(i), actors);
        if (adjective.isPresent()) {
          add(
              weight,
              adjective.get().code(),
              twice * (adjective.get().code().length() == 2 ? 1 : 0));
          continue;
        }
        if (places.isEmpty()) {
          StateWords.name(sentence, i, actors)
              .ifPresent(named -> add(weight, named.state().code(), twice));
        }
        Optional<NameIndex.Match> match = actors.names().longest(words, i);
        if (match.isPresent() && !match.get().acronym() && match.get().candidates().size() == 1) {
          KnownActor known = match.get().candidates().getFirst();
          if (known.countries().size() == 1 && tells(known)) {
            add(weight, known.countries().iterator().next(), 1);
          }
        }
      }
    }
    List<Map.Entry<String, Double>> entries = new ArrayList<>(weight.entrySet());
    entries.sort(Comparator.comparing((Map.Entry<String, Double> e) -> -e.getValue()));
    Set<String> placeNames = new LinkedHashSet<>();
    places.forEach(m -> placeNames.add(m.span().of(document.report().text())));
    return new CountryContext(entries.stream().map(Map.Entry::getKey).toList(), places, placeNames);
  }

  private static int earlyEnd(Document document) {
    List<Sentence> news = document.news();
    return news.isEmpty() ? 0 : news.get(Math.min(1, news.size() - 1)).span().end();
  }

  private static boolean tells(KnownActor known) {
    return switch (known.actor().kind()) {
      case MEDIA, AGENCY, STATE_MEDIA, GOVERNMENT, OFFICIAL -> false;
      default -> true;
    };
  }

  private static void add(Map<String, Double> weight, String country, double by) {
    weight.merge(country, ABROAD.contains(country) ? by * 0.5 : by, Double::sum);
  }

  /** The country that the report is mainly about. */
  Optional<String> main() {
    return ranked.stream().findFirst();
  }

  /** All countries that it names, the main one first. */
  List<String> all() {
    return ranked;
  }

  /** The country of the place that is named between two offsets. */
  Optional<String> between(int start, int end) {
    return places.stream()
        .filter(m -> m.span().start() >= start && m.span().end() <= end)
        .flatMap(m -> m.place().country().stream())
        .findFirst();
  }

  /** Whether the report names a place by these words anywhere. */
  boolean isPlace(String words) {
    return placeNames.contains(words);
  }

  /** The place mention that overlaps two offsets. */
  Optional<PlaceMention> at(int start, int end) {
    return places.stream()
        .filter(m -> m.span().start() < end && start < m.span().end())
        .findFirst();
  }
}
