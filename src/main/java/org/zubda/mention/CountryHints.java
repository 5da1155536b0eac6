package org.zubda.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.actor.Actors;
import org.zubda.actor.KnownActor;
import org.zubda.actor.NameIndex;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.place.Gazetteer;
import org.zubda.place.Place;

/**
 * Works out which countries a report speaks of without naming a place: by demonyms, by its actors,
 * by words that only one country's news uses (its administration, forces, parties, money), and by
 * where its outlet's address is registered.
 */
final class CountryHints {

  /** Marks a weight that comes from the wording of local news rather than from a country's name. */
  static final String LOCAL = "local ";

  private static final String CAPITALS = " capitals";

  /** One word, however often it comes back, counts as so many at most. */
  private static final double MOST = 3;

  /** Who acts is often from elsewhere: "Russian forces", "a US patrol". */
  private static final double ACTS = 0.4;

  private static final Map<String, Set<String>> CUES = WordSections.english("place-cues.txt");
  private static final Map<String, List<String>> WORDS = words(false);
  private static final Map<String, List<String>> ACRONYMS = words(true);

  private final Gazetteer gazetteer;
  private final Optional<Actors> actors;

  /**
   * Hints by what is known.
   *
   * @param actors empty where nothing is known of actors
   */
  CountryHints(Gazetteer gazetteer, Optional<Actors> actors) {
    this.gazetteer = gazetteer;
    this.actors = actors;
  }

  /** The countries of each word of {@code country-words.txt}. */
  private static Map<String, List<String>> words(boolean capitals) {
    Map<String, List<String>> countries = new LinkedHashMap<>();
    WordSections.english("country-words.txt")
        .forEach(
            (section, words) -> {
              if (section.endsWith(CAPITALS) == capitals) {
                String code = section.substring(0, 2);
                words.forEach(w -> countries.computeIfAbsent(w, k -> new ArrayList<>()).add(code));
              }
            });
    return countries;
  }

  /**
   * Countries (ISO 3166-1 alpha-2) with a weight, about how many words speak for each; under {@link
   * #LOCAL} with a code, how much the wording is that of its local news.
   */
  Map<String, Double> of(Document document) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Double> spent = new LinkedHashMap<>();
    for (Sentence s : document.news()) {
      boolean shouted = isShouted(s);
      List<String> texts = s.tokens().stream().map(Token::text).toList();
      for (int i = 0; i < s.size(); i++) {
        Token t = s.token(i);
        if (t.text().isEmpty() || !Character.isLetter(t.text().charAt(0))) {
          continue;
        }
        word(t, shouted, weights, spent);
        if (Character.isUpperCase(t.text().charAt(0))) {
          demonym(s, i, weights);
          actor(texts, i, weights, spent);
        }
      }
    }
    local(document, weights);
    document
        .report()
        .outlet()
        .map(o -> o.name().toLowerCase(Locale.ROOT))
        .flatMap(CountryHints::registered)
        .ifPresent(c -> weights.merge(c, 2.0, Double::sum));
    return weights;
  }

  private static boolean isShouted(Sentence s) {
    return s.tokens().stream().noneMatch(t -> t.text().chars().anyMatch(Character::isLowerCase));
  }

  private static void word(
      Token t, boolean shouted, Map<String, Double> weights, Map<String, Double> spent) {
    String lower = t.lower();
    add(WORDS.getOrDefault(lower, List.of()), lower, weights, spent);
    if (!shouted && t.text().equals(t.text().toUpperCase(Locale.ROOT))) {
      add(ACRONYMS.getOrDefault(lower, List.of()), lower, weights, spent);
    }
  }

  /** A word of several countries speaks for each in part. */
  private static void add(
      List<String> countries, String word, Map<String, Double> weights, Map<String, Double> spent) {
    if (countries.isEmpty() || spent.merge(word, 1.0, Double::sum) > MOST) {
      return;
    }
    countries.forEach(c -> weights.merge(c, 1.0 / countries.size(), Double::sum));
  }

  private void demonym(Sentence s, int i, Map<String, Double> weights) {
    boolean acts =
        i + 1 < s.size()
            && CUES.getOrDefault("official", Set.of()).contains(s.token(i + 1).lower());
    gazetteer
        .demonym(s.token(i).text())
        .flatMap(Place::country)
        .ifPresent(c -> weights.merge(c, acts ? ACTS : 1.0, Double::sum));
  }

  private void actor(
      List<String> texts, int i, Map<String, Double> weights, Map<String, Double> spent) {
    if (actors.isEmpty()) {
      return;
    }
    Optional<NameIndex.Match> match = actors.get().names().longest(texts, i);
    if (match.isEmpty()) {
      return;
    }
    Set<String> countries = new LinkedHashSet<>();
    for (KnownActor known : match.get().candidates()) {
      if (!tells(known) || known.countries().isEmpty()) {
        return;
      }
      countries.addAll(known.countries());
    }
    if (countries.size() <= 3) {
      add(List.copyOf(countries), "actor " + countries, weights, spent);
    }
  }

  /** Groups and forces are where they fight; people, governments and outlets speak of anywhere. */
  private static boolean tells(KnownActor known) {
    return switch (known.actor().kind()) {
      case REBEL, MILITIA, POLICE, MONITOR, CIVILIANS -> true;
      case GOVERNMENT,
          MILITARY,
          MEDIA,
          AGENCY,
          STATE_MEDIA,
          SOCIAL_MEDIA,
          INTERNATIONAL_ORGANISATION,
          AID_ORGANISATION,
          ANALYST,
          OFFICIAL,
          WITNESS,
          PERSON,
          UNNAMED,
          OTHER ->
          false;
    };
  }

  /** Words that only the local news of one country uses: its towns are meant, not namesakes. */
  private static void local(Document document, Map<String, Double> weights) {
    for (String country : List.of("US", "GB", "AU", "CA")) {
      Set<String> words = CUES.getOrDefault("local-" + country.toLowerCase(Locale.ROOT), Set.of());
      int seen = 0;
      for (Sentence s : document.news()) {
        for (Token t : s.tokens()) {
          seen += words.contains(t.lower()) ? 1 : 0;
        }
      }
      if (seen > 0) {
        weights.merge(LOCAL + country, Math.min(3.0, seen), Double::sum);
      }
    }
  }

  private static Optional<String> registered(String outlet) {
    int dot = outlet.lastIndexOf('.');
    if (dot < 0 || outlet.length() - dot != 3) {
      return Optional.empty();
    }
    String code = outlet.substring(dot + 1).toUpperCase(Locale.ROOT);
    // Domains that are sold for their letters say nothing of a country.
    return switch (code) {
      case "TV", "ME", "IO", "CO", "FM", "LY", "IS", "EU", "WS", "CC", "TO" -> Optional.empty();
      case "UK" -> Optional.of("GB");
      default -> code.chars().allMatch(Character::isLetter) ? Optional.of(code) : Optional.empty();
    };
  }
}
