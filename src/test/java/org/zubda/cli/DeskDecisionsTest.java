package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.cli.DeskForms.Answer;
import org.zubda.export.DecisionWords;

/** What can be corrected in the desk, by its own forms. */
class DeskDecisionsTest {

  @TempDir private Path folder;

  private ExampleDesk desk;
  private DeskForms forms;

  @BeforeEach
  void open() throws IOException {
    desk = ExampleDesk.open(folder);
    forms = new DeskForms(desk);
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
    assertThat(desk.trouble).isEmpty();
  }

  /** The claim that six students were killed: the only one of its side. */
  private String six() throws IOException {
    return forms
        .page(forms.overview().select("td.figure a.contested").attr("href"))
        .select(".side")
        .stream()
        .filter(side -> side.text().contains("Observatory"))
        .map(side -> side.select("a.ref").attr("href"))
        .findFirst()
        .orElseThrow();
  }

  private Element form(String path) throws IOException {
    return forms.page(path).selectFirst("form.decide");
  }

  private List<String> decided() {
    return desk.desk.view().decisions().stream().map(DecisionWords::what).toList();
  }

  @Test
  void aClaimIsCorrectedInWhatWasChangedAlone() throws IOException {
    Answer answer =
        forms.send(
            form(six()), "what", "correct", "number", "4", "why", "I asked them", "by", "Omar");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(decided()).singleElement().asString().endsWith("to count 4");
    assertThat(answer.page().select(".changes").text()).contains("contested, 4 to 6 → 4, agreed");
    assertThat(forms.ledger("Killed, civilians")).contains("4 agreed");
  }

  @Test
  void aBoundATimeAndAnOriginAreCorrected() throws IOException {
    Answer answer =
        forms.send(
            form(six()),
            "what",
            "correct",
            "bound",
            "between",
            "number",
            "5",
            "most",
            "7",
            "from",
            "2024-11-28",
            "to",
            "2024-11-29",
            "origin",
            "own voice",
            "history",
            "yes",
            "why",
            "read again",
            "by",
            "Omar");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(decided())
        .singleElement()
        .asString()
        .endsWith("to count 5 to 7, time 28–29 November 2024, origin the outlet itself, history");
  }

  @Test
  void whatFitsNoFieldIsSaidAndWhatWasWrittenIsKept() throws IOException {
    Answer answer =
        forms.send(
            form(six()),
            "what",
            "correct",
            "bound",
            "at least",
            "number",
            "",
            "why",
            "because of “this”",
            "by",
            "Omar");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.page().select("[role=alert]").text()).contains("is no count");
    assertThat(answer.page().select("textarea[name=why]").text()).isEqualTo("because of “this”");
    assertThat(answer.page().select("input[name=by]").val()).isEqualTo("Omar");
    assertThat(answer.page().select("[name=bound] [selected]").text()).isEqualTo("at least");
    assertThat(answer.page().select("input[value=correct]").hasAttr("checked")).isTrue();
    assertThat(decided()).isEmpty();
  }

  @Test
  void aDecisionNeedsAChangeAReasonAndAName() throws IOException {
    Element form = form(six());
    assertThat(forms.send(form, "what", "correct", "why", "so", "by", "Omar").text())
        .contains("What is corrected?");
    assertThat(forms.send(form, "what", "reject", "why", " ", "by", "Omar").text())
        .contains("Why?");
    assertThat(forms.send(form, "what", "reject", "why", "so", "by", "").text())
        .contains("Who decides?");
    assertThat(forms.send(form, "why", "so", "by", "Omar").text()).contains("What is right?");
    assertThat(decided()).isEmpty();
  }

  @Test
  void whoDecidesAfterSomebodyElseIsToldWhatAndDecidesAgain() throws IOException {
    Element form = form(six());
    desk.acceptAClaim();
    Answer conflict = forms.send(form, "what", "reject", "why", "they were five", "by", "Omar");
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.page().select("[role=alert]").text())
        .contains("Somebody else decided", "Nadia", "accepts killed");
    Element again = conflict.page().selectFirst("form.decide");
    assertThat(again.select("textarea").text()).isEqualTo("they were five");
    assertThat(again.select("input[value=reject]").hasAttr("checked")).isTrue();
    assertThat(forms.send(again).status()).isEqualTo(200);
    assertThat(decided()).hasSize(2);
  }

  @Test
  void aDecisionIsUndoneAtOnceAndTheUndoingToo() throws IOException {
    List<String> before = forms.ledger("Killed, civilians");
    Answer rejected =
        forms.send(form(six()), "what", "reject", "why", "other students", "by", "Omar");
    assertThat(forms.ledger("Killed, civilians")).isNotEqualTo(before);
    Answer undone = forms.send(rejected.page().selectFirst("form.decide"));
    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(undone.text()).contains("By Omar").contains("contested, 4 to 6");
    assertThat(forms.ledger("Killed, civilians")).isEqualTo(before);
    Answer back = forms.send(undone.page().selectFirst("form.decide"));
    assertThat(back.status()).as(back.text()).isEqualTo(200);
    assertThat(forms.ledger("Killed, civilians")).isNotEqualTo(before);
  }

  @Test
  void claimsAreTakenOutOfAnIncidentAndPutTogetherAgain() throws IOException {
    String entry = forms.overview().select("td.figure a.contested").attr("href");
    Element form = form(entry);
    String out =
        form.select(".tick").stream()
            .filter(tick -> tick.text().contains("killed six students"))
            .map(tick -> tick.select("input").val())
            .findFirst()
            .orElseThrow();
    Answer split =
        forms.send(form, "what", "split", "out", out, "why", "another house", "by", "Omar");
    assertThat(split.status()).as(split.text()).isEqualTo(200);
    assertThat(decided().getLast()).contains("out of the incident");
    assertThat(split.page().select(".changes").text()).contains("split");
    assertThat(forms.overview().select("td.figure a.contested")).isEmpty();

    Elements tolls = forms.overview().select("tr.toll");
    String six =
        tolls.stream()
            .filter(row -> row.select("td.figure a").text().equals("6"))
            .map(row -> row.select("td.figure a").attr("href"))
            .findFirst()
            .orElseThrow();
    Element merging = form(six);
    String other =
        merging.select("select[name=with] option").stream()
            .filter(option -> option.text().contains("student housing"))
            .map(Element::val)
            .findFirst()
            .orElseThrow();
    Answer merged =
        forms.send(merging, "what", "merge", "with", other, "why", "one house", "by", "Rima");
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    assertThat(merged.page().select(".changes").text()).contains("merged");
    assertThat(forms.overview().select("td.figure a.contested")).hasSize(1);
  }

  @Test
  void aReportIsMarkedAsACopyAndAsItsOwnVoice() throws IOException {
    Document reports =
        forms.page("/stories/" + desk.desk.view().stories().getFirst().id() + "/reports");
    String second = reports.select(".report h3 a").get(1).attr("href");
    Element form = form(second);
    String first = form.select("select[name=of] option").first().val();
    Answer marked =
        forms.send(form, "what", "copy", "of", first, "why", "one agency", "by", "Omar");
    assertThat(marked.status()).as(marked.text()).isEqualTo(200);
    assertThat(decided().getLast()).startsWith("marks").contains("as a copy of");
    Answer own =
        forms.send(form(second), "what", "own-voice", "why", "they were there", "by", "Omar");
    assertThat(own.status()).as(own.text()).isEqualTo(200);
    assertThat(decided().getLast()).contains("own voice");
  }

  @Test
  void whatWasKnownEarlierIsNotDecidedAbout() throws IOException {
    String at = forms.overview().select("#at option").first().val();
    String story = "/stories/" + desk.desk.view().stories().getFirst().id();
    Document then = forms.page(story + "?at=" + at);
    Document entry = forms.page(then.select("td.figure a").attr("href"));
    assertThat(entry.select("form.decide")).isEmpty();
    assertThat(forms.page(entry.select("a.ref").attr("href")).select("form.decide")).isEmpty();
  }
}
