package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The main text of pages, against the text that a person took out of them: runs of four words, each
 * page counting the same, as in the article-extraction-benchmark's own measure. Precision is over
 * the pages of which any text was given, recall over all.
 */
final class Shingles implements Measure {

  private static final int LENGTH = 4;

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private double precision;
  private int given;
  private double recall;
  private int asked;

  @Override
  public void score(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    for (Sample sample : samples) {
      JsonNode reading = readings.get(sample.id());
      add(counted(sample.text()), counted(reading == null ? "" : reading.path("text").asText("")));
    }
    double p = Figures.share(precision, given);
    double r = Figures.share(recall, asked);
    figures.say("shingle.precision", p);
    figures.say("shingle.recall", r);
    figures.say("shingle.f1", Figures.f1(p, r));
  }

  private void add(Map<String, Integer> wanted, Map<String, Integer> got) {
    int hit = 0;
    for (Map.Entry<String, Integer> one : wanted.entrySet()) {
      hit += Math.min(one.getValue(), got.getOrDefault(one.getKey(), 0));
    }
    int said = got.values().stream().mapToInt(Integer::intValue).sum();
    int gold = wanted.values().stream().mapToInt(Integer::intValue).sum();
    if (said > 0) {
      precision += (double) hit / said;
      given++;
    }
    if (gold > 0) {
      recall += (double) hit / gold;
      asked++;
    }
  }

  private static Map<String, Integer> counted(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    Map<String, Integer> counted = new HashMap<>();
    if (!words.isEmpty()) {
      for (int i = 0; i < Math.max(1, words.size() - LENGTH + 1); i++) {
        List<String> run = words.subList(i, Math.min(words.size(), i + LENGTH));
        counted.merge(String.join(" ", run), 1, Integer::sum);
      }
    }
    return counted;
  }
}
