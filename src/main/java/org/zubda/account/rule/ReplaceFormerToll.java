package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.account.Explanation;
import org.zubda.account.Status;
import org.zubda.story.Standing;

/**
 * A report that says what the count was before, corrects it or takes it back, updates itself
 * (method, rule 13): the former figure is history and disputes nothing, whether it was higher or
 * lower. What stands then is judged as ever.
 */
public final class ReplaceFormerToll implements TollRule {

  @Override
  public Optional<Verdict> judge(TollCase toll) {
    if (toll.former().isEmpty() && toll.figures().stream().noneMatch(f -> rose(f))) {
      return Optional.empty();
    }
    return TollRule.after(this, toll.withoutFormer()).map(v -> with(v, toll));
  }

  private static boolean rose(Figure f) {
    return f.before().isPresent() && f.before().getAsInt() != f.figure();
  }

  private Verdict with(Verdict standing, TollCase toll) {
    List<String> words = new ArrayList<>();
    for (Figure f : toll.former()) {
      boolean withdrawn = f.standing() == Standing.WITHDRAWN;
      words.add(f.words() + (withdrawn ? " (withdrawn)" : ""));
    }
    toll.figures().stream()
        .filter(ReplaceFormerToll::rose)
        .forEach(f -> words.add(Numbers.grouped(f.before().orElse(0))));
    String before = Numbers.and(words);
    Explanation why = standing.explanation();
    boolean changed =
        toll.figures().stream().anyMatch(ReplaceFormerToll::rose)
            || toll.former().stream()
                .anyMatch(
                    f -> standing.best().isEmpty() || f.figure() != standing.best().getAsInt());
    boolean settled = standing.status() == Status.SINGLE || standing.status() == Status.AGREED;
    if (!changed || !settled) {
      List<String> notes = new ArrayList<>(why.notes());
      notes.add("A report calls " + before + " the count before: it disputes nothing.");
      return with(standing, standing.status(), why, why.rule(), why.text(), notes);
    }
    String text =
        "The reports themselves say that %s was the count before. %s".formatted(before, why.text());
    return with(standing, Status.UPDATED, why, name(), text, why.notes());
  }

  private static Verdict with(
      Verdict v, Status status, Explanation why, String rule, String text, List<String> notes) {
    return new Verdict(
        status,
        v.best(),
        v.low(),
        v.high(),
        v.sides(),
        new Explanation(rule, text, why.supporting(), why.opposing(), why.wouldChange(), notes));
  }
}
