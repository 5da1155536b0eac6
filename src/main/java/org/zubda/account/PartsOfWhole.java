package org.zubda.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.zubda.account.rule.CheckPartsAgainstWhole;
import org.zubda.account.rule.Numbers;
import org.zubda.story.Question;
import org.zubda.story.Telling;

/**
 * Holds the answers about parts of the harmed against the answer about all of them: the sum that
 * supports it is told, and parts that exceed it are a disagreement (method, rule 16).
 */
final class PartsOfWhole {

  /** Kinds of people that don't overlap: those of each line make up a whole together. */
  private static final List<Set<String>> DISJOINT =
      List.of(
          Set.of("civilians", "combatants", "government forces", "rebels", "soldiers", "medics"),
          Set.of("children", "women", "men"));

  private final Map<Question, TollEntry> entries;
  private final List<Disagreement> exceeding = new ArrayList<>();

  PartsOfWhole(Map<Question, TollEntry> entries) {
    this.entries = new LinkedHashMap<>(entries);
  }

  /** The disagreements that were found: parts above their wholes. */
  List<Disagreement> exceeding() {
    return List.copyOf(exceeding);
  }

  /** An entry with the arithmetic of its parts, where it is a whole that has any. */
  TollEntry checked(Question q, TollEntry entry) {
    if (!q.whole()) {
      return entry;
    }
    Explanation why = entry.explanation();
    List<String> notes = new ArrayList<>(why.notes());
    for (Set<String> family : DISJOINT) {
      check(q, entry, family).ifPresent(notes::add);
    }
    Optional<String> second = secondWitness(q, entry);
    List<String> origins = new ArrayList<>(entry.origins());
    if (second.isPresent()) {
      origins.add(second.get());
      notes.add("The parts that " + second.get() + " counts make the same number.");
    }
    return new TollEntry(
        entry.id(),
        entry.incident(),
        entry.effect(),
        entry.victims(),
        entry.best(),
        entry.low(),
        entry.high(),
        second.isPresent() ? Status.AGREED : entry.status(),
        origins,
        entry.claims(),
        entry.history(),
        new Explanation(
            why.rule(), why.text(), why.supporting(), why.opposing(), why.wouldChange(), notes));
  }

  private Optional<String> check(Question q, TollEntry whole, Set<String> family) {
    Map<Question, TollEntry> parts = new LinkedHashMap<>();
    entries.forEach(
        (other, answer) -> {
          if (other.incident().equals(q.incident())
              && other.effect() == q.effect()
              && !other.whole()
              && family.contains(kind(other))) {
            parts.put(other, answer);
          }
        });
    List<CheckPartsAgainstWhole.Part> terms =
        parts.values().stream()
            .map(a -> new CheckPartsAgainstWhole.Part(a.victims(), a.low()))
            .toList();
    int sum = terms.stream().mapToInt(t -> t.low().orElse(0)).sum();
    Optional<String> note = new CheckPartsAgainstWhole().check(whole.low(), terms);
    boolean settled =
        whole.status() != Status.CONTESTED
            && parts.values().stream().noneMatch(a -> a.status() == Status.CONTESTED);
    if (settled
        && whole.high().isPresent()
        && sum > whole.high().getAsInt()
        && together(q, parts)) {
      exceeding.add(exceeds(whole, List.copyOf(parts.values()), sum));
    }
    return note;
  }

  /** A part of a side is of that side's kind: "government forces of Ramla". */
  private static String kind(Question part) {
    int of = part.group().indexOf(Question.OF_PARTY);
    return of < 0 ? part.group() : part.group().substring(0, of);
  }

  /**
   * Whether each part is counted in a report that counts the whole: a count of other days or by
   * other counters shows no mistake.
   */
  private static boolean together(Question whole, Map<Question, TollEntry> parts) {
    return parts.keySet().stream()
        .allMatch(
            p ->
                p.claims().stream()
                    .anyMatch(
                        c -> whole.claims().stream().anyMatch(w -> w.report().equals(c.report()))));
  }

  private static Disagreement exceeds(TollEntry whole, List<TollEntry> parts, int sum) {
    List<String> ids = parts.stream().flatMap(p -> p.claims().stream()).distinct().toList();
    List<String> words =
        parts.stream().map(p -> Numbers.grouped(p.low().orElse(0)) + " " + p.victims()).toList();
    String all = Numbers.grouped(whole.high().orElse(0));
    List<String> both = new ArrayList<>(whole.claims());
    both.addAll(ids);
    return new Disagreement(
        Telling.id("dispute", both),
        Disagreement.Kind.COUNT,
        whole.id(),
        List.of(
            new Disagreement.Side(
                all + " in all, according to " + Numbers.and(whole.origins()), whole.claims()),
            new Disagreement.Side(Numbers.and(words) + " among them", ids)),
        "The parts exceed the whole: %s make %s, more than %s."
            .formatted(Numbers.and(words), Numbers.grouped(sum), all));
  }

  /** Another origin whose two or more parts make just the whole that one origin counts. */
  private Optional<String> secondWitness(Question q, TollEntry whole) {
    if (whole.status() != Status.SINGLE || whole.best().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> sums = new TreeMap<>();
    Map<String, Integer> terms = new TreeMap<>();
    entries.forEach(
        (part, answer) -> {
          if (part.incident().equals(q.incident())
              && part.effect() == q.effect()
              && !part.whole()
              && answer.origins().size() == 1
              && answer.best().isPresent()
              && answer.best().equals(answer.high())
              && !whole.origins().contains(answer.origins().get(0))) {
            sums.merge(answer.origins().get(0), answer.best().getAsInt(), Integer::sum);
            terms.merge(answer.origins().get(0), 1, Integer::sum);
          }
        });
    OptionalInt best = whole.best();
    return sums.entrySet().stream()
        .filter(e -> best.getAsInt() == e.getValue() && terms.getOrDefault(e.getKey(), 0) > 1)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
