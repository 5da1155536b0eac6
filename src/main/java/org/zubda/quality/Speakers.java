package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who says what, counted in words and marks; quote marks and stops at the edges of a span are left
 * out. Exact: a role's words all the same. Tokens: words under a role anywhere in the report.
 * Triple: every role that the right one has shares a word with ours. Who said it: of the words of
 * contents that have a source, those that ours give to a source that shares a word with it.
 */
final class Speakers implements Measure {

  private enum Role {
    SOURCE,
    CUE,
    CONTENT;

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern WORD =
      Pattern.compile("\\w+(?:['’]\\w+)*|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

  /** Hits, said and right ones. */
  private static final class Count {
    private int hit;
    private int said;
    private int gold;

    private void add(int hits, int saids, int golds) {
      hit += hits;
      said += saids;
      gold += golds;
    }
  }

  private final Map<Role, Count> exact = new EnumMap<>(Role.class);
  private final Map<Role, Count> tokens = new EnumMap<>(Role.class);
  private final Count triple = new Count();
  private int words;
  private int sourced;

  Speakers() {
    for (Role role : Role.values()) {
      exact.put(role, new Count());
      tokens.put(role, new Count());
    }
  }

  @Override
  public void score(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    for (Sample sample : samples) {
      Words in = new Words(sample.text());
      JsonNode reading = readings.getOrDefault(sample.id(), MissingNode.getInstance());
      add(
          attributions(in, sample.gold().path("attributions")),
          attributions(in, reading.path("attributions")));
    }
    for (Role role : Role.values()) {
      say(figures, role.key() + ".exact", exact, role);
      say(figures, role.key() + ".tokens", tokens, role);
    }
    figures.three("triple", triple.hit, triple.said, triple.gold);
    figures.share("who_said_it", sourced, words);
  }

  private static void say(Figures figures, String name, Map<Role, Count> counts, Role role) {
    Count c = counts.getOrDefault(role, new Count());
    figures.three(name, c.hit, c.said, c.gold);
  }

  private static List<Map<Role, Set<Integer>>> attributions(Words words, JsonNode list) {
    List<Map<Role, Set<Integer>>> found = new ArrayList<>();
    for (JsonNode one : list) {
      Map<Role, Set<Integer>> roles = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        roles.put(role, words.inside(Span.of(one.path(role.key()))));
      }
      if (roles.values().stream().anyMatch(s -> !s.isEmpty())) {
        found.add(roles);
      }
    }
    return found;
  }

  private static Set<Integer> of(Map<Role, Set<Integer>> attribution, Role role) {
    return attribution.getOrDefault(role, Set.of());
  }

  private void add(List<Map<Role, Set<Integer>>> gold, List<Map<Role, Set<Integer>>> said) {
    for (Role role : Role.values()) {
      addRole(role, gold, said);
    }
    triple.add(Span.pairs(gold, said, Speakers::fits).size(), said.size(), gold.size());
    for (Map<Role, Set<Integer>> right : gold) {
      if (!of(right, Role.SOURCE).isEmpty() && !of(right, Role.CONTENT).isEmpty()) {
        Set<Integer> given = new TreeSet<>();
        said.stream()
            .filter(s -> shared(of(s, Role.SOURCE), of(right, Role.SOURCE)) > 0)
            .forEach(s -> given.addAll(of(s, Role.CONTENT)));
        words += of(right, Role.CONTENT).size();
        sourced += shared(of(right, Role.CONTENT), given);
      }
    }
  }

  private void addRole(
      Role role, List<Map<Role, Set<Integer>>> gold, List<Map<Role, Set<Integer>>> said) {
    Map<Set<Integer>, Integer> right = new HashMap<>();
    Set<Integer> rightWords = new TreeSet<>();
    Set<Integer> saidWords = new TreeSet<>();
    int golds = 0;
    for (Map<Role, Set<Integer>> one : gold) {
      if (!of(one, role).isEmpty()) {
        right.merge(of(one, role), 1, Integer::sum);
        rightWords.addAll(of(one, role));
        golds++;
      }
    }
    int hits = 0;
    int saids = 0;
    for (Map<Role, Set<Integer>> one : said) {
      if (!of(one, role).isEmpty()) {
        int left = right.getOrDefault(of(one, role), 0);
        hits += left > 0 ? 1 : 0;
        right.put(of(one, role), left - 1);
        saidWords.addAll(of(one, role));
        saids++;
      }
    }
    exact.getOrDefault(role, triple).add(hits, saids, golds);
    tokens
        .getOrDefault(role, triple)
        .add(shared(rightWords, saidWords), saidWords.size(), rightWords.size());
  }

  private static int fits(Map<Role, Set<Integer>> gold, Map<Role, Set<Integer>> said) {
    int sum = 0;
    for (Role role : Role.values()) {
      int both = shared(of(gold, role), of(said, role));
      if (!of(gold, role).isEmpty() && both == 0) {
        return 0;
      }
      sum += both;
    }
    return sum;
  }

  private static int shared(Set<Integer> a, Set<Integer> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  /** The words and marks of a text. */
  private static final class Words {

    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Boolean> plain = new ArrayList<>();

    Words(String text) {
      Matcher words = WORD.matcher(text);
      int point = 0;
      int at = 0;
      while (words.find()) {
        point += text.codePointCount(at, words.start());
        starts.add(point);
        point += text.codePointCount(words.start(), words.end());
        ends.add(point);
        at = words.end();
        plain.add(Character.isLetterOrDigit(text.codePointAt(words.start())));
      }
    }

    Set<Integer> inside(List<Span> spans) {
      List<Integer> found = new ArrayList<>();
      spans.stream()
          .sorted(java.util.Comparator.comparingInt(Span::start))
          .forEach(
              s -> {
                for (int k = 0; k < ends.size() && starts.get(k) < s.end(); k++) {
                  if (ends.get(k) > s.start()) {
                    found.add(k);
                  }
                }
              });
      int from = 0;
      int to = found.size();
      while (from < to && !plain.get(found.get(from))) {
        from++;
      }
      while (to > from && !plain.get(found.get(to - 1))) {
        to--;
      }
      return new TreeSet<>(from < to ? found.subList(from, to) : found);
    }
  }
}
