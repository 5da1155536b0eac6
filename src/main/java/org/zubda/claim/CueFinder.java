package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zubda.claim.ReportingWords.Part;
import org.zubda.claim.ReportingWords.Use;

/** Finds the words of a sentence that may attribute something to someone. */
final class CueFinder {

  /** How a cue is built. */
  enum Form {
    /** "said". */
    VERB,
    /** "the army's claim that". */
    NOUN,
    /** "is sure that". */
    ADJECTIVE,
    /** "reportedly". */
    ADVERB,
    /** "according to". */
    ACCORDING
  }

  /**
   * A word that may attribute.
   *
   * @param at its token
   * @param form how the cue is built
   * @param uses what it can mean
   */
  record Cue(int at, Form form, List<Use> uses) {}

  private final ReportingWords words;

  CueFinder(ReportingWords words) {
    this.words = words;
  }

  List<Cue> of(Phrases p) {
    List<Cue> found = new ArrayList<>();
    for (int i = 0; i < p.size(); i++) {
      if (p.isQuoted(i)) {
        continue;
      }
      if (p.lower(i).equals("think") && p.lower(i + 1).startsWith("tank")) {
        continue;
      }
      String lemma = p.lemma(i);
      if (p.lower(i).equals("according") && p.lower(i + 1).equals("to")) {
        found.add(new Cue(i, Form.ACCORDING, List.of()));
      } else if (p.token(i).isVerb()) {
        add(found, i, Form.VERB, words.uses(Part.VERB, lemma));
      } else if (p.token(i).isNoun() && !p.token(i).isProper()) {
        add(found, i, Form.NOUN, words.uses(Part.NOUN, lemma));
      } else if (p.tag(i).startsWith("JJ")) {
        add(found, i, Form.ADJECTIVE, words.uses(Part.ADJECTIVE, lemma));
      } else if (p.tag(i).startsWith("RB")) {
        add(found, i, Form.ADVERB, words.uses(Part.ADVERB, p.lower(i).toLowerCase(Locale.ROOT)));
      }
    }
    return found;
  }

  private static void add(List<Cue> found, int at, Form form, List<Use> uses) {
    if (!uses.isEmpty()) {
      found.add(new Cue(at, form, uses));
    }
  }
}
