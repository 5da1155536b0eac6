package org.zubda.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a document says does not hang on how much of a stack is left where it is read. */
class DeepStackTest {

  private static final int SMALL = 512 << 10;
  private static final int LARGE = 64 << 20;

  private static <T> T on(int stack, Supplier<T> reading) throws Exception {
    FutureTask<T> task = new FutureTask<>(reading::get);
    Thread thread = new Thread(null, task, "stack of " + stack, stack);
    thread.start();
    return task.get();
  }

  private static List<Arrival> read(String name, byte[] bytes) {
    List<Arrival> all = new ArrayList<>();
    new Documents(FeedOptions.on(LocalDate.of(2026, 6, 1)))
        .read(bytes, Optional.empty(), name, new TreeMap<>(), all::add);
    return all;
  }

  private static String same(String name, byte[] bytes) throws Exception {
    List<Arrival> whole = on(LARGE, () -> read(name, bytes));
    assertThat(on(SMALL, () -> read(name, bytes))).isEqualTo(whole);
    return whole.getFirst().report().orElseThrow().text();
  }

  private static int depth(int left) {
    return left == 0 ? 0 : 1 + depth(left - 1);
  }

  private static int endless(int deeper) {
    return 1 + endless(deeper + 1);
  }

  @Test
  void whatIsTooDeepForAThreadIsReadOnALargerStack() throws Exception {
    assertThat(on(SMALL, () -> DeepStack.read(() -> depth(200_000)))).isEqualTo(200_000);
  }

  @Test
  void whatHasNoEndIsStillTooDeep() {
    assertThatThrownBy(() -> DeepStack.read(() -> endless(0)))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void whatElseFailsOnTheLargerStackFailsHere() {
    assertThatThrownBy(
            () ->
                on(
                    SMALL,
                    () ->
                        DeepStack.read(
                            () -> {
                              throw new IllegalStateException("after " + depth(200_000));
                            })))
        .rootCause()
        .hasMessage("after 200000");
  }

  @Test
  void whoeverIsInterruptedMeanwhileKnowsItAfterwards() throws Exception {
    boolean interrupted =
        on(
            SMALL,
            () -> {
              Thread.currentThread().interrupt();
              DeepStack.read(() -> depth(200_000));
              return Thread.interrupted();
            });
    assertThat(interrupted).isTrue();
  }

  /** A PDF of one page, in as many page trees within page trees. */
  private static byte[] pages(int within) {
    StringBuilder pdf =
        new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
    for (int i = 2; i < within + 2; i++) {
      pdf.append(i).append(" 0 obj <</Type/Pages/Count 1/Kids[").append(i + 1).append(" 0 R]");
      pdf.append(i == 2 ? "" : "/Parent " + (i - 1) + " 0 R").append(">> endobj\n");
    }
    String text = "BT /F1 12 Tf 60 700 Td (Two died at Qardo.) Tj ET";
    pdf.append(within + 2).append(" 0 obj <</Type/Page/Parent ").append(within + 1);
    pdf.append(" 0 R/MediaBox[0 0 600 800]/Contents ").append(within + 3).append(" 0 R/Resources");
    pdf.append("<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj\n");
    pdf.append(within + 3).append(" 0 obj <</Length ").append(text.length()).append(">>\nstream\n");
    pdf.append(text).append("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    return pdf.toString().getBytes(ISO_8859_1);
  }

  @Test
  void aPdfOfPagesDeepInPageTreesIsReadTheSameOnEveryStack() throws Exception {
    assertThat(same("a.pdf", pages(3))).isEqualTo("Two died at Qardo.");
    assertThat(same("a.pdf", pages(6_000))).isEqualTo("Two died at Qardo.");
  }

  @Test
  void aPdfOfArraysDeepInArraysIsReadTheSameOnEveryStack() throws Exception {
    String plain = new String(pages(1), ISO_8859_1);
    String deep = plain.replace("trailer <<", "trailer <</Deep " + "[".repeat(9_000));

    same("a.pdf", deep.getBytes(ISO_8859_1));
  }

  @Test
  void aPageOfElementsDeepInElementsIsReadTheSameOnEveryStack() throws Exception {
    String page = "<html><body>" + "<div>".repeat(20_000) + "<p>Two died at Qardo on Sunday.";
    same("a.html", page.getBytes(UTF_8));
    String entry =
        "<rss version=\"2.0\"><channel><item><title>Two died</title><description>"
            + "<b>".repeat(20_000)
            + "x"
            + "</b>".repeat(20_000)
            + "</description></item></channel></rss>";
    same("a.xml", entry.getBytes(UTF_8));
  }
}
