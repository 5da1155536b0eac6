package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zubda.export.Html.With.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;

class HtmlTest {

  @Test
  void escapesTextAndAttributes() {
    String made =
        new Html().put(Tag.P, with("title", "\"><b>'&"), "<script>alert('x')</script>").toString();
    assertThat(made)
        .isEqualTo(
            "<p title=\"&quot;&gt;&lt;b&gt;&#39;&amp;\">"
                + "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>");
  }

  @Test
  void closesWhatItOpens() {
    String made =
        new Html()
            .in(Tag.UL, With.none(), () -> {})
            .in(Tag.SVG, With.none(), () -> {})
            .empty(Tag.META, with("charset", "utf-8"))
            .toString();
    assertThat(made).isEqualTo("<ul></ul><svg></svg><meta charset=\"utf-8\">");
  }

  @Test
  void replacesWhatAReaderCannotSee() {
    assertThat(new Html().text("a\u0000b\u001b[31mc\u202Ed\uD800e\r\nf").toString())
        .isEqualTo("a\uFFFDb\uFFFD[31mc\uFFFDd\uFFFDe\nf");
  }

  @Test
  void refusesAddressesThatCouldRun() {
    assertThatThrownBy(() -> with("href", "javascript:alert(1)")).hasMessageContaining("could run");
    assertThatThrownBy(() -> with("href", " data:text/html,x")).hasMessageContaining("could run");
    assertThat(With.isSafe("https://meridian.example/")).isTrue();
  }

  @Test
  void refusesAttributesThatCouldRunOrLoad() {
    assertThatThrownBy(() -> with("onclick", "x")).hasMessageContaining("run or load");
    assertThatThrownBy(() -> with("style", "x")).hasMessageContaining("run or load");
    assertThatThrownBy(() -> with("hx-on::load", "x")).hasMessageContaining("run or load");
  }

  @Test
  void loadsAndSendsNothingToOthers() {
    for (String other :
        List.of("https://else.example/x.js", "//else.example/", "/\\else.example", "/\t/else")) {
      assertThatThrownBy(() -> with("src", other)).hasMessageContaining("somebody else");
      assertThatThrownBy(() -> with("action", other)).hasMessageContaining("somebody else");
      assertThatThrownBy(() -> with("hx-get", other)).hasMessageContaining("somebody else");
    }
    assertThat(new Html().empty(Html.Tag.INPUT, with("src", "/desk.js")).toString())
        .contains("/desk.js");
  }

  @Test
  void refusesAScriptThatWouldEndEarly() {
    Html html = new Html();
    assertThatThrownBy(() -> html.script("'</script>'")).hasMessageContaining("script");
  }
}
