package org.zubda.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.account.Account;
import org.zubda.actor.Actor;
import org.zubda.claim.Attributed;
import org.zubda.claim.Attribution;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.mention.ActorMention;
import org.zubda.mention.PlaceMention;
import org.zubda.report.Span;

/**
 * Leaves the names of private persons out of what is shown: witnesses, residents and victims who
 * are no public figures (method, rule 23).
 *
 * <p>A private person is one whom a report names, of the kind witness or person, and whom the actor
 * knowledge lacks. The name is replaced by its first letter wherever it stands, in full or by one
 * of its parts alone, in every report and in every sentence of ours; a public name that shares a
 * part with it stays. Offsets are never changed: a caller asks where a text must be masked ({@link
 * #spans}) and cuts there.
 */
public final class Mask {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Words that are a part of a name and of much else: never masked where they stand alone. */
  private static final Set<String> NEVER_ALONE =
      Set.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "The",
          "And",
          "For",
          "Will",
          "Von",
          "Van",
          "Bin",
          "Ibn",
          "Abu",
          "Abd",
          "Umm",
          "Mrs",
          "Miss",
          "President",
          "Minister",
          "General",
          "Colonel",
          "Captain",
          "Doctor",
          "Sheikh",
          "King",
          "Prince",
          "Syed",
          "Haji");

  /** Words that open a description and no name. */
  private static final Set<String> ARTICLES = Set.of("the", "The", "a", "A", "an", "An");

  /** What a run of words stands for. */
  private enum Kind {
    PUBLIC,
    WITNESS,
    PERSON
  }

  private record Name(List<String> words, Kind kind) {}

  private final Map<String, List<Name>> namesByFirstWord;

  private Mask(Map<String, List<Name>> namesByFirstWord) {
    this.namesByFirstWord = namesByFirstWord;
  }

  /** A mask that hides nobody. */
  public static Mask none() {
    return new Mask(Map.of());
  }

  /** A mask for the private persons whom the account's reports name. */
  public static Mask of(Account account) {
    return of(account.readings(), account.claims());
  }

  /** A mask for the private persons whom one report names. */
  public static Mask of(Reading reading) {
    return of(List.of(reading), reading.claims());
  }

  private static Mask of(List<Reading> readings, List<Claim> claims) {
    Set<String> publicNames = new LinkedHashSet<>();
    Map<String, Kind> privateNames = new TreeMap<>();
    for (Reading reading : readings) {
      String text = reading.report().text();
      for (ActorMention m : reading.mentions().actors()) {
        if (!isPrivate(m.actor())) {
          publicNames.add(m.actor().name());
        } else if (m.named()) {
          addPrivate(m.actor(), 1, privateNames);
          otherForms(m.actor(), m.span().of(text))
              .forEach(n -> privateNames.putIfAbsent(n, kind(m.actor())));
        }
      }
      for (PlaceMention m : reading.mentions().places()) {
        publicNames.add(m.place().name());
        publicNames.add(m.span().of(text));
      }
      reading.relays().forEach(publicNames::add);
      reading.report().outlet().ifPresent(o -> publicNames.add(o.name()));
      for (Attributed a : reading.attributions()) {
        a.actor().ifPresent(who -> sort(who, publicNames, privateNames));
      }
    }
    for (Claim claim : claims) {
      for (Attribution.Link link : claim.said().attribution().links()) {
        sort(link.actor(), publicNames, privateNames);
      }
    }
    return new Mask(index(publicNames, privateNames));
  }

  /** A mask for the private persons among those who are quoted, where nothing else is known. */
  public static Mask ofSources(List<Actor> quoted) {
    Set<String> publicNames = new LinkedHashSet<>();
    Map<String, Kind> privateNames = new TreeMap<>();
    quoted.forEach(who -> sort(who, publicNames, privateNames));
    return new Mask(index(publicNames, privateNames));
  }

  /** The mask for an account, or one that hides nobody where private persons are to be named. */
  public static Mask of(Account account, boolean namePrivatePersons) {
    return namePrivatePersons ? none() : of(account);
  }

  /** Where the text names private persons: disjoint spans in the order of the text. */
  public List<Span> spans(String text) {
    return found(text).stream().map(Found::span).toList();
  }

  /** A text of a report with every private name replaced by its first letter. */
  public String quoted(String text) {
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (Found f : found(text)) {
      masked.append(text, at, f.span().start()).append(initial(text, f.span()));
      at = f.span().end();
    }
    return masked.append(text.substring(at)).toString();
  }

  /** A sentence of ours with every private name replaced: "a named witness (S.)". */
  public String words(String text) {
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (Found f : found(text)) {
      String before = text.substring(at, f.span().start());
      masked.append(before);
      boolean opens = f.span().start() > 0 && before.endsWith(". ");
      masked
          .append(opens ? "A" : "a")
          .append(f.kind() == Kind.WITNESS ? " named witness (" : " named person (")
          .append(initial(f.span().of(text)))
          .append(')');
      at = f.span().end();
    }
    return masked.append(text.substring(at)).toString();
  }

  /** What stands for a name: its first letter and a full stop. */
  public static String initial(String name) {
    return new String(Character.toChars(name.codePointAt(0))) + ".";
  }

  /** What stands for a name in its place: no second full stop where one follows. */
  public static String initial(String text, Span name) {
    String initial = initial(name.of(text));
    return text.startsWith(".", name.end()) ? initial.substring(0, initial.length() - 1) : initial;
  }

  private record Found(Span span, Kind kind) {}

  private List<Found> found(String text) {
    if (namesByFirstWord.isEmpty()) {
      return List.of();
    }
    List<Span> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(new Span(m.start(), m.end()));
    }
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Name longest = longestAt(text, words, i);
      if (longest == null) {
        i++;
        continue;
      }
      if (longest.kind() != Kind.PUBLIC) {
        int last = i + longest.words().size() - 1;
        found.add(new Found(new Span(words.get(i).start(), words.get(last).end()), longest.kind()));
      }
      i += longest.words().size();
    }
    return found;
  }

  private @org.jspecify.annotations.Nullable Name longestAt(
      String text, List<Span> words, int from) {
    List<Name> candidates = namesByFirstWord.getOrDefault(words.get(from).of(text), List.of());
    for (Name name : candidates) {
      int n = name.words().size();
      boolean fits = from + n <= words.size();
      for (int k = 1; fits && k < n; k++) {
        // Words of one name stand close together: a hyphen, an apostrophe, a space between them.
        fits =
            words.get(from + k).of(text).equals(name.words().get(k))
                && words.get(from + k).start() - words.get(from + k - 1).end() <= 2;
      }
      if (fits) {
        return name;
      }
    }
    return null;
  }

  private static void sort(Actor actor, Set<String> publicNames, Map<String, Kind> privateNames) {
    if (isPrivate(actor)) {
      // Whether one word that begins with a capital is a name, only its mention can tell.
      addPrivate(actor, 2, privateNames);
    } else {
      publicNames.add(actor.name());
    }
  }

  private static void addPrivate(Actor actor, int atLeast, Map<String, Kind> privateNames) {
    if (isName(actor.name(), atLeast)) {
      privateNames.merge(actor.name(), kind(actor), Mask::rather);
    }
  }

  private static boolean isName(String name, int atLeast) {
    List<String> words = wordsOf(name);
    return words.size() >= atLeast
        && !ARTICLES.contains(words.get(0))
        && words.stream().allMatch(w -> isCapital(w) || w.length() <= 3)
        && words.stream().anyMatch(Mask::isCapital);
  }

  /** The forms of a name in the words that describe its bearer: "the baker Ilsa van Varnholt". */
  private static List<String> otherForms(Actor actor, String described) {
    if (!isName(actor.name(), 1)) {
      return List.of();
    }
    List<String> words = wordsOf(actor.name());
    return namesIn(described).stream()
        .filter(n -> wordsOf(n).stream().anyMatch(words::contains))
        .toList();
  }

  /** Begins with a capital, or is of a script that has none. */
  private static boolean isCapital(String word) {
    int first = word.codePointAt(0);
    return Character.isLetter(first) && !Character.isLowerCase(first);
  }

  /** All capitals: "HTS" is no part of a person's name. */
  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  /** "Witness" says more than "person". */
  private static Kind rather(Kind a, Kind b) {
    return a == Kind.WITNESS ? a : b;
  }

  private static boolean isPrivate(Actor actor) {
    return actor.id().isEmpty()
        && (actor.kind() == Actor.Kind.WITNESS || actor.kind() == Actor.Kind.PERSON);
  }

  private static Kind kind(Actor actor) {
    return actor.kind() == Actor.Kind.WITNESS ? Kind.WITNESS : Kind.PERSON;
  }

  /** The runs of words with a capital (or of a script without capitals) in a description. */
  private static List<String> namesIn(String words) {
    List<String> names = new ArrayList<>();
    Matcher m = WORD.matcher(words);
    int start = -1;
    int end = -1;
    while (m.find()) {
      boolean capital = isCapital(m.group());
      boolean particle = start >= 0 && m.group().length() <= 3 && words.startsWith("-", m.end());
      boolean near = end >= 0 && m.start() - end <= 2 && words.indexOf(',', end) != end;
      if (capital || particle) {
        if (start >= 0 && !near) {
          names.add(words.substring(start, end));
          start = -1;
        }
        start = start < 0 ? m.start() : start;
        end = m.end();
      } else if (start >= 0) {
        names.add(words.substring(start, end));
        start = -1;
        end = -1;
      }
    }
    if (start >= 0) {
      names.add(words.substring(start, end));
    }
    return names;
  }

  private static Map<String, List<Name>> index(
      Set<String> publicNames, Map<String, Kind> privateNames) {
    if (privateNames.isEmpty()) {
      return Map.of();
    }
    Map<List<String>, Kind> all = new HashMap<>();
    Set<String> publicWords = new HashSet<>();
    for (String name : publicNames) {
      List<String> words = wordsOf(name);
      publicWords.addAll(words);
      if (!words.isEmpty()) {
        all.put(words, Kind.PUBLIC);
      }
    }
    privateNames.forEach(
        (name, kind) -> {
          List<String> words = wordsOf(name);
          all.putIfAbsent(words, kind);
          for (String part : words) {
            boolean tellsWho =
                part.length() > 2
                    && !publicWords.contains(part)
                    && !NEVER_ALONE.contains(part)
                    && !isAcronym(part)
                    && isCapital(part);
            if (tellsWho) {
              all.putIfAbsent(List.of(part), kind);
            }
          }
        });
    Map<String, List<Name>> byFirst = new HashMap<>();
    all.forEach(
        (words, kind) ->
            byFirst
                .computeIfAbsent(words.get(0), w -> new ArrayList<>())
                .add(new Name(words, kind)));
    byFirst.values().forEach(l -> l.sort((a, b) -> b.words().size() - a.words().size()));
    return byFirst;
  }

  private static List<String> wordsOf(String name) {
    return WORD.matcher(name).results().map(r -> r.group()).toList();
  }
}
