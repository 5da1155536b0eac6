package org.zubda.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zubda.language.Token;

/** The nouns by which those who act and speak are meant without being named. */
final class ActorWords {

  private final Map<String, Set<String>> sections;

  private ActorWords(Map<String, Set<String>> sections) {
    this.sections = sections;
  }

  /** The English list that comes with Zubda. */
  static ActorWords english() {
    try (InputStream list =
            Objects.requireNonNull(
                ActorWords.class.getResourceAsStream("/org/zubda/language/en/actor-words.txt"));
        Reader words = new InputStreamReader(list, StandardCharsets.UTF_8)) {
      return new ActorWords(WordSections.read(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the word, in singular or plural, stands in a section. */
  boolean is(String section, String word) {
    Set<String> words = sections.getOrDefault(section, Set.of());
    return words.contains(word) || words.contains(singular(word));
  }

  /** Whether the last one, two or three words make a noun of a section. */
  boolean endsIn(String section, List<String> words) {
    return length(section, words) > 0;
  }

  /** How many of the last words make the longest noun of a section; 0 for none. */
  int length(String section, List<String> words) {
    return lengthOf(section, endings(words));
  }

  /** The last word, the last two, three and four: as they stand, and in the singular. */
  static List<String> endings(List<String> words) {
    List<String> found = new ArrayList<>();
    for (int n = 1; n <= Math.min(4, words.size()); n++) {
      String phrase = String.join(" ", words.subList(words.size() - n, words.size()));
      found.add(phrase);
      found.add(singular(phrase));
    }
    return found;
  }

  /** How many words the longest of some endings has that is a noun of a section; 0 for none. */
  int lengthOf(String section, List<String> endings) {
    Set<String> words = sections.getOrDefault(section, Set.of());
    for (int i = endings.size() - 2; i >= 0; i -= 2) {
      if (words.contains(endings.get(i)) || words.contains(endings.get(i + 1))) {
        return i / 2 + 1;
      }
    }
    return 0;
  }

  /** The dictionary form in lower case, of a name too. */
  static String lemma(Token token) {
    return token.isProper() ? token.lower() : token.lemma().toLowerCase(Locale.ROOT);
  }

  /** A plain plural as its singular: "factions", "agencies", "policemen". */
  static String singular(String word) {
    if (word.endsWith("men")) {
      return word.substring(0, word.length() - 3) + "man";
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }

  /** A plain plural of a noun phrase: "aid agency" as "aid agencies". */
  static String plural(String noun) {
    if (noun.endsWith("man") && !noun.endsWith("human")) {
      return noun.substring(0, noun.length() - 3) + "men";
    }
    if (noun.endsWith("y") && !noun.matches(".*[aeiou]y")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    if (noun.endsWith("s") || noun.endsWith("staff") || noun.endsWith("media")) {
      return noun;
    }
    return noun.endsWith("ch") || noun.endsWith("x") ? noun + "es" : noun + "s";
  }
}
