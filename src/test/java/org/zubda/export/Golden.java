package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what is made with what was once looked at and found good. {@code -Dgolden=write} writes
 * the files anew: look at the difference before you commit it.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/org/zubda/export");

  private Golden() {}

  /** The same characters as the golden file of this name. */
  public static void check(String name, String made) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, made);
    }
    assertThat(made).as("the same as " + file).isEqualTo(Files.readString(file));
  }
}
