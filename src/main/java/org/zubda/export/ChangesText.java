package org.zubda.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zubda.account.Account;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Entry;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.account.change.Difference;
import org.zubda.account.decision.Standing;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;

/** What an account says otherwise than an earlier one, as text for a terminal of 100 columns. */
public final class ChangesText {

  /** Claims that are shown with their words for one change; the rest are counted. */
  private static final int SHOWN = 4;

  private final Account before;
  private final Account now;
  private final Mask mask;
  private final Citations then;
  private final Citations cites;

  /** Between two accounts of one archive. */
  public ChangesText(Account before, Account now) {
    this.before = before;
    this.now = now;
    this.mask = Mask.of(now);
    this.then = new Citations(before, mask);
    this.cites = new Citations(now, mask);
  }

  /**
   * All changes, story by story.
   *
   * @param heading between which moments, in words
   */
  public String render(String heading, List<Difference> differences) {
    TextLines out = new TextLines(AccountText.WIDTH, false);
    out.title(heading);
    List<Reading> come = come();
    List<Standing> made = made();
    out.paragraph(
        0,
        Wording.counted(come.size(), "report", "reports")
            + " came in, "
            + Wording.counted(made.size(), "decision", "decisions")
            + " began or ceased to count, "
            + Wording.counted(differences.size(), "change", "changes"));
    changes(differences, out);
    if (!come.isEmpty()) {
      out.heading("Reports that came in");
      come.forEach(r -> out.hanging(2, 5, reported(r.report().id())));
    }
    if (!made.isEmpty()) {
      out.heading("Decisions");
      for (Standing s : made) {
        out.hanging(2, 2, mask.words(DecisionWords.made(s.decision())));
        out.hanging(4, 2, mask.words(DecisionWords.state(s)));
      }
    }
    return out.toString();
  }

  /** The changes alone, story by story. */
  public String render(List<Difference> differences) {
    TextLines out = new TextLines(AccountText.WIDTH, false);
    changes(differences, out);
    return out.toString();
  }

  private void changes(List<Difference> differences, TextLines out) {
    Map<String, List<Difference>> byStory = new LinkedHashMap<>();
    differences.forEach(d -> byStory.computeIfAbsent(d.story(), s -> new ArrayList<>()).add(d));
    byStory.forEach(
        (story, changes) -> {
          out.heading(mask.words(title(story)) + "  " + story);
          changes.forEach(d -> change(d, out));
        });
  }

  private String title(String story) {
    return Stream.concat(now.stories().stream(), before.stories().stream())
        .filter(s -> s.id().equals(story))
        .map(StoryAccount::title)
        .findFirst()
        .orElse(story);
  }

  private void change(Difference d, TextLines out) {
    String kinds = String.join(", ", d.kinds().stream().map(k -> words(k)).toList());
    out.hanging(2, 2, Wording.capital(kinds) + ": " + mask.words(what(d)) + ids(d));
    d.was().ifPresent(w -> out.hanging(4, 6, "was:  " + mask.words(answer(w))));
    d.is().ifPresent(i -> out.hanging(4, 6, "now:  " + mask.words(answer(i))));
    because(d.cause(), out);
  }

  private static String ids(Difference d) {
    List<String> ids = d.now().isEmpty() ? d.before() : d.now();
    return "  " + String.join(" ", ids);
  }

  private String what(Difference d) {
    String subject =
        switch (d.subject()) {
          case STORY -> "the story “" + d.about() + "”";
          case INCIDENT -> "the incident “" + d.about() + "”";
          case TOLL, DISAGREEMENT -> d.about();
          case CONTROL -> "who holds " + d.about();
        };
    return switch (d.subject()) {
      case STORY, INCIDENT -> {
        int n = Math.max(d.before().size(), d.now().size());
        yield n > 1
            ? subject + (d.before().size() > 1 ? " was " + n + " of them" : " is " + n + " of them")
            : subject;
      }
      case TOLL, CONTROL, DISAGREEMENT -> subject;
    };
  }

  private static String answer(Entry entry) {
    return switch (entry) {
      case TollEntry t -> DecisionWords.own(t);
      case ControlEntry c ->
          c.status() == Status.CONTESTED
              ? "contested"
              : c.holder().name()
                  + ", "
                  + Wording.extent(c.extent())
                  + ", "
                  + Wording.status(c.status())
                  + " ("
                  + String.join("; ", c.origins())
                  + ")";
      case Disagreement d -> d.explanation();
    };
  }

  private void because(Difference.Cause cause, TextLines out) {
    claims("because", cause.come(), cites, out);
    claims("no longer", cause.gone(), then, out);
    if (cause.come().isEmpty() && cause.gone().isEmpty()) {
      cause.reports().forEach(r -> out.hanging(4, 6, "because of report " + reported(r)));
    }
    for (String id : cause.decisions()) {
      now.decided()
          .standing(id)
          .ifPresent(
              s -> out.hanging(4, 6, "decided: " + mask.words(DecisionWords.made(s.decision()))));
    }
  }

  /** Claims with their words; those of one source in the same words stand together. */
  private static void claims(String why, List<String> ids, Citations in, TextLines out) {
    Map<String, List<String>> marks = new LinkedHashMap<>();
    for (String id : ids) {
      Claim claim = in.claim(id);
      String said =
          String.join(" → ", in.chain(claim))
              + ", "
              + Wording.published(in.source(claim.said().report()).report())
              + ": “"
              + in.quote(claim).evidence().strip()
              + "”";
      marks.computeIfAbsent(said, s -> new ArrayList<>()).add(in.mark(id));
    }
    marks.entrySet().stream()
        .limit(SHOWN)
        .forEach(
            e -> out.hanging(4, 6, why + " " + String.join(" ", e.getValue()) + " " + e.getKey()));
    if (marks.size() > SHOWN) {
      out.paragraph(4, "and " + Wording.counted(marks.size() - SHOWN, "more", "more"));
    }
  }

  private String reported(String id) {
    Citations.Source s = cites.source(id);
    return "["
        + s.number()
        + "] "
        + Wording.outlet(s.report())
        + ": "
        + mask.quoted(Wording.title(s.report()))
        + " · "
        + Wording.published(s.report());
  }

  private List<Reading> come() {
    Set<String> known = new HashSet<>();
    before.readings().forEach(r -> known.add(r.report().id()));
    return now.readings().stream().filter(r -> !known.contains(r.report().id())).toList();
  }

  /** Decisions that count now and did not then, or the other way round. */
  private List<Standing> made() {
    Map<String, Boolean> stood = new HashMap<>();
    before.decided().standings().forEach(s -> stood.put(s.decision().id(), s.stands()));
    return now.decided().standings().stream()
        .filter(s -> Optional.ofNullable(stood.get(s.decision().id())).orElse(false) != s.stands())
        .toList();
  }

  /** "risen". */
  public static String words(Difference.Kind kind) {
    return switch (kind) {
      case BOUNDS -> "other bounds";
      case HOLDER -> "another holder";
      case EXTENT -> "another extent";
      case STATUS -> "another status";
      case ORIGINS -> "other sources";
      case NEW, GONE, MERGED, SPLIT, RISEN, FALLEN, CONTESTED, SETTLED ->
          kind.name().toLowerCase(Locale.ROOT);
    };
  }
}
