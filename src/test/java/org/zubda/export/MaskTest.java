package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zubda.account.Account;
import org.zubda.actor.Actor;
import org.zubda.claim.Reading;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Mentions;
import org.zubda.report.Report;
import org.zubda.report.Span;

class MaskTest {

  private final List<Reading> readings = new ArrayList<>();

  @Test
  void leavesOutAWitnessInFullAndByAnyPartOfTheName() {
    names("Ilsa Varnholt sells bread. Ms Varnholt ran. Ilsa wept.", witness("Ilsa Varnholt"));
    assertThat(mask().quoted("Ilsa Varnholt sells bread. Ms Varnholt ran. Ilsa wept."))
        .isEqualTo("I. sells bread. Ms V. ran. I. wept.");
  }

  @Test
  void saysInOurOwnSentencesThatSomeoneWasNamed() {
    names("Ilsa Varnholt saw four bodies.", witness("Ilsa Varnholt"));
    assertThat(mask().words("Four, says Ilsa Varnholt. Varnholt is a baker."))
        .isEqualTo("Four, says a named witness (I.). A named witness (V.) is a baker.");
  }

  @Test
  void leavesTheNameOutOfEveryOtherReportAsWell() {
    names("Ilsa Varnholt saw it.", witness("Ilsa Varnholt"));
    assertThat(mask().quoted("A copy: Ilsa Varnholt saw it.")).isEqualTo("A copy: I. saw it.");
  }

  @Test
  void keepsThoseWhomTheKnowledgeHolds() {
    Actor minister =
        new Actor(Optional.of("minister"), "Olan Brede", Actor.Kind.PERSON, Optional.empty());
    names("Olan Brede spoke.", minister);
    assertThat(mask().quoted("Olan Brede spoke.")).isEqualTo("Olan Brede spoke.");
  }

  @Test
  void keepsThoseWhoSpeakForAnOffice() {
    names("Olan Brede spoke.", Actor.unknown("Olan Brede", Actor.Kind.OFFICIAL));
    assertThat(mask().quoted("Olan Brede spoke.")).isEqualTo("Olan Brede spoke.");
  }

  @Test
  void keepsAPublicNameThatSharesAPartWithAPrivateOne() {
    Actor minister =
        new Actor(Optional.of("minister"), "Olan Brede", Actor.Kind.OFFICIAL, Optional.empty());
    names("Olan Brede spoke. Olan, a boy, listened.", minister, witness("Olan"));
    names("Mira Brede wept.", witness("Mira Brede"));
    assertThat(mask().quoted("Olan Brede spoke; Olan listened; Mira Brede wept; Brede left; Mira."))
        .isEqualTo("Olan Brede spoke; O. listened; M. wept; Brede left; M.");
  }

  @Test
  void neverTakesAPartOfAWordOrAMonthForAName() {
    names("April May ran.", witness("April May"));
    names("Ann fled.", witness("Ann"));
    assertThat(mask().quoted("In May, Anna met April May in an Annex."))
        .isEqualTo("In May, Anna met A. in an Annex.");
  }

  @Test
  void takesNoDescriptionForAName() {
    names("The White Crew came. Syrian activists left.", witness("The White Crew"));
    names("Syrian activists left.", witness("Syrian activists"));
    assertThat(mask().quoted("The White Crew met Syrian activists."))
        .isEqualTo("The White Crew met Syrian activists.");
  }

  @Test
  void neverTakesATitleOrAnAcronymForAPartOfAName() {
    names("President Orlo left.", Actor.unknown("President Orlo", Actor.Kind.PERSON));
    names("ABC Minas left.", Actor.unknown("ABC Minas", Actor.Kind.PERSON));
    assertThat(mask().quoted("The President met ABC; Orlo and Minas left."))
        .isEqualTo("The President met ABC; O. and M. left.");
  }

  @Test
  void writesNoSecondFullStop() {
    names("So said Ann.", witness("Ann"));
    assertThat(mask().quoted("So said Ann. She left.")).isEqualTo("So said A. She left.");
  }

  @Test
  void findsNamesInOtherScripts() {
    names("قال سامر حداد إنه رأى.", witness("سامر حداد"));
    assertThat(mask().quoted("قال سامر حداد إنه رأى.")).isEqualTo("قال س. إنه رأى.");
  }

  @Test
  void tellsWhereToCutWithoutMovingAnyOffset() {
    String text = "Then Ilsa Varnholt ran.";
    names(text, witness("Ilsa Varnholt"));
    assertThat(mask().spans(text)).containsExactly(new Span(5, 18));
  }

  @Test
  void namesEverybodyWhereAsked() {
    names("Ilsa Varnholt ran.", witness("Ilsa Varnholt"));
    assertThat(Mask.of(account(), true).words("Ilsa Varnholt ran."))
        .isEqualTo("Ilsa Varnholt ran.");
  }

  @Test
  void masksEveryNameOfThePageAndOfTheText() {
    String page = AccountPageTest.write(false);
    String text = new AccountText().render(SampleAccount.make());
    assertThat(page).doesNotContain("Varnholt", "Ilsa", "Reke", "Tomas");
    assertThat(text).doesNotContain("Varnholt", "Ilsa", "Reke", "Tomas");
    assertThat(AccountPageTest.write(true)).contains("Ilsa Varnholt", "Tomas Reke");
  }

  private Mask mask() {
    return Mask.of(account());
  }

  private Account account() {
    return new Account(Optional.empty(), readings, List.of(), List.of(), List.of());
  }

  private static Actor witness(String name) {
    return Actor.unknown(name, Actor.Kind.WITNESS);
  }

  private void names(String text, Actor... actors) {
    List<ActorMention> mentions = new ArrayList<>();
    for (Actor a : actors) {
      int at = text.indexOf(a.name());
      mentions.add(new ActorMention(new Span(at, at + a.name().length()), a, true));
    }
    readings.add(
        new Reading(
            new Report(
                "sha256:" + readings.size(),
                "r" + readings.size() + ".txt",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                text,
                false,
                Optional.empty()),
            true,
            List.of(),
            List.of(),
            new Mentions(List.of(), List.of(), mentions),
            List.of(),
            List.of()));
  }
}
