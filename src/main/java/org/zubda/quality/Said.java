package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a reading's claims come to, for a comparison with what is right of a whole document. */
final class Said {

  /** The distance to a place without coordinates: half way round the world, in km. */
  static final double FAR = 20038;

  private static final double EARTH_RADIUS_KM = 6371;

  private Said() {}

  /** The claims that aren't denied. */
  static List<JsonNode> standing(JsonNode reading) {
    List<JsonNode> claims = new ArrayList<>();
    for (JsonNode claim : reading.path("claims")) {
      if (!claim.path("polarity").asText().equals("denied")
          && !claim.path("decision").asText().equals("rejected")) {
        claims.add(claim);
      }
    }
    return claims;
  }

  /** The same, the surest first. */
  static List<JsonNode> bestFirst(JsonNode reading) {
    List<JsonNode> claims = standing(reading);
    claims.sort(
        Comparator.comparingDouble((JsonNode c) -> -c.path("confidence").asDouble())
            .thenComparing(c -> c.path("evidence").path("start").asInt()));
    return claims;
  }

  static boolean is(JsonNode claim, String kind) {
    return claim.path("kind").asText().equals(kind);
  }

  static String event(JsonNode claim) {
    return claim.path("event").path("type").asText();
  }

  /**
   * A document's toll.
   *
   * @param largest the largest figure that is claimed
   * @param sum the largest of each differently worded group of victims added up, or of all victims
   *     where that is more
   */
  record Toll(int largest, int sum) {}

  static Toll toll(JsonNode reading, String effect) {
    Map<String, Integer> groups = new HashMap<>();
    int whole = 0;
    int largest = 0;
    for (JsonNode claim : standing(reading)) {
      JsonNode toll = claim.path("toll");
      OptionalInt count = count(toll.path("count"));
      if (is(claim, "toll") && toll.path("effect").asText().equals(effect) && count.isPresent()) {
        int figure = count.getAsInt();
        largest = Math.max(largest, figure);
        JsonNode victims = toll.path("victims");
        if (victims.path("category").asText().equals("all")) {
          whole = Math.max(whole, figure);
        } else {
          groups.merge(fold(name(victims)), figure, Math::max);
        }
      }
    }
    return new Toll(
        largest, Math.max(whole, groups.values().stream().mapToInt(Integer::intValue).sum()));
  }

  private static String name(JsonNode victims) {
    for (JsonNode name : List.of(victims.path("text"), victims.path("group").path("name"))) {
      if (name.isTextual() && !name.asText().isEmpty()) {
        return name.asText();
      }
    }
    return victims.path("category").asText();
  }

  private static OptionalInt count(JsonNode count) {
    for (String bound : List.of("low", "high")) {
      if (count.path(bound).isNumber()) {
        return OptionalInt.of(count.get(bound).asInt());
      }
    }
    return OptionalInt.empty();
  }

  /** The one day that a time names. */
  static Optional<String> day(JsonNode time) {
    boolean exact = List.of("hour", "part-of-day", "day").contains(time.path("precision").asText());
    return exact && time.path("from").isTextual()
        ? Optional.of(time.get("from").asText().substring(0, 10))
        : Optional.empty();
  }

  static boolean hasCoordinates(JsonNode place) {
    return place.path("lat").isNumber() && place.path("lon").isNumber();
  }

  /** Kilometres between two places; {@link #FAR} where the second has no coordinates. */
  static double distance(JsonNode gold, JsonNode place) {
    return hasCoordinates(place)
        ? km(
            gold.path("lat").asDouble(),
            gold.path("lon").asDouble(),
            place.get("lat").asDouble(),
            place.get("lon").asDouble())
        : FAR;
  }

  static double km(double lat, double lon, double otherLat, double otherLon) {
    double a = Math.toRadians(lat);
    double b = Math.toRadians(otherLat);
    double h =
        Math.pow(Math.sin((b - a) / 2), 2)
            + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(otherLon - lon) / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** Letters and digits alone, without accents, in lower case. */
  static String fold(String name) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
