package org.zubda.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the lines of the knowledge files. */
final class ActorLines {

  private ActorLines() {}

  /** The lines of a file without comments and blank lines. */
  private static List<String> lines(Reader file) throws IOException {
    List<String> kept = new ArrayList<>();
    BufferedReader lines = new BufferedReader(file);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        kept.add(line);
      }
    }
    return kept;
  }

  /** "a, b" as a list; "-" as none. */
  private static List<String> list(String field) {
    return Arrays.stream(field.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty() && !word.equals("-"))
        .toList();
  }

  private static Map<String, String> more(String field, String line) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String pair : field.split(";")) {
      if (pair.isBlank()) {
        continue;
      }
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("no '=' in '" + pair.strip() + "': " + line);
      }
      found.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return found;
  }

  /** A name as an id: lower case, letters and digits, hyphens between. */
  static String slug(String name) {
    String plain =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /**
   * The actors of a file of groups, bodies, media or persons.
   *
   * @throws IllegalArgumentException where a line is not as it should be
   */
  static List<KnownActor> actors(Reader file) throws IOException {
    List<KnownActor> found = new ArrayList<>();
    for (String line : lines(file)) {
      String[] fields = line.split("\\|", -1);
      if (fields.length < 5 || fields.length > 6 || fields[0].isBlank()) {
        throw new IllegalArgumentException("not six fields: " + line);
      }
      Map<String, String> more = more(fields.length == 6 ? fields[5] : "", line);
      String name = fields[0].strip();
      Actor.Kind kind =
          Actor.Kind.valueOf(fields[1].strip().toUpperCase(Locale.ROOT).replace('-', '_'));
      String belongs = fields[3].strip();
      found.add(
          new KnownActor(
              new Actor(
                  Optional.of(more.getOrDefault("id", slug(name))), name, kind, Optional.empty()),
              list(fields[4]),
              new LinkedHashSet<>(list(fields[2])),
              belongs.isEmpty() ? Optional.empty() : Optional.of(belongs),
              new LinkedHashSet<>(list(more.getOrDefault("allies", ""))),
              list(more.getOrDefault("domain", "")),
              Optional.ofNullable(more.get("role")),
              year(more.get("from")),
              year(more.get("to"))));
    }
    return found;
  }

  private static OptionalInt year(@org.jspecify.annotations.Nullable String year) {
    return year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
  }

  /** What one line of the file of states makes: the state and its actors. */
  record StateLine(State state, List<KnownActor> actors) {}

  /**
   * The states of a file, each with its government, army, police, officials, state media and those
   * who fight its government.
   *
   * @throws IllegalArgumentException where a line is not as it should be
   */
  static List<StateLine> states(Reader file) throws IOException {
    List<StateLine> found = new ArrayList<>();
    for (String line : lines(file)) {
      String[] fields = line.split("\\|", -1);
      if (fields.length < 4 || fields.length > 5 || fields[0].strip().length() != 2) {
        throw new IllegalArgumentException("not four or five fields: " + line);
      }
      Map<String, String> more = more(fields.length == 5 ? fields[4] : "", line);
      String code = fields[0].strip();
      List<String> names = new ArrayList<>(list(fields[1]));
      names.addAll(list(more.getOrDefault("also", "")));
      State state = new State(code, names, list(fields[2]), list(fields[3]));
      Set<String> allies = new LinkedHashSet<>();
      list(more.getOrDefault("allies", "")).forEach(c -> allies.add(government(c)));
      found.add(new StateLine(state, actors(state, more, allies)));
    }
    return found;
  }

  static String government(String code) {
    return code.toLowerCase(Locale.ROOT) + "-government";
  }

  private static List<KnownActor> actors(
      State state, Map<String, String> more, Set<String> allies) {
    String adjective = state.adjective();
    String possessive = state.name() + "'s";
    String short2 = state.code().toLowerCase(Locale.ROOT);
    List<KnownActor> made = new ArrayList<>();
    List<String> governmentNames = new ArrayList<>(list(more.getOrDefault("gov-also", "")));
    for (String word : state.adjectives()) {
      governmentNames.add(word + " government");
      governmentNames.add(word + " regime");
    }
    for (String name : state.names()) {
      governmentNames.add("Government of " + name);
    }
    governmentNames.add(possessive + " government");
    made.add(
        actor(
            short2 + "-government",
            more.getOrDefault("gov", state.name()),
            Actor.Kind.GOVERNMENT,
            state,
            Optional.empty(),
            governmentNames,
            allies));
    List<String> armyNames = new ArrayList<>(list(more.getOrDefault("army-also", "")));
    for (String word : state.adjectives()) {
      armyNames.add(word + " army");
      armyNames.add(word + " military");
      armyNames.add(word + " armed forces");
    }
    armyNames.add(possessive + " army");
    armyNames.add(possessive + " military");
    Optional<String> government = Optional.of(government(state.code()));
    made.add(
        actor(
            short2 + "-army",
            more.getOrDefault("army", adjective + " army"),
            Actor.Kind.MILITARY,
            state,
            government,
            armyNames,
            Set.of()));
    List<String> policeNames = new ArrayList<>(list(more.getOrDefault("police-also", "")));
    policeNames.add(possessive + " police");
    policeNames.add(adjective + " National Police");
    made.add(
        actor(
            short2 + "-police",
            adjective + " police",
            Actor.Kind.POLICE,
            state,
            government,
            policeNames,
            Set.of()));
    made.add(
        actor(
            short2 + "-officials",
            adjective + " officials",
            Actor.Kind.OFFICIAL,
            state,
            government,
            List.of(adjective + " authorities"),
            Set.of()));
    made.add(
        actor(
            short2 + "-state-media",
            more.getOrDefault("media", adjective + " state media"),
            Actor.Kind.STATE_MEDIA,
            state,
            government,
            List.of(possessive + " state media", adjective + " state-run media"),
            Set.of()));
    List<String> rebelNames = new ArrayList<>(list(more.getOrDefault("rebels-also", "")));
    rebelNames.add(adjective + " rebels");
    rebelNames.add(adjective + " rebel forces");
    rebelNames.add(adjective + " insurgents");
    made.add(
        actor(
            short2 + "-rebels",
            more.getOrDefault("rebels", adjective + " rebels"),
            Actor.Kind.REBEL,
            state,
            Optional.empty(),
            rebelNames,
            Set.of()));
    return made;
  }

  private static KnownActor actor(
      String id,
      String name,
      Actor.Kind kind,
      State state,
      Optional<String> belongsTo,
      List<String> aliases,
      Set<String> allies) {
    return new KnownActor(
        new Actor(Optional.of(id), name, kind, Optional.empty()),
        aliases.stream().distinct().filter(a -> !a.equals(name)).toList(),
        new LinkedHashSet<>(List.of(state.code())),
        belongsTo,
        allies,
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }
}
