package org.zubda.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.place.Place;

/**
 * Leaves out of a text all in capitals, as the old agency wires are, what only reads like a place:
 * there "IN", "RIFLE" and "PROGRESS" look like names as much as towns do. What stays is named by
 * nouns, and lies in a country that the report names, starts with or has a large town of, or is
 * large itself.
 */
final class ShoutedPlaces {

  /** A town of so many people may be named in any report. */
  private static final long LARGE = 300_000;

  private ShoutedPlaces() {}

  /** The mentions that stand, in their order; all of them where the text has small letters. */
  static List<PlaceMention> kept(Document document, List<PlaceMention> mentions) {
    String text = document.report().text();
    if (mentions.isEmpty() || isMixed(text)) {
      return mentions;
    }
    Set<String> countries = new HashSet<>();
    for (PlaceMention m : mentions) {
      boolean sure =
          m == mentions.getFirst()
              || m.place().precision() == Place.Precision.COUNTRY
              || m.place().population() >= LARGE;
      if (sure && isNoun(document, m)) {
        m.place().country().ifPresent(countries::add);
      }
    }
    List<PlaceMention> kept = new ArrayList<>();
    for (PlaceMention m : mentions) {
      boolean known =
          m.place().country().isEmpty() || countries.contains(m.place().country().get());
      if (known && isNoun(document, m)) {
        kept.add(m);
      }
    }
    return List.copyOf(kept);
  }

  private static boolean isMixed(String text) {
    return text.chars().filter(Character::isLowerCase).count() * 10 > text.length();
  }

  private static boolean isNoun(Document document, PlaceMention m) {
    for (Sentence s : document.sentences()) {
      if (s.span().contains(m.span())) {
        return s.tokens().stream()
            .filter(t -> t.span().overlaps(m.span()))
            .findFirst()
            .filter(ShoutedPlaces::mayName)
            .isPresent();
      }
    }
    return true;
  }

  private static boolean mayName(Token t) {
    return (t.isNoun() || t.tag().startsWith("JJ") || t.tag().equals("FW"))
        && !Set.of("same", "other", "such", "own").contains(t.lower());
  }
}
