package org.zubda.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/** The patterns of words that tell of events, and where they fit in a sentence. */
final class EventWords {

  /** What a pattern tells: an event type, or a kind that only its surroundings settle. */
  enum Kind {
    /** Harm whose type the means, the victims and the doers tell. */
    VIOLENCE,
    /** A clash of armed sides, or of a crowd with the police. */
    CLASH,
    /** "Bombed": from the air or on the ground. */
    BOMB,
    /** Taking a place, or a person. */
    TAKE,
    /** Burning and breaking: by a crowd that protests, or by forces. */
    BURN,
    /** Moving out: forces withdraw, people flee. */
    GO,
    /** Looks like an event and is none. */
    NOT,
    /** The type that the pattern names. */
    TYPED
  }

  /**
   * A place in a sentence where a pattern fits.
   *
   * @param head index of the token that carries the event
   * @param tokens indices of the tokens that the pattern's words fit, in order
   * @param kind what it tells
   * @param type the event type, where the pattern names it
   * @param strength of the pattern
   */
  record Hit(int head, List<Integer> tokens, Kind kind, Optional<EventType> type, double strength) {

    int first() {
      return tokens.getFirst();
    }

    int last() {
      return tokens.getLast();
    }
  }

  private record Element(Set<String> words, String tag, boolean optional, int gap) {}

  private record Pattern(
      List<Element> elements, int head, Kind kind, Optional<EventType> type, double strength) {}

  /** Stands for a noun that is no name. */
  private static final String COMMON = "common";

  private final Map<String, Set<String>> classes = new LinkedHashMap<>();
  private final Map<String, List<Pattern>> byHead = new LinkedHashMap<>();

  private EventWords() {}

  /**
   * Reads a list of patterns; its head describes its form.
   *
   * @throws IOException where it can't be read
   * @throws IllegalArgumentException where a line is no pattern; the message names it
   */
  static EventWords read(Reader words) throws IOException {
    EventWords read = new EventWords();
    BufferedReader lines = new BufferedReader(words);
    String[] section = {};
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String plain = line.strip();
      if (plain.isEmpty() || plain.startsWith("#")) {
        continue;
      }
      if (plain.startsWith("[")) {
        section = plain.substring(1, plain.length() - 1).split(" ");
      } else {
        for (String part : plain.split(",")) {
          if (!part.isBlank()) {
            read.add(section, part.strip());
          }
        }
      }
    }
    return read;
  }

  /** The English list that comes with Zubda. */
  static EventWords english() {
    try (InputStream list =
            Objects.requireNonNull(
                EventWords.class.getResourceAsStream("/org/zubda/language/en/events.txt"));
        Reader words = new InputStreamReader(list, StandardCharsets.UTF_8)) {
      return read(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a class of the list. */
  Set<String> words(String name) {
    Set<String> found = classes.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no such class: " + name);
    }
    return found;
  }

  /** Whether a token is a word of a class, in its dictionary form or as written. */
  boolean is(String name, Token token) {
    return fits(words(name), token);
  }

  private void add(String[] section, String text) {
    if (section.length == 0) {
      throw new IllegalArgumentException("a pattern before the first section: " + text);
    }
    if (section[0].equals("class")) {
      classes.computeIfAbsent(section[1], n -> new LinkedHashSet<>()).add(text);
      return;
    }
    List<Element> elements = new ArrayList<>();
    int head = -1;
    for (String word : text.split(" +")) {
      boolean marked = word.startsWith("^");
      if (marked) {
        head = elements.size();
      }
      elements.add(element(marked ? word.substring(1) : word, text));
    }
    head = Math.max(head, 0);
    if (elements.get(head).gap() > 0 || elements.get(head).optional()) {
      throw new IllegalArgumentException("no word carries the event: " + text);
    }
    Kind kind = Kind.TYPED;
    Optional<EventType> type = Optional.empty();
    for (Kind k : Kind.values()) {
      kind = k.name().equals(section[0]) ? k : kind;
    }
    if (kind == Kind.TYPED) {
      type = Optional.of(EventType.valueOf(section[0]));
    }
    double strength = section.length > 1 ? Double.parseDouble(section[1]) : 1;
    Pattern pattern = new Pattern(List.copyOf(elements), head, kind, type, strength);
    for (String word : elements.get(head).words()) {
      byHead.computeIfAbsent(word, w -> new ArrayList<>()).add(pattern);
    }
  }

  private Element element(String word, String pattern) {
    if (word.startsWith("..")) {
      return new Element(Set.of(), "", false, Integer.parseInt(word.substring(2)));
    }
    boolean optional = word.endsWith("?");
    String rest = optional ? word.substring(0, word.length() - 1) : word;
    int slash = rest.indexOf('/');
    String tag =
        switch (slash < 0 ? "" : rest.substring(slash + 1)) {
          case "" -> "";
          case "V" -> "VB";
          case "N" -> "NN";
          case "J" -> "JJ";
          case "C" -> COMMON;
          default -> throw new IllegalArgumentException("no such part of speech: " + pattern);
        };
    Set<String> words = new LinkedHashSet<>();
    for (String one : (slash < 0 ? rest : rest.substring(0, slash)).split("\\|")) {
      if (one.startsWith("<")) {
        words.addAll(words(one.substring(1, one.length() - 1)));
      } else {
        words.add(one);
      }
    }
    return new Element(words, tag, optional, 0);
  }

  /** All places where patterns fit, without those that a more telling one stands over. */
  List<Hit> find(Sentence sentence) {
    List<Hit> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      Set<Pattern> patterns = new LinkedHashSet<>();
      for (String form : forms(token)) {
        patterns.addAll(byHead.getOrDefault(form, List.of()));
      }
      for (Pattern pattern : patterns) {
        List<Integer> tokens = fit(pattern, sentence, token.index());
        if (!tokens.isEmpty()) {
          found.add(
              new Hit(token.index(), tokens, pattern.kind(), pattern.type(), pattern.strength()));
        }
      }
    }
    List<Hit> kept = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!isOutdone(i, found) && found.get(i).kind() != Kind.NOT) {
        kept.add(found.get(i));
      }
    }
    return kept;
  }

  private static boolean isOutdone(int own, List<Hit> all) {
    Hit hit = all.get(own);
    for (int i = 0; i < all.size(); i++) {
      Hit other = all.get(i);
      if (i == own || !other.tokens().contains(hit.head())) {
        continue;
      }
      int more = other.tokens().size() - hit.tokens().size();
      if (more > 0) {
        return true;
      }
      if (more == 0 && other.head() == hit.head()) {
        boolean stronger = other.strength() > hit.strength();
        if (other.kind() == Kind.NOT
            || stronger
            || (other.strength() == hit.strength() && i < own)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The tokens that the pattern's words fit with its head at this token; empty where none. */
  private static List<Integer> fit(Pattern pattern, Sentence sentence, int at) {
    List<Element> elements = pattern.elements();
    if (!fits(elements.get(pattern.head()), sentence.token(at), sentence)) {
      return List.of();
    }
    List<Integer> after = walk(elements, pattern.head() + 1, 1, sentence, at + 1);
    if (after == null) {
      return List.of();
    }
    List<Integer> before = walk(elements, pattern.head() - 1, -1, sentence, at - 1);
    if (before == null) {
      return List.of();
    }
    List<Integer> tokens = new ArrayList<>(before.reversed());
    tokens.add(at);
    tokens.addAll(after);
    return tokens;
  }

  private static @org.jspecify.annotations.Nullable List<Integer> walk(
      List<Element> elements, int element, int step, Sentence sentence, int at) {
    if (element < 0 || element >= elements.size()) {
      return List.of();
    }
    Element wanted = elements.get(element);
    if (wanted.gap() > 0) {
      for (int skip = 0, next = at; skip <= wanted.gap(); skip++, next += step) {
        List<Integer> rest = walk(elements, element + step, step, sentence, next);
        if (rest != null) {
          return rest;
        }
        if (next < 0 || next >= sentence.size() || isBreak(sentence.token(next))) {
          return null;
        }
      }
      return null;
    }
    if (at >= 0 && at < sentence.size() && fits(wanted, sentence.token(at), sentence)) {
      List<Integer> rest = walk(elements, element + step, step, sentence, at + step);
      if (rest != null) {
        List<Integer> whole = new ArrayList<>();
        whole.add(at);
        whole.addAll(rest);
        return whole;
      }
    }
    return wanted.optional() ? walk(elements, element + step, step, sentence, at) : null;
  }

  /** A gap doesn't reach over what ends a clause for sure. */
  private static boolean isBreak(Token token) {
    return switch (token.text()) {
      case ".", ";", ":", "!", "?", "--", "–", "—" -> true;
      default -> false;
    };
  }

  private static boolean fits(Element wanted, Token token, Sentence sentence) {
    return fits(wanted.words(), token) && isTagged(token, wanted.tag(), sentence);
  }

  /** In headlines, where many words are capital, the tagger takes verbs for names. */
  private static boolean isTagged(Token token, String tag, Sentence sentence) {
    return (tag.equals(COMMON) ? token.isNoun() && !token.isProper() : token.tag().startsWith(tag))
        || (token.isProper()
            && tag.equals("VB")
            && token.text().length() > 2
            && (sentence.kind() == Sentence.Kind.TITLE
                || sentence.kind() == Sentence.Kind.HEADING));
  }

  private static boolean fits(Collection<String> words, Token token) {
    for (String form : forms(token)) {
      if (words.contains(form)) {
        return true;
      }
    }
    return false;
  }

  /** A token as it may stand in a list: dictionary form, as written, without a plural's s. */
  private static List<String> forms(Token token) {
    String lower = token.lower();
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    List<String> forms = new ArrayList<>(3);
    forms.add(lower);
    if (!lemma.equals(lower)) {
      forms.add(lemma);
    }
    if (token.isProper() && lower.length() > 3 && lower.endsWith("s")) {
      forms.add(lower.substring(0, lower.length() - 1));
    }
    return forms;
  }
}
