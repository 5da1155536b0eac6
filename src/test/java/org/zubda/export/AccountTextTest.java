package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zubda.account.Account;

class AccountTextTest {

  private final Account account = SampleAccount.make();
  private final String text = new AccountText().render(account);

  @Test
  void showsTheWholeAccountAsOnceFoundGood() throws IOException {
    Golden.check("account.txt", text);
  }

  @Test
  void explainsATollAsOnceFoundGood() throws IOException {
    Golden.check("explain-toll.txt", explain("toll-clinic"));
  }

  @Test
  void explainsControlAsOnceFoundGood() throws IOException {
    Golden.check("explain-control.txt", explain("control-sarn"));
  }

  @Test
  void keepsEveryLineWithinAHundredColumns() {
    assertThat(text.lines())
        .allSatisfy(l -> assertThat(TextLines.width(l)).as(l).isLessThanOrEqualTo(100));
  }

  @Test
  void putsTheSituationFirst() {
    assertThat(text.indexOf("SITUATION")).isLessThan(text.indexOf("TOLLS"));
    assertThat(text.lines().limit(6)).anyMatch(l -> l.contains("At least 212 people"));
  }

  @Test
  void saysOpenBoundsAsOneWouldSayThem() {
    assertThat(text).contains("Killed: at least 212", "Injured: at least 24");
  }

  @Test
  void givesNoNumberForWhatIsContested() {
    assertThat(text).contains("Killed, civilians: contested");
    assertThat(text.lines().filter(l -> l.startsWith("  Belvik")))
        .singleElement()
        .asString()
        .contains("contested")
        .doesNotContain("army");
  }

  @Test
  void givesNoBestFigureWhereOnlyAPartyCountsItsEnemy() {
    assertThat(text).contains("Killed, rebels: 300 (no best figure)");
  }

  @Test
  void setsTwoSidesBesideEachOtherWithTheirWords() {
    assertThat(text)
        .containsPattern("Six were killed, says Valley Watch +│ Four were killed")
        .contains("“among them six nurses of a clinic that was  │");
  }

  @Test
  void neverLetsAReportSteerTheTerminal() {
    assertThat(text + explain("5") + explain("5:2")).doesNotContain("\u001b", "\u202E");
  }

  @Test
  void coloursOnlyWhenAsked() {
    String coloured = new AccountText(new AccountText.Options(true, false)).render(account);
    assertThat(coloured).contains("\u001b[1m");
    assertThat(coloured.replaceAll("\u001b\\[\\d*m", "")).isEqualTo(text);
  }

  @Test
  void namesCopiesUnreadLanguagesAndWhatIsBesideTheSubject() {
    assertThat(text)
        .contains("[4] repeats [3] in 92% of its words")
        .contains("[6] is in a language that is not read yet (Arabic)")
        .contains("[7] is not about organised violence");
  }

  @Test
  void explainsAClaimByItsMark() {
    assertThat(explain("3:1"))
        .contains(
            "[3:1] killed: “At least 212 people”", "Valley Watch → Meridian Press", "toll-all");
    assertThat(explain("[3:1]")).isEqualTo(explain("3:1"));
    assertThat(explain("c-wire-212")).isEqualTo(explain("3:1"));
  }

  @Test
  void explainsADisagreementAndAReport() {
    assertThat(explain("disagreement-clinic"))
        .contains("Six were killed, says Valley Watch\n  [1:2] ", "Both speak of the clinic");
    assertThat(explain("3")).contains("Meridian Press", "[3:6]");
  }

  @Test
  void masksPrivatePersonsInWhatItExplains() {
    assertThat(explain("toll-clinic") + explain("1") + explain("toll-injured"))
        .doesNotContain("Varnholt", "Reke");
  }

  @Test
  void saysSoWhereSeveralEntriesBeginSo() {
    assertThatThrownBy(() -> explain("toll-"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("toll-all, toll-civilians");
  }

  @Test
  void saysSoWhereNothingHasThatId() {
    assertThatThrownBy(() -> explain("toll-none"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("toll-none");
  }

  @Test
  void saysSoWhereThereIsNothingToTell() {
    Account empty = new Account(Optional.empty(), List.of(), List.of(), List.of(), List.of());
    assertThat(new AccountText().render(empty)).contains("NO ACCOUNT");
  }

  private String explain(String id) {
    return new AccountText().explain(account, id);
  }
}
