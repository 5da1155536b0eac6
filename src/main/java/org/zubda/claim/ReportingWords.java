package org.zubda.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of a language that say who says what: what each one can mean, and how its content
 * follows it.
 */
public final class ReportingWords {

  /** Which part of speech a reporting word is. */
  enum Part {
    VERB,
    NOUN,
    ADJECTIVE,
    ADVERB
  }

  /** What a reporting word tells of its source. */
  enum Kind {
    /** Says, in words. */
    SPEECH,
    /** Speaks of it, or speaks to someone, without holding it to be so: asks, discusses, thanks. */
    TALK,
    /** Thinks, knows, feels. */
    THOUGHT,
    /** Wants, plans, refuses. */
    WISH,
    /** Is for or against, calls it so. */
    STANCE,
    /** Is evidence of it. */
    SHOW,
    /** Makes it seem so, and no one says it. */
    SEEM
  }

  /** How firmly a reporting word lets the content stand. */
  enum Firmness {
    STATED,
    CLAIMED,
    UNCONFIRMED,
    DENIED
  }

  /** How the content can follow a reporting word. */
  enum Frame {
    /** As a clause, or in quotation marks. */
    CLAUSE,
    /** Behind its content too, without quotation marks: "Ten died, they said". */
    TAG,
    /** As a noun phrase. */
    OBJECT,
    /** As "to ...". */
    INFINITIVE,
    /** A noun phrase between the word and its content is who is spoken to. */
    ADDRESSEE,
    /** A noun phrase and the "to ..." after it together are the content. */
    RAISED,
    /** A count and the "at ..." behind it are the content: "put the toll at 58". */
    FIGURE,
    /** A noun phrase and the "of ..." or "as ..." after it together are the content. */
    PAIR
  }

  /**
   * One use of a word.
   *
   * @param kind what it tells of its source
   * @param firmness how firmly the content stands
   * @param frames how the content can follow
   * @param prepositions which prepositions lead the content where nothing else does
   */
  record Use(Kind kind, Firmness firmness, Set<Frame> frames, Set<String> prepositions) {

    boolean takes(Frame frame) {
      return frames.contains(frame);
    }
  }

  private final Map<Part, Map<String, List<Use>>> uses;

  private ReportingWords(Map<Part, Map<String, List<Use>>> uses) {
    this.uses = uses;
  }

  /**
   * The English list that is packed with the program.
   *
   * @throws UncheckedIOException where it can't be read
   */
  public static ReportingWords english() {
    String name = "/org/zubda/language/en/reporting-words.txt";
    try (InputStream in =
            Objects.requireNonNull(ReportingWords.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /**
   * Reads a list: one group of words a line, as its own first lines explain.
   *
   * @throws IllegalArgumentException where a line is none
   */
  public static ReportingWords parse(List<String> lines) {
    Map<Part, Map<String, List<Use>>> found = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      String[] fields = line.substring(0, Math.max(colon, 0)).split("\\|", -1);
      if (fields.length != 5) {
        throw new IllegalArgumentException("no group of reporting words: " + line);
      }
      Set<Frame> frames = EnumSet.noneOf(Frame.class);
      for (String frame : listed(fields[3])) {
        frames.add(Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
      }
      Use use =
          new Use(
              Kind.valueOf(fields[1].strip().toUpperCase(Locale.ROOT)),
              Firmness.valueOf(fields[2].strip().toUpperCase(Locale.ROOT)),
              frames,
              new TreeSet<>(listed(fields[4])));
      Map<String, List<Use>> part =
          found.computeIfAbsent(
              Part.valueOf(fields[0].strip().toUpperCase(Locale.ROOT)), p -> new LinkedHashMap<>());
      for (String word : line.substring(colon + 1).strip().split("\\s+")) {
        part.computeIfAbsent(word, w -> new ArrayList<>()).add(use);
      }
    }
    return new ReportingWords(found);
  }

  private static List<String> listed(String field) {
    String bare = field.strip();
    return bare.equals("-") ? List.of() : List.of(bare.split(","));
  }

  /** What a word can mean, the likeliest first; empty for a word that reports nothing. */
  List<Use> uses(Part part, String lemma) {
    return uses.getOrDefault(part, Map.of())
        .getOrDefault(lemma.toLowerCase(Locale.ROOT), List.of());
  }
}
