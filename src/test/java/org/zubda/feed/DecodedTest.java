package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTest {

  private static final String TEXT = "Le café de José – “fermé”, dit-on, à Abidjan.";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void encodingsAreToldByTheBytes(String charset) {
    Decoded decoded = Decoded.of(TEXT.getBytes(Charset.forName(charset)));

    assertThat(decoded.text()).isEqualTo(TEXT);
    assertThat(decoded.replaced()).isZero();
    assertThat(decoded.binary()).isFalse();
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(Decoded.of("\uFEFFNews".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("News");
  }

  @Test
  void utf8CutAnywhereStaysUtf8() {
    byte[] whole = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);
    for (int length = whole.length; length > whole.length - 20; length--) {
      Decoded decoded = Decoded.of(Arrays.copyOf(whole, length));

      assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
      assertThat(decoded.replaced()).isLessThanOrEqualTo(1);
      assertThat(decoded.text()).startsWith(TEXT);
    }
  }

  @Test
  void asciiWithACutTailStaysUtf8() {
    byte[] bytes = "Five dead in Zürich".getBytes(StandardCharsets.UTF_8);
    Decoded decoded = Decoded.of(Arrays.copyOf(bytes, "Five dead in Z".length() + 1));

    assertThat(decoded.text()).isEqualTo("Five dead in Z\uFFFD");
    assertThat(decoded.replaced()).isEqualTo(1);
  }

  @Test
  void bytesOfAPictureAreNoText() {
    byte[] bytes = new byte[4096];
    new Random(7).nextBytes(bytes);

    assertThat(Decoded.of(bytes).binary()).isTrue();
  }

  @Test
  void anyBytesAreAnswered() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        for (int j = 0; j < bytes.length; j++) {
          bytes[j] = (byte) (bytes[j] & 0x7F | 0x20);
        }
      }

      assertThat(Decoded.of(bytes).text()).isNotNull();
    }
  }
}
