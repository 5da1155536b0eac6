package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

  private static List<Lines.Line> lines(String text, int bound) throws IOException {
    List<Lines.Line> all = new ArrayList<>();
    try (Lines lines =
        new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), bound)) {
      for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        all.add(line.get());
      }
    }
    return all;
  }

  private static String text(Lines.Line line) {
    return new String(line.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void linesEndWithALineFeedOrWithBoth() throws IOException {
    assertThat(lines("one\ntwo\r\n\nfour\rstill", 100))
        .extracting(LinesTest::text)
        .containsExactly("one", "two", "", "four\rstill");
  }

  @Test
  void aLineIsHashedWithoutItsEnd() throws IOException {
    String id = Fingerprint.of("one".getBytes(StandardCharsets.UTF_8));

    assertThat(lines("one\none\r\none", 100)).extracting(Lines.Line::id).containsOnly(id);
  }

  @Test
  void aLongLineIsHashedWholeAndHeldUpToTheBound() throws IOException {
    String line = "x".repeat(200_000) + "\r" + "y".repeat(200_000);
    List<Lines.Line> all = lines(line + "\nnext", 1000);

    assertThat(all.get(0).tooLong()).isTrue();
    assertThat(all.get(0).bytes()).hasSize(1000);
    assertThat(all.get(0).length()).isEqualTo(400_001);
    assertThat(all.get(0).id()).isEqualTo(Fingerprint.of(line.getBytes(StandardCharsets.UTF_8)));
    assertThat(all.get(1).number()).isEqualTo(2);
    assertThat(text(all.get(1))).isEqualTo("next");
  }

  @Test
  void anEmptyStreamHasNoLine() throws IOException {
    assertThat(lines("", 10)).isEmpty();
  }
}
