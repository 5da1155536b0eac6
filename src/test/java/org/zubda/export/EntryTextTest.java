package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTextTest {

  private final EntryText entries =
      new EntryText(
          Schemas.parse(new AccountJson("zubda test").render(Invented.account(), List.of())));

  @Test
  void aTollSaysItsFigureItsRuleAndTheWordsForIt() {
    assertThat(entries.render("t1"))
        .contains("toll t1: killed, government forces")
        .contains("best 5, low 5, high open; single")
        .contains("in Shelling of Ostrava Port (i1)")
        .contains("Rule: AgreeWhereBoundsFit")
        .contains("Harbour Monitor, in one.txt: “Shelling killed at least five people")
        .contains("What would change it: A count from another origin.")
        .contains("Note: The second report repeats the first.");
  }

  @Test
  void aControlEntryNamesTheDisagreementAboutIt() {
    assertThat(entries.render("c1"))
        .contains("the army, all of Ostrava Port")
        .contains("See also the disagreement d1");
  }

  @Test
  void aDisagreementShowsItsSides() {
    assertThat(entries.render("d1"))
        .contains("Side: the army holds it")
        .contains("Side: the rebels deny it");
  }

  @Test
  void anIncidentAStoryAndAClaimCanBeAsked() {
    assertThat(entries.render("i1")).startsWith("incident i1: Shelling of Ostrava Port");
    assertThat(entries.render("s1")).startsWith("story s1: Shelling of Ostrava Port");
    assertThat(entries.render("a5")).startsWith("claim a5, statement").contains("deny it");
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
    assertThatThrownBy(() -> entries.render("nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
