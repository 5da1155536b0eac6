package org.zubda.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.zubda.claim.Reading;
import org.zubda.report.Span;

/**
 * Which reports repeat another's words: an agency's text in five outlets is one voice. Only a
 * report of whose words {@link #LEAST_SHARE} or more stand in another, or that has that much of the
 * other, is called its copy, while a single sentence that two reports share is one voice in both
 * whatever else they say.
 */
public final class Copies {

  /** The least share of a report's words that makes it a copy. */
  static final double LEAST_SHARE = 0.4;

  /** The least share that a further source adds to what a report has from others. */
  private static final double LEAST_FURTHER = 0.2;

  /** The least share of another report that makes a longer one its copy. */
  private static final double LEAST_TAKEN = 0.5;

  /** The least number of words in one of the passages that a longer report takes from another. */
  private static final int LEAST_PASSAGE = 25;

  /** The least share of a sentence's words that makes it the other report's sentence. */
  private static final double LEAST_SENTENCE_SHARE = 0.6;

  private final CopyIndex index;
  private final CopyMarks marks;

  private Copies(CopyIndex index, CopyMarks marks) {
    this.index = index;
    this.marks = marks;
  }

  /** What an index knows, now and after what it takes in later. */
  public static Copies in(CopyIndex index) {
    return new Copies(index, CopyMarks.NONE);
  }

  /** Finds copies among reports. */
  public static Copies among(List<Reading> readings) {
    CopyIndex index = new CopyIndex();
    readings.forEach(index::add);
    return new Copies(index, CopyMarks.NONE);
  }

  /** The same copies, but for what people decided of them. */
  public Copies decided(CopyMarks decided) {
    return decided.isEmpty() ? this : new Copies(index, decided);
  }

  /**
   * The copies, in the order in which they were published as far as known; the sources of one
   * report with the largest share first.
   */
  public List<Copy> all() {
    return index.inOrder().stream().flatMap(id -> of(id).stream()).toList();
  }

  /**
   * What a report repeats: the source of most of its words, and those that have more of its words
   * than the sources before them. Empty where it repeats too little to be called a copy.
   */
  public List<Copy> of(String report) {
    Optional<String> marked = Optional.ofNullable(marks.copyOf().get(report)).filter(index::has);
    if (marked.isPresent()) {
      return List.of(index.between(report, marked.get()));
    }
    return marks.names(report) ? List.of() : found(report);
  }

  private List<Copy> found(String report) {
    List<Copy> chosen = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (Copy copy : index.copiesBy(report)) {
      int words = 0;
      int fresh = 0;
      for (Passage p : copy.passages()) {
        words += p.words();
        fresh += taken.stream().anyMatch(t -> t.overlaps(p.here())) ? 0 : p.words();
      }
      boolean further = fresh * copy.share() >= LEAST_FURTHER * words;
      if (further || fresh > 0 && isTakenIn(copy)) {
        chosen.add(copy);
        copy.passages().forEach(p -> taken.add(p.here()));
      }
    }
    double whole = chosen.stream().mapToDouble(Copy::share).sum();
    return whole >= LEAST_SHARE || chosen.stream().anyMatch(Copies::isTakenIn)
        ? List.copyOf(chosen)
        : List.of();
  }

  /** Whether half of the other report, with a whole passage of it, stands in this one. */
  private static boolean isTakenIn(Copy copy) {
    return copy.shareOf() >= LEAST_TAKEN
        && copy.passages().stream().anyMatch(p -> !p.quotation() && p.words() >= LEAST_PASSAGE);
  }

  /** The report from which a sentence is, where another than the named one said it before. */
  Optional<String> firstWith(Span sentence, String report) {
    if (marks.own().contains(report)) {
      return Optional.empty();
    }
    return marks.origin(report).or(() -> index.source(sentence, report, LEAST_SENTENCE_SHARE));
  }

  /**
   * The reports from which a report has the sentences that it says in its own voice: one for each
   * such claim, empty where the words are its own; nothing at all where all are. A story is told
   * the same as long as these are.
   *
   * @param reading what the report claims, asked for where it shares words with another
   */
  public List<String> sources(String report, Supplier<Reading> reading) {
    if (!index.shares(report) && marks.isEmpty()) {
      return List.of();
    }
    List<String> sources =
        reading.get().claims().stream()
            .filter(c -> c.said().attribution().links().isEmpty())
            .map(c -> firstWith(c.said().evidence(), report).orElse(""))
            .toList();
    return sources.stream().allMatch(String::isEmpty) ? List.of() : sources;
  }

  /** Who speaks in a report where it names no source: the agency that it credits, or its outlet. */
  Optional<String> voice(String report) {
    return index.voice(report);
  }
}
