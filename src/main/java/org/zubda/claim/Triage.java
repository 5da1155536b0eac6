package org.zubda.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.WordSections;

/**
 * Tells early, by words alone, whether a report can be about organised violence or its
 * consequences. A short report always can; a longer one, in which a film is shot and a market is a
 * battle, needs several words, or words of several families (killing, guns, crowds, war...), or one
 * that is said of nothing else (massacre).
 */
final class Triage {

  /** A report with fewer tokens than this is short: a note, a wire's first lines. */
  private static final int SHORT = 120;

  /** So many words of violence are enough, whatever their families. */
  private static final int WORDS = 3;

  /** So many families are enough, with one word of violence among them. */
  private static final int FAMILIES = 2;

  /** One word of this family is enough: it is said of nothing else. */
  private static final String SURE = "sure";

  /** Accidents and courts have these words too. */
  private static final Set<String> BESIDE_OTHERS = Set.of("harm", "police");

  private final Map<String, String> families = new HashMap<>();

  Triage() {
    WordSections.english("triage.txt")
        .forEach((family, words) -> words.forEach(word -> families.put(word, family)));
  }

  /** Whether claims are to be sought in it. */
  boolean mayTellOfViolence(Document document) {
    Set<String> found = new HashSet<>();
    int violent = 0;
    int tokens = 0;
    for (Sentence sentence : document.sentences()) {
      if (sentence.kind() == Sentence.Kind.BOILERPLATE) {
        continue;
      }
      tokens += sentence.size();
      for (Token token : sentence.tokens()) {
        String family = families.get(token.lower());
        if (family != null) {
          found.add(family);
          violent += family.equals(SURE) ? WORDS : BESIDE_OTHERS.contains(family) ? 0 : 1;
          if (violent >= WORDS || violent > 0 && found.size() >= FAMILIES) {
            return true;
          }
        }
      }
    }
    return tokens < SHORT;
  }
}
