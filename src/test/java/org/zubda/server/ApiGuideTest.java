package org.zubda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.cli.OpenDesk;

/** The guide's own lines are run, one after the other, against a desk. */
class ApiGuideTest {

  private static final Pattern LINES = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void everyLineOfTheGuideDoesWhatItSays() throws Exception {
    Assumptions.assumeTrue(hasCurl(), "curl is not there: the guide's lines are not run");
    StringBuilder script = new StringBuilder("set -eu\n");
    Matcher lines = LINES.matcher(Files.readString(Path.of("docs/howto/api.md")));
    while (lines.find()) {
      script.append(lines.group(1));
    }
    Path file = Files.writeString(folder.resolve("guide.sh"), script);
    Path said = folder.resolve("said.txt");
    try (OpenDesk open = OpenDesk.in(Files.createDirectory(folder.resolve("desk")))) {
      ProcessBuilder shell = new ProcessBuilder("bash", "-x", file.toString());
      shell.environment().put("DESK", open.address(""));
      shell.redirectErrorStream(true).redirectOutput(said.toFile());
      int code = shell.start().waitFor();
      String all = Files.readString(said, StandardCharsets.UTF_8);
      assertThat(code).as(all).isZero();
      assertThat(all)
          .contains(
              "\"kept\":[\"sha256:", "\"zubda-account/1\"", "event_id_cnty", "FeatureCollection");
      assertThat(open.desk().view().decisions()).hasSize(2);
      assertThat(open.trouble()).isEmpty();
    }
  }

  private static boolean hasCurl() throws InterruptedException {
    try {
      return new ProcessBuilder("curl", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
