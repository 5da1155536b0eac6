package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who the desk is not served to. */
class ServeCommandTest {

  @TempDir Path folder;

  private CommandLineRun serve(Object... more) {
    Object[] args = new Object[more.length + 5];
    System.arraycopy(
        new Object[] {"serve", "--archive", folder.resolve("a.archive"), "--port", "0"},
        0,
        args,
        0,
        5);
    System.arraycopy(more, 0, args, 5, more.length);
    return CommandLineRun.of(args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void otherMachinesAreServedOnlyWithAToken(String address) {
    CommandLineRun run = serve("--bind", address);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Other machines can reach " + address, "--token-file");
    assertThat(folder.resolve("a.archive")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "seventeen letters",
        "with;semicolon;in;it",
        "with,comma,in,the,middle"
      })
  void aTokenThatIsNoneIsRefused(String token) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), token + "\n");
    CommandLineRun run = serve("--bind", "0.0.0.0", "--token-file", file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("holds no token");
  }

  @Test
  void aTokenFileThatIsNotThereIsSaid() {
    CommandLineRun run = serve("--token-file", folder.resolve("none"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("There is no ");
  }

  @Test
  void anAddressThatIsNoneIsSaid() {
    CommandLineRun run = serve("--bind", "no such name");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("There is no address no such name.");
  }
}
