package org.zubda.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Reports of one siege that never was, all different; the same every time. */
final class SiegeReports {

  private static final LocalDate BEGAN = LocalDate.of(2022, 3, 1);

  private static final List<String> OUTLETS =
      List.of(
          "Sahel Wire",
          "Dune Gazette",
          "Northern Ledger",
          "Well Street Journal",
          "Radio Adrar",
          "Caravan News",
          "The Salt Post",
          "Desert Monitor");

  private static final List<String> SOURCES =
      List.of(
          "the governor of Kidal",
          "the Malian army",
          "a spokesman for the rebels",
          "the health ministry",
          "the Red Cross",
          "a doctor at the hospital",
          "the United Nations",
          "residents");

  private static final List<String> TARGETS =
      List.of(
          "hospital",
          "market",
          "bakery",
          "school",
          "mosque",
          "water tower",
          "bus station",
          "customs house",
          "radio station",
          "football ground");

  private static final List<String> MEANS =
      List.of("Shelling of", "An air strike on", "A bomb at", "Rocket fire on", "An attack on");

  private final Random random = new Random(5);
  private final ObjectMapper json = new ObjectMapper();

  /** So many of them, a record each. */
  static List<String> make(int reports) {
    SiegeReports siege = new SiegeReports();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      made.add(siege.report(i, reports));
    }
    return made;
  }

  private String report(int number, int of) {
    int day = 40 * number / of;
    LocalDate date = BEGAN.plusDays(day);
    String target = one(TARGETS);
    int killed = 2 + random.nextInt(19);
    int soFar = 30 + 6 * day + random.nextInt(5);
    String source = one(SOURCES);
    String other = one(SOURCES);
    String weekday = name(date.getDayOfWeek().name());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        one(MEANS)
            + " the "
            + target
            + " of besieged Kidal killed "
            + one(List.of("", "at least ", "about "))
            + killed
            + one(List.of(" people", " civilians", " soldiers"))
            + " on "
            + weekday
            + ", "
            + source
            + " said.");
    sentences.add(
        random.nextInt(5) == 0
            ? capital(other) + " said that only " + Math.max(1, killed - 2) + " were killed there."
            : "Another " + (3 + random.nextInt(40)) + " were wounded, according to " + other + ".");
    sentences.add(
        "At least "
            + soFar
            + " people have been killed since the siege of Kidal began, "
            + one(List.of("the United Nations", "the Red Cross"))
            + " said.");
    sentences.add(
        one(
            List.of(
                "Rebels took the airport of Kidal, " + other + " said.",
                "The army still holds the centre of Kidal, " + other + " said.",
                "The army denied that it had lost Kidal.",
                "Thousands of people have fled Kidal since the siege began.",
                "A convoy with flour was turned back at the northern gate.",
                "The army retook part of Kidal, " + other + " said.")));
    ObjectNode record = json.createObjectNode();
    record.put("title", one(MEANS) + " the " + target + " in besieged Kidal, day " + (day + 1));
    record.put("outlet", one(OUTLETS));
    record.put(
        "published",
        date + "T" + "%02d:%02dZ".formatted(6 + random.nextInt(17), random.nextInt(60)));
    record.put("text", String.join(" ", sentences));
    return record.toString();
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String name(String day) {
    return day.charAt(0) + day.substring(1).toLowerCase(Locale.ROOT);
  }
}
