package org.zubda.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which side of a conflict the words for a group of people put them on: "rebel soldiers". */
public final class SideWords {

  /** A side as mere words tell it, before it is known who fights whom. */
  public enum Side {
    /** Soldiers, police and other forces of some state. */
    STATE_FORCES,
    /** Fighters of an armed group that is no state's. */
    NON_STATE_FIGHTERS,
    /** Fighters, without saying of which side. */
    COMBATANTS,
    /** Who does not fight. */
    CIVILIANS,
    /** People, without saying who. */
    PEOPLE,
    /** Anything else: guards, prisoners, officials. */
    OTHER
  }

  private final Map<String, Side> nouns = new TreeMap<>();
  private final Map<String, Side> modifiers = new TreeMap<>();
  private final Set<String> civilian = new LinkedHashSet<>();
  private final Set<String> open = new LinkedHashSet<>();

  private SideWords(Map<String, Set<String>> sections) {
    sections.forEach(
        (name, words) -> {
          String[] head = name.split(" ");
          switch (head[0]) {
            case "nouns" -> words.forEach(w -> nouns.putIfAbsent(w, Side.valueOf(head[1])));
            case "open" -> open.addAll(words);
            case "modifiers" -> {
              if (head[1].equals("CIVILIAN")) {
                civilian.addAll(words);
              } else {
                words.forEach(w -> modifiers.putIfAbsent(w, Side.valueOf(head[1])));
              }
            }
            default -> throw new IllegalArgumentException("no such section: " + name);
          }
        });
  }

  /**
   * Reads a list of words in sections.
   *
   * @throws IOException where it can't be read
   * @throws IllegalArgumentException where a section or a side is unknown
   */
  public static SideWords read(Reader words) throws IOException {
    return new SideWords(WordSections.read(words));
  }

  /** The English list that comes with Zubda. */
  public static SideWords english() {
    try (InputStream list =
            Objects.requireNonNull(
                SideWords.class.getResourceAsStream("/org/zubda/language/en/sides.txt"));
        Reader words = new InputStreamReader(list, StandardCharsets.UTF_8)) {
      return read(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The side of a group noun with the words that describe it.
   *
   * @param noun the head noun in its dictionary form ("soldier"); any case
   * @param describing the words before it, in the order of the text ("Syrian", "army"), and those
   *     of an "of" behind it ("members of the security forces": "security", "forces")
   * @return empty where the noun is none for people
   */
  public Optional<Side> of(String noun, List<String> describing) {
    List<String> words = describing.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
    String head = noun.toLowerCase(Locale.ROOT);
    if (!words.isEmpty()) {
      String last = words.getLast();
      Optional<Side> joined = own(last + " " + head);
      if (joined.isPresent() && !open.contains(last + " " + head)) {
        return words.size() > 1 && joined.get() == Side.STATE_FORCES && open.contains(head)
            ? Optional.of(described(words.subList(0, words.size() - 1)).orElse(joined.get()))
            : joined;
      }
    }
    Optional<Side> own = own(head);
    if (open.contains(head) || own.filter(s -> s == Side.PEOPLE).isPresent()) {
      if (words.contains("civilian") || words.contains("civilians")) {
        return Optional.of(Side.CIVILIANS);
      }
      Optional<Side> described = described(words);
      if (described.isPresent()) {
        return described;
      }
      if (own.filter(s -> s == Side.PEOPLE).isPresent()) {
        return Optional.of(people(words));
      }
    }
    return own;
  }

  /** Whether the word, in its dictionary form, is one for people or a group of them. */
  public boolean isGroupNoun(String noun) {
    return own(noun.toLowerCase(Locale.ROOT)).isPresent()
        || open.contains(noun.toLowerCase(Locale.ROOT));
  }

  private Optional<Side> own(String noun) {
    Side side = nouns.get(noun);
    if (side == null && noun.endsWith("s") && noun.length() > 3) {
      side = nouns.get(noun.substring(0, noun.length() - 1));
    }
    return Optional.ofNullable(side);
  }

  /** The side that the nearest telling word before the noun gives. */
  private Optional<Side> described(List<String> words) {
    // "anti-government" and "rebel" outweigh "army" beside them: "rebel army commander".
    for (String word : words) {
      if (modifiers.get(word) == Side.NON_STATE_FIGHTERS) {
        return Optional.of(Side.NON_STATE_FIGHTERS);
      }
    }
    for (String word : words) {
      if (modifiers.containsKey(word)) {
        return Optional.ofNullable(modifiers.get(word));
      }
    }
    return Optional.empty();
  }

  /** "Elderly people", "members of a family", "the bodies of soldiers"; otherwise people. */
  private Side people(List<String> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      Optional<Side> side = own(words.get(i));
      if (side.isPresent() && side.get() != Side.PEOPLE && side.get() != Side.OTHER) {
        return side.get();
      }
    }
    return words.stream().anyMatch(civilian::contains) ? Side.CIVILIANS : Side.PEOPLE;
  }
}
