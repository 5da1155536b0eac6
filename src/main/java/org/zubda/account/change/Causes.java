package org.zubda.account.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.account.Account;
import org.zubda.account.StoryAccount;
import org.zubda.account.change.Difference.Cause;
import org.zubda.account.change.Difference.Subject;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.Standing;

/** Finds why something in an account changed: which reports came, which decisions were made. */
final class Causes {

  private final Map<String, String> reportOf = new HashMap<>();
  private final Set<String> come = new LinkedHashSet<>();
  private final List<Standing> turned = new ArrayList<>();

  Causes(Account before, Account now) {
    before.claims().forEach(c -> reportOf.put(c.id(), c.said().report()));
    now.claims().forEach(c -> reportOf.put(c.id(), c.said().report()));
    now.readings().forEach(r -> come.add(r.report().id()));
    before.readings().forEach(r -> come.remove(r.report().id()));
    for (Standing is : now.decided().standings()) {
      Optional<Standing> was = before.decided().standing(is.decision().id());
      if (was.map(Standing::stands).orElse(false) != is.stands()) {
        turned.add(is.stands() ? is : was.orElse(is));
      }
    }
  }

  /**
   * Why something changed that rests on these claims, or these reports where it is a story.
   *
   * @param then what it rested on
   * @param now what it rests on
   * @param story the story that it is in
   */
  Cause of(Subject subject, List<String> then, List<String> now, StoryAccount story) {
    boolean isStory = subject == Subject.STORY;
    List<String> more = now.stream().filter(c -> !then.contains(c)).distinct().toList();
    List<String> less = then.stream().filter(c -> !now.contains(c)).distinct().toList();
    Set<String> all = new HashSet<>(then);
    all.addAll(now);
    Set<String> reports = new LinkedHashSet<>();
    more.stream().map(c -> isStory ? c : report(c)).filter(come::contains).forEach(reports::add);
    List<String> decisions = decisions(all, isStory);
    if (reports.isEmpty() && decisions.isEmpty()) {
      // The claims were there before: the reports that came made the program see them otherwise.
      story.reports().stream().filter(come::contains).forEach(reports::add);
    }
    boolean listed = !isStory && subject != Subject.INCIDENT;
    return new Cause(
        listed ? more : List.of(), listed ? less : List.of(), List.copyOf(reports), decisions);
  }

  /** Whether a person put incidents together or took them apart, or undid that. */
  boolean grouped(Cause cause) {
    return turned.stream()
        .map(Standing::decision)
        .filter(d -> cause.decisions().contains(d.id()))
        .anyMatch(d -> d instanceof Decision.Merge || d instanceof Decision.Split);
  }

  private String report(String claim) {
    return reportOf.getOrDefault(claim, "");
  }

  /** The decisions that turned and bear on these, with the undoings that made them turn. */
  private List<String> decisions(Set<String> members, boolean areReports) {
    Set<String> ids = new LinkedHashSet<>();
    for (Standing s : turned) {
      Collection<String> about =
          areReports ? s.claims().stream().map(this::report).toList() : s.claims();
      boolean bears =
          about.stream().anyMatch(members::contains)
              || s.reports().stream()
                  .limit(1)
                  .anyMatch(
                      r ->
                          areReports
                              ? members.contains(r)
                              : members.stream().map(this::report).anyMatch(r::equals));
      if (bears) {
        ids.add(s.decision().id());
      }
    }
    for (Standing s : turned) {
      if (s.decision() instanceof Decision.Undo undo && ids.contains(undo.decision())) {
        ids.add(undo.id());
      }
    }
    return List.copyOf(ids);
  }
}
