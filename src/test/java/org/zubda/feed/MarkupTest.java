package org.zubda.feed;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.management.ManagementFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No piece of mark-up costs more than its length. */
class MarkupTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int LONG = 1 << 18;

  /** Bytes that may be allocated for each character: a few copies, and the parser's own. */
  private static final long FOR_EACH = 60;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a%s>x",
        "</a%s>x",
        "<a\u000B%s>x",
        "<a %s>x",
        "<a b%s=c>x",
        "<a b='%s'>x",
        "<a b=%s>x",
        "<!-- %s",
        "<!a%s",
        "<!DOCTYPE a%s>x",
        "<?a%s?>x",
        "&a%s;x",
        "<%s>x",
        "<:%s>x",
        "<script>%s",
        "<title>%s",
        "<![CDATA[%s"
      })
  void whateverHasNoEndCostsNoMoreThanItsLength(String markup) {
    for (String piece : new String[] {"a", "-9", "é", "\0", "a\u000B", "x:", "\"'"}) {
      String text = String.format(markup, piece.repeat(LONG / piece.length()));
      for (int i = 0; i < 3; i++) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Document document =
            i == 0 ? Markup.xml(text) : i == 1 ? Markup.piece(text) : Markup.page(text, "");
        long used = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(document.childNodeSize()).isLessThan(LONG);
        assertThat(used / LONG).as(markup + " of " + piece + ", " + i).isLessThan(FOR_EACH);
      }
    }
  }

  @Test
  void whatIsNoEndlessNameStaysAsItIs() {
    String words = "<p>It is 3 <5, they say: <" + "q".repeat(499) + ">so</p>";
    assertThat(Markup.piece(words).body().html())
        .isEqualTo(Jsoup.parseBodyFragment(words).body().html());
    String cut = Markup.piece("<" + "q".repeat(9_000) + "<b>bold</b> <i>so</i>").body().text();
    assertThat(cut).isEqualTo("bold so");
  }

  @Test
  void nobodyElseAsksTheParser() {
    noClasses()
        .that(resideInAPackage("org.zubda.."))
        .and()
        .doNotHaveSimpleName("Markup")
        .and()
        .haveSimpleNameNotEndingWith("Test")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Jsoup.class)
        .check(new ClassFileImporter().importPackages("org.zubda.feed"));
  }
}
