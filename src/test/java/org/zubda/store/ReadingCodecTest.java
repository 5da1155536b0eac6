package org.zubda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.TestReader;
import org.zubda.claim.Reading;

class ReadingCodecTest {

  private static final List<String> SENTENCES =
      List.of(
          "At least 17 people were killed when shells hit a market in Aleppo on Tuesday,"
              + " the Syrian Observatory for Human Rights said.",
          "The army denied that it had shelled the market.",
          "\"We hold the northern districts\", a rebel commander told AFP.",
          "Government forces withdrew from half of the town of Saraqib on May 12.",
          "Dozens more were wounded, among them six children, according to medics.",
          "Reuters could not confirm the report.",
          "In 2013, hundreds died in Ghouta.",
          "Some 4,000 people fled; nobody was hurt\u00a0— \uD83D\uDE00 — it said.",
          "Turkey's defence minister said that 23 air strikes were carried out overnight.");

  private final ReadingCodec codec = new ReadingCodec();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whateverTheFieldsHoldComesBack(long seed) throws BrokenReading {
    AnyRecord any = new AnyRecord(seed);
    for (int i = 0; i < 20; i++) {
      Reading reading = any.of(Reading.class);

      assertThat(codec.reading(codec.line(reading))).isEqualTo(reading);
      assertThat(codec.reading(codec.bytes(reading))).isEqualTo(reading);
      assertThat(codec.line(reading)).doesNotContain("\n").isEqualTo(codec.line(reading));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatTheReaderReadsComesBack(long seed) throws BrokenReading {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("Fighting in the north\n\n");
    for (int i = 0; i < 12; i++) {
      text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
      text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
    }
    Reading reading = TestReader.read(text.toString());

    assertThat(reading.claims()).isNotEmpty();
    assertThat(codec.reading(codec.line(reading))).isEqualTo(reading);
  }

  @Test
  void placesAndActorsStandInFullOnce() {
    String once = codec.line(TestReader.read(SENTENCES.get(0)));

    assertThat(once.split("\"Syrian Observatory for Human Rights\",\"kind\"")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "nothing",
        "{\"report\":null}",
        "{\"report\":7}",
        "7",
        "{\"mentions\":{\"times\":[],\"places\":[{\"span\":[3,1]}],\"actors\":[]}}",
        "{\"attributions\":[{\"actor\":5}]}"
      })
  void aLineThatIsNoneIsRefused(String line) {
    assertThatThrownBy(() -> codec.reading(line)).isInstanceOf(BrokenReading.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aLineThatWasDamagedIsRefusedOrIsAReading(long seed) {
    Random random = new Random(seed);
    String line = codec.line(new AnyRecord(seed).of(Reading.class));
    for (int i = 0; i < 200; i++) {
      int at = random.nextInt(line.length());
      String damaged =
          random.nextBoolean()
              ? line.substring(0, at)
              : line.substring(0, at) + "{}[],:\"0x".charAt(random.nextInt(9)) + line.substring(at);
      try {
        assertThat(codec.reading(damaged).report().id()).isNotNull();
      } catch (BrokenReading refused) {
        assertThat(refused).hasMessageContaining("it is no reading");
      }
    }
  }

  @Test
  void aLineWithAFieldTooManyIsRefused() {
    String line = codec.line(new AnyRecord(1).of(Reading.class));

    assertThatThrownBy(() -> codec.reading("{\"more\":1," + line.substring(1)))
        .isInstanceOf(BrokenReading.class)
        .hasMessageContaining("more");
  }
}
