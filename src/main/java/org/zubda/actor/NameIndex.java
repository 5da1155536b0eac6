package org.zubda.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the names of known actors in a run of words, the longest first. */
public final class NameIndex {

  /**
   * A name was found.
   *
   * @param length how many words it takes
   * @param candidates the actors of that name, at least one
   * @param acronym whether it was met as an acronym
   */
  public record Match(int length, List<KnownActor> candidates, boolean acronym) {}

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final Set<KnownActor> capitalised = new LinkedHashSet<>();
    final Set<KnownActor> anyCase = new LinkedHashSet<>();
  }

  private static final String ARTICLE = "the";

  private static final Pattern ARTICLE_BEFORE =
      Pattern.compile("^(?i)(al|el|ash|as|an|ad|at|ar|az)-");

  private final Node root = new Node();
  private final Map<String, Set<KnownActor>> acronyms = new HashMap<>();

  NameIndex(List<KnownActor> actors) {
    for (KnownActor known : actors) {
      add(known, known.actor().name());
      known.aliases().forEach(alias -> add(known, alias));
    }
  }

  /** Whether a name is an acronym: at most six letters or digits, the letters capitals. */
  public static boolean isAcronym(String name) {
    String plain = name.replace(".", "");
    return plain.length() >= 2
        && plain.length() <= 6
        && plain.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && plain.chars().anyMatch(Character::isUpperCase);
  }

  private void add(KnownActor known, String name) {
    if (isAcronym(name)) {
      acronyms.computeIfAbsent(name.replace(".", ""), n -> new LinkedHashSet<>()).add(known);
      return;
    }
    Node at = root;
    for (String piece : path(name)) {
      at = at.next.computeIfAbsent(piece, p -> new Node());
    }
    (name.chars().anyMatch(Character::isUpperCase) ? at.capitalised : at.anyCase).add(known);
  }

  /** "The Times" keeps its article: "times" alone is no newspaper. */
  private static List<String> path(String name) {
    List<String> path = new ArrayList<>(NameFold.pieces(name));
    if (name.startsWith("The ")) {
      path.addFirst(ARTICLE);
    }
    return path;
  }

  /** The actors of a whole name; the acronym first where it is one. */
  List<KnownActor> whole(String name) {
    Set<KnownActor> found = new LinkedHashSet<>();
    if (isAcronym(name)) {
      found.addAll(acronyms.getOrDefault(name.replace(".", ""), Set.of()));
    }
    for (List<String> path : List.of(path(name), NameFold.pieces(name))) {
      Node at = root;
      for (String piece : path) {
        at = at == null ? null : at.next.get(piece);
      }
      if (at != null) {
        found.addAll(at.capitalised);
        found.addAll(at.anyCase);
      }
    }
    return List.copyOf(found);
  }

  /**
   * The longest name that begins with a word. A name that is written with capitals is met with a
   * capital only; an acronym in capitals only.
   *
   * @param words the words of a sentence, as written
   * @param start index of the first word of the name
   */
  public Optional<Match> longest(List<String> words, int start) {
    Optional<Match> best = Optional.empty();
    String first = words.get(start);
    if (isAcronym(first) && acronyms.containsKey(first.replace(".", ""))) {
      best = Optional.of(new Match(1, List.copyOf(acronyms.get(first.replace(".", ""))), true));
    }
    // "CODECO-URDPC", "AFC/M23": the first part names it.
    String part = firstPart(first);
    if (part.length() < first.length()
        && first.equals(first.toUpperCase(java.util.Locale.ROOT))
        && isAcronym(part)
        && acronyms.containsKey(part)) {
      best = Optional.of(new Match(1, List.copyOf(acronyms.get(part)), true));
    }
    Node at = root;
    boolean capital = false;
    boolean lost = false;
    for (int i = start; i < words.size() && i < start + 16; i++) {
      List<String> pieces = NameFold.pieces(words.get(i));
      if (i == start && first.equalsIgnoreCase(ARTICLE)) {
        at = root.next.get(ARTICLE);
        continue;
      }
      if (pieces.isEmpty()) {
        if (i == start || !isJoiner(words.get(i))) {
          break;
        }
        continue;
      }
      for (String piece : pieces) {
        at = at == null ? null : at.next.get(piece);
      }
      if (at == null) {
        break;
      }
      // A lower-case first word is let pass after an article: "al-Shabaab".
      String word = words.get(i);
      word = word.indexOf('-') > 0 ? ARTICLE_BEFORE.matcher(word).replaceFirst("") : word;
      boolean upper = !word.isEmpty() && !Character.isLowerCase(word.charAt(0));
      capital |= upper;
      lost |= i == start && !upper;
      List<KnownActor> found = new ArrayList<>();
      if (capital && !lost) {
        found.addAll(at.capitalised);
      }
      found.addAll(at.anyCase);
      if (!found.isEmpty()) {
        best = Optional.of(new Match(i - start + 1, found, false));
      }
    }
    return best;
  }

  private static String firstPart(String word) {
    int cut = word.indexOf('-') >= 0 ? word.indexOf('-') : word.indexOf('/');
    return cut > 0 ? word.substring(0, cut) : word;
  }

  /** Words that a name may have inside it and that carry none of it. */
  private static boolean isJoiner(String word) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    return lower.equals("al") || lower.equals("el") || lower.equals("the") || word.equals("-");
  }

  /** All acronyms and their actors, for checks. */
  Map<String, Set<KnownActor>> acronyms() {
    return Map.copyOf(acronyms);
  }
}
