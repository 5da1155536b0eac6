package org.zubda.account.rule;

import java.util.List;
import java.util.Optional;
import org.zubda.account.Explanation;
import org.zubda.account.Status;
import org.zubda.story.Witness;

/** One origin, in however many reports, is one voice (method, rule 11): nothing corroborates it. */
public final class ReportOneOrigin implements TollRule {

  @Override
  public Optional<Verdict> judge(TollCase toll) {
    List<Witness> witnesses = toll.witnesses();
    if (witnesses.size() != 1 || !toll.compatible()) {
      return Optional.empty();
    }
    Bounds bounds = Bounds.of(toll.precise());
    long reports = toll.figures().stream().map(Figure::report).distinct().count();
    String who = witnesses.get(0).name();
    String text =
        "%s from one origin, %s%s."
            .formatted(
                capital(bounds.words()),
                who,
                reports > 1 ? ", which " + reports + " reports pass on" : "");
    return Optional.of(
        new Verdict(
            Status.SINGLE,
            bounds.best(),
            bounds.low(),
            bounds.high(),
            List.of(),
            new Explanation(
                name(),
                text,
                toll.figures().stream().map(Figure::id).toList(),
                List.of(),
                "A second witness that does not draw on " + who + ".",
                List.of())));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
