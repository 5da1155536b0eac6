package org.zubda.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.zubda.claim.Reading;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.TimeMention;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;
import org.zubda.report.Span;

/**
 * What of a report tells which story it belongs to: the names in it, its other words, its headline,
 * and numbers. Made of one report alone.
 *
 * @param report the report's id
 * @param day when it was published, where known
 * @param days that day and the days before it that the text names, from 1970, in rising order
 * @param outlet who published it, where known
 * @param names words that the report writes with a capital, by how much they tell
 * @param words its other words
 * @param title the words of its headline
 * @param namePairs names that stand side by side ("Tomas Arvela")
 * @param numbers numbers of three digits and more that are no years
 * @param ages ages of people
 * @param towns the towns and places in them that it names, by how small they are
 * @param scenes where what it claims happened, in degrees north and east by turns
 * @param claimDays the days of which it claims something
 */
record Gist(
    String report,
    Optional<LocalDate> day,
    long[] days,
    Optional<String> outlet,
    Features names,
    Features words,
    Features title,
    Features namePairs,
    Features numbers,
    Features ages,
    Features towns,
    double[] scenes,
    long[] claimDays) {

  /**
   * A gist with what is needed only once, when a report comes in.
   *
   * @param gist the gist
   * @param near its most telling names and its towns, by which reports of some weeks are found
   * @param far two of them together, by which a report of any day is found
   */
  record Made(Gist gist, List<String> near, List<String> far) {}

  /** Characters of a text that count as its lead. */
  private static final int LEAD = 600;

  /** Characters of a text that are looked at. */
  private static final int READ = 6000;

  /** The least weight of a name, and of another word, that counts. */
  private static final double LEAST_NAME = 1;

  private static final double LEAST_WORD = 2;

  /** Inhabitants from which on a town's name tells no more than that of any large city. */
  private static final double LARGE_CITY = 3e6;

  private static final double UNKNOWN_TOWN = 2;

  /**
   * The most telling names by which a report is found, alone and two together. Fewer lose reports
   * that belong together; more only cost time.
   */
  private static final int NEAR = 16;

  private static final int FAR = 8;

  /** What a report says of its story. */
  static Made of(Reading reading, Rarity rarity) {
    return new Maker(rarity).gist(reading);
  }

  /** The names and figures of a report in words, by their hashes: for reasons. */
  static Map<Integer, String> spelled(Reading reading, Rarity rarity) {
    Maker maker = new Maker(rarity);
    maker.gist(reading);
    Map<Integer, String> spelled = new HashMap<>();
    for (Map<String, Double> of : List.of(maker.names, maker.pairs, maker.numbers, maker.ages)) {
      of.keySet().forEach(word -> spelled.put(Features.hash(word), word));
    }
    return spelled;
  }

  private static final class Maker {
    final Rarity rarity;
    int lead;
    final Map<String, Integer> upper = new HashMap<>();
    final Map<String, Integer> lower = new HashMap<>();
    final Map<String, Double> names = new TreeMap<>();
    final Map<String, Double> words = new TreeMap<>();
    final Map<String, Double> title = new TreeMap<>();
    final Map<String, Double> pairs = new TreeMap<>();
    final Map<String, Double> numbers = new TreeMap<>();
    final Map<String, Double> ages = new TreeMap<>();
    final Map<String, Double> towns = new TreeMap<>();

    Maker(Rarity rarity) {
      this.rarity = rarity;
    }

    Made gist(Reading reading) {
      Report report = reading.report();
      String headline = report.title().orElse("");
      List<Token> head = Token.all(headline);
      String text = news(reading);
      List<Token> body = Token.all(text.substring(0, Math.min(text.length(), READ)));
      lead = LEAD + body.stream().findFirst().map(Token::start).orElse(0);
      for (Token t : body) {
        if (!t.capital()) {
          lower.merge(t.folded(), 1, Integer::sum);
        } else if (!t.first()) {
          upper.merge(t.folded(), 1, Integer::sum);
        }
      }
      if (head.stream().filter(w -> !w.capital() && !rarity.silent(w.folded())).count() > 1) {
        head.stream()
            .filter(w -> w.capital() && !w.first())
            .forEach(w -> upper.merge(w.folded(), 1, Integer::sum));
      }
      take(head, true);
      take(body, false);
      for (PlaceMention m : reading.mentions().places()) {
        if (!m.speaks() && isTown(m.place())) {
          m.place().id().ifPresent(id -> towns.put(id, smallness(m.place())));
        }
      }
      Gist gist =
          new Gist(
              report.id(),
              report.published().map(Published::at).map(m -> m.day()),
              days(reading),
              report.outlet().map(Outlet::name).map(n -> n.toLowerCase(Locale.ROOT)),
              Features.scaled(weighed(names, false)),
              Features.scaled(weighed(words, true)),
              Features.scaled(weighed(title, true)),
              Features.of(pairs),
              Features.of(numbers),
              Features.of(ages),
              Features.of(towns),
              scenes(reading),
              claimDays(reading));
      return made(gist);
    }

    private static long[] days(Reading reading) {
      LongStream published =
          reading.report().published().stream().mapToLong(p -> p.at().day().toEpochDay());
      long last =
          reading.report().published().map(p -> p.at().day().toEpochDay()).orElse(Long.MAX_VALUE);
      LongStream named =
          reading.mentions().times().stream()
              .map(TimeMention::when)
              .filter(w -> w.precision().compareTo(When.Precision.DAY) <= 0)
              .filter(w -> w.basis() == When.Basis.STATED || w.basis() == When.Basis.RELATIVE)
              .flatMap(w -> w.from().stream())
              .mapToLong(m -> m.day().toEpochDay())
              .filter(d -> d <= last);
      return LongStream.concat(published, named).distinct().sorted().toArray();
    }

    /** The text without what is no news in it, and without a title that was put before it. */
    private static String news(Reading reading) {
      Report report = reading.report();
      StringBuilder text = new StringBuilder(report.text());
      for (Span span : reading.boilerplate()) {
        blank(text, span.start(), span.end());
      }
      if (report.titleAdded()) {
        blank(text, 0, report.title().map(String::length).orElse(0));
      }
      return text.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
      for (int i = from; i < Math.min(to, text.length()); i++) {
        text.setCharAt(i, '\n');
      }
    }

    private static boolean isTown(Place place) {
      return switch (place.precision()) {
        case POINT, DISTRICT, TOWN -> true;
        case AREA, ADMIN1, COUNTRY, UNRESOLVED -> false;
      };
    }

    /** Tenfolds by which fewer people live there than in a very large city, from 0 to 4. */
    private static double smallness(Place place) {
      return place.population() == 0
          ? UNKNOWN_TOWN
          : Math.max(0, Math.log10(LARGE_CITY / Math.max(300, place.population())));
    }

    private static double[] scenes(Reading reading) {
      return reading.claims().stream()
          .filter(c -> !c.said().background())
          .flatMap(c -> c.said().place().stream())
          .filter(Maker::isTown)
          .flatMap(p -> p.point().stream())
          .distinct()
          .flatMapToDouble(p -> DoubleStream.of(p.lat(), p.lon()))
          .toArray();
    }

    private static long[] claimDays(Reading reading) {
      return reading.claims().stream()
          .filter(c -> !c.said().background())
          .map(c -> c.said().time())
          .filter(w -> w.basis() != When.Basis.REPORT_DATE)
          .filter(w -> w.precision().compareTo(When.Precision.DAY) <= 0)
          .flatMap(w -> w.from().stream())
          .mapToLong(m -> m.day().toEpochDay())
          .distinct()
          .sorted()
          .toArray();
    }

    private boolean name(Token t) {
      return t.capital() && upper.getOrDefault(t.folded(), 0) > lower.getOrDefault(t.folded(), 0);
    }

    private void take(List<Token> tokens, boolean headline) {
      Optional<String> before = Optional.empty();
      for (int i = 0; i < tokens.size(); i++) {
        Token t = tokens.get(i);
        boolean aside = i + 1 < tokens.size() && t.aside(tokens.get(i + 1));
        boolean inLead = t.start() < lead;
        String word = t.folded();
        boolean named = name(t);
        if (t.age(aside).isPresent()) {
          ages.put(t.age(aside).get(), 1.0);
        } else if (Character.isDigit(word.charAt(0))) {
          t.number().ifPresent(n -> numbers.put(n, 1.0));
        } else if (word.length() > 1 && named) {
          names.merge(word, headline ? 2 : inLead ? 1.5 : 0.5, Double::sum);
          if (before.isPresent() && t.joined()) {
            double weight = rarity.ofWord(before.get()) + rarity.ofWord(word);
            if (weight > LEAST_WORD) {
              pairs.put(before.get() + " " + word, weight);
            }
          }
        } else if (word.length() > 1) {
          words.merge(Lexicon.stem(word), headline ? 3 : inLead ? 1.1 : 0.1, Double::sum);
        }
        if (headline && word.length() > 1) {
          title.put(Lexicon.stem(word), Math.E - 1);
        }
        before = named && word.length() > 1 ? Optional.of(word) : Optional.empty();
      }
    }

    private Map<String, Double> weighed(Map<String, Double> counts, boolean stems) {
      Map<String, Double> weighed = new TreeMap<>();
      counts.forEach(
          (word, n) -> {
            double rare = stems ? rarity.ofStem(word) : rarity.ofWord(word);
            if (rare > (stems ? LEAST_WORD : LEAST_NAME)) {
              weighed.put(word, Math.log(1 + n) * rare);
            }
          });
      return weighed;
    }

    private Made made(Gist gist) {
      List<String> best =
          weighed(names, false).entrySet().stream()
              .sorted(
                  Map.Entry.<String, Double>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .limit(NEAR)
              .map(Map.Entry::getKey)
              .toList();
      List<String> far = new ArrayList<>();
      List<String> strongest = best.subList(0, Math.min(FAR, best.size()));
      for (String a : strongest) {
        for (String b : strongest) {
          if (a.compareTo(b) < 0) {
            far.add(a + "+" + b);
          }
        }
      }
      List<String> near = new ArrayList<>(best);
      near.addAll(towns.keySet());
      return new Made(gist, near, List.copyOf(far));
    }
  }
}
