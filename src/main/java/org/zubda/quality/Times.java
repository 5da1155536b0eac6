package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Time expressions, as TempEval-3 counts them: strict is the same span, relaxed an overlap; type
 * and value are judged on the relaxed pairs. An expression inside another is left out on both
 * sides.
 */
final class Times implements Measure {

  private int gold;
  private int said;
  private int strict;
  private int relaxed;
  private int valued;
  private int value;
  private int type;

  @Override
  public void score(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    for (Sample sample : samples) {
      add(sample, readings.getOrDefault(sample.id(), MissingNode.getInstance()));
    }
    figures.three("strict", strict, said, gold);
    figures.three("relaxed", relaxed, said, gold);
    double f1 = figures.all().getOrDefault("relaxed.f1", 0.0);
    figures.share("value.accuracy", value, valued);
    figures.say("value.f1", f1 * Figures.share(value, valued));
    figures.share("type.accuracy", type, valued);
    figures.say("type.f1", f1 * Figures.share(type, valued));
  }

  private void add(Sample sample, JsonNode reading) {
    boolean two = sample.gold().has("timex2");
    List<Span> everything = Span.of(sample.gold().path(two ? "timex2" : "timex3"));
    List<Span> right = Span.outermost(everything);
    List<Span> ours = Span.outermost(Span.of(reading.path("times")));
    List<Span.Pair> pairs = Span.pairs(right, ours, Span::fits);
    Set<Integer> paired = new HashSet<>();
    pairs.forEach(p -> paired.add(p.said()));
    int extra = 0;
    for (int j = 0; j < ours.size(); j++) {
      Span span = ours.get(j);
      extra += !paired.contains(j) && everything.stream().noneMatch(span::same) ? 1 : 0;
    }
    gold += right.size();
    said += pairs.size() + extra;
    relaxed += pairs.size();
    for (Span.Pair pair : pairs) {
      compare(right.get(pair.gold()), ours.get(pair.said()), two);
    }
  }

  private void compare(Span right, Span ours, boolean two) {
    strict += right.same(ours) ? 1 : 0;
    JsonNode about = right.about();
    if (two && text(about, "val").isEmpty()) {
      return;
    }
    valued++;
    String want = two ? asTimex3(text(about, "val")) : upper(text(about, "value"));
    String got = text(ours.about(), "value");
    value += want.equals(two ? asTimex3(got) : upper(got)) ? 1 : 0;
    String kind = two ? kind(about) : text(about, "type");
    type += kind.equals(text(ours.about(), "type")) ? 1 : 0;
  }

  private static String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : "";
  }

  private static String upper(String value) {
    return value.strip().toUpperCase(Locale.ROOT);
  }

  /** TIMEX2 and TIMEX3 values in one shape: no seconds, no zone, no unknown parts at the end. */
  static String asTimex3(String value) {
    return upper(value)
        .replaceFirst("^-(\\d{4})", "BC$1")
        .replaceAll("(T\\d\\d:\\d\\d):\\d\\d(\\.\\d+)?", "$1")
        .replaceFirst("(T\\d\\d(:\\d\\d)?)(Z|[+-]\\d\\d(:?\\d\\d)?)$", "$1")
        .replaceFirst("TXX$", "")
        .replaceFirst("(-W?XX)+$", "");
  }

  private static String kind(JsonNode timex2) {
    String value = text(timex2, "val").toUpperCase(Locale.ROOT);
    if (text(timex2, "set").equalsIgnoreCase("yes")) {
      return "SET";
    }
    if (value.matches("(?s)P[\\dXT.].*")) {
      return "DURATION";
    }
    return value.matches("(?s).*[\\dX]T.*") ? "TIME" : "DATE";
  }
}
