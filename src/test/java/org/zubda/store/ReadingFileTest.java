package org.zubda.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.claim.Reading;
import org.zubda.report.Problem;

class ReadingFileTest {

  @TempDir private Path folder;

  private final List<Reading> read = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private static List<Reading> some() {
    AnyRecord any = new AnyRecord(4);
    return List.of(any.of(Reading.class), any.of(Reading.class), any.of(Reading.class));
  }

  private Path kept(String name) throws IOException {
    Path file = folder.resolve(name);
    try (ReadingFile.Keeper keeper = ReadingFile.create(file, "zubda 1")) {
      for (Reading reading : some()) {
        keeper.keep(reading);
      }
    }
    return file;
  }

  private void read(Path file) {
    ReadingFile.read(file, read::add, problems::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.readings.jsonl", "deeper/b.readings.jsonl.gz"})
  void whatIsKeptIsReadAgainInItsOrder(String name) throws IOException {
    read(kept(name));

    assertThat(read).isEqualTo(some());
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.jsonl.gz"})
  void theSameReadingsGiveTheSameBytes(String name) throws IOException {
    byte[] first = Files.readAllBytes(kept(name));

    assertThat(Files.readAllBytes(kept(name))).isEqualTo(first);
  }

  @Test
  void itsFirstLineSaysWhatItIs() throws IOException {
    assertThat(Files.readAllLines(kept("a.jsonl")).getFirst())
        .isEqualTo("{\"schema\":\"zubda-readings/1\",\"reader\":\"zubda 1\"}");
  }

  @Test
  void aBrokenLineIsAProblemAndTheRestIsRead() throws IOException {
    Path file = kept("a.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(2, "{\"report\":");
    Files.write(file, lines);

    read(file);

    assertThat(read).containsExactly(some().get(0), some().get(2));
    assertThat(problems)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.kind()).isEqualTo(Problem.Kind.BROKEN_LINE);
              assertThat(p.location()).endsWith("a.jsonl:3");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"schema\":\"zubda-readings/999\"}", "{\"id\":1,\"text\":\"x\"}", "no JSON", ""})
  void aFileOfAnotherFormIsOneProblem(String header) throws IOException {
    Path file = kept("a.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(0, header);
    Files.write(file, lines);

    read(file);

    assertThat(read).isEmpty();
    assertThat(problems).extracting(Problem::kind).containsExactly(Problem.Kind.UNREADABLE);
  }

  @Test
  void aFileThatBreaksOffIsReadUpToThere() throws IOException {
    Path file = kept("a.jsonl.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    read(file);

    assertThat(problems).extracting(Problem::kind).contains(Problem.Kind.UNREADABLE);
    assertThat(some()).containsAll(read);
  }

  @Test
  void aFileThatIsMissingIsAProblem() {
    read(folder.resolve("none.jsonl"));

    assertThat(problems).extracting(Problem::kind).containsExactly(Problem.Kind.UNREADABLE);
  }
}
