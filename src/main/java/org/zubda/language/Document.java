package org.zubda.language;

import java.util.List;
import org.zubda.report.Report;

/**
 * A report cut into sentences.
 *
 * @param report the report
 * @param sentences in the order of its text
 */
public record Document(Report report, List<Sentence> sentences) {

  /** A copy that can't be changed. */
  public Document {
    sentences = List.copyOf(sentences);
  }

  /** The sentences that are news: all but boilerplate. */
  public List<Sentence> news() {
    return sentences.stream().filter(s -> s.kind() != Sentence.Kind.BOILERPLATE).toList();
  }
}
