package org.zubda.claim;

import java.util.Set;
import org.zubda.language.Token;

/** Words of harm that a headline's capital letters make look like names: "58 Killed in Attack". */
final class HarmWordsInHeadlines {

  private static final Set<String> WORDS =
      Set.of(
          "killed",
          "kills",
          "killing",
          "dead",
          "die",
          "dies",
          "died",
          "wounded",
          "injured",
          "hurt",
          "missing",
          "arrested",
          "detained",
          "abducted",
          "kidnapped",
          "flee",
          "fled",
          "displaced",
          "shot",
          "slain",
          "captured",
          "feared",
          "executed",
          "beheaded",
          "murdered",
          "wounds");

  private HarmWordsInHeadlines() {}

  static boolean isVerb(Token t) {
    return WORDS.contains(t.lower());
  }
}
