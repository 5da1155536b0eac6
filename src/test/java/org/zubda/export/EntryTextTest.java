package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class EntryTextTest {

  private final EntryText entries =
      new EntryText(
          Schemas.parse(new AccountJson("zubda test").render(Invented.account(), List.of())));

  @Test
  void aTollSaysItsFigureItsRuleAndTheWordsForIt() {
    assertThat(entries.render("t1"))
        .contains("Killed, government forces: at least 5")
        .contains("low 5 · best 5 · high open · single · t1")
        .contains("Shelling of Ostrava Port")
        .contains("Rule: AgreeWhereBoundsFit")
        .contains("Harbour Monitor → ")
        .contains("“Shelling killed at least five people")
        .contains("WHAT WOULD CHANGE IT\n  A count from another origin.")
        .contains("FURTHER FINDINGS\n  The second report repeats the first.");
  }

  @Test
  void aControlEntryNamesTheDisagreementAboutIt() {
    assertThat(entries.render("c1")).contains("Ostrava Port: contested", "See d1");
  }

  @Test
  void aDisagreementShowsItsSides() {
    assertThat(entries.render("d1")).contains("The army holds it\n  [", "The rebels deny it\n  [");
  }

  @Test
  void anIncidentAStoryAClaimAndAReportCanBeAsked() {
    assertThat(entries.render("i1")).startsWith("Shelling of Ostrava Port");
    assertThat(entries.render("s1")).startsWith("Shelling of Ostrava Port");
    assertThat(entries.render("a5")).contains("statement", "deny it");
    assertThat(entries.render(entries.idsLike("1").get(0))).startsWith("[1] ");
  }

  @Test
  void anIdMayBeGivenByItsBeginning() {
    assertThat(entries.idsLike("t")).containsExactly("t1");
    assertThat(entries.idsLike("a")).hasSize(5);
    assertThat(entries.idsLike("a1")).containsExactly("a1");
    assertThat(entries.idsLike("zz")).isEmpty();
  }

  @Test
  void aClaimMayBeGivenByTheMarkThatTheTextAndThePageShow() {
    Citations cites = new Citations(Invented.account(), Mask.none());
    assertThat(Invented.account().claims())
        .allSatisfy(
            claim -> {
              assertThat(entries.idsLike(cites.number(claim.id()))).containsExactly(claim.id());
              assertThat(entries.idsLike(cites.mark(claim.id()))).containsExactly(claim.id());
            });
  }

  @Test
  void anUnknownIdIsRefused() {
    assertThatThrownBy(() -> entries.render("nothing")).isInstanceOf(NoSuchElementException.class);
  }
}
