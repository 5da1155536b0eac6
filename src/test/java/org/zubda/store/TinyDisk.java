package org.zubda.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of few bytes that can be filled, and write-protected; only root can mount one. */
public final class TinyDisk implements AutoCloseable {

  private final Path at;

  /**
   * Mounts one; where that can't be done, the test that asks for it is skipped.
   *
   * @param size as mount takes it: "2m"
   */
  public TinyDisk(Path at, String size) throws Exception {
    this.at = Files.createDirectories(at);
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", at.toString());
    assumeTrue(mounted, "skipped: only root can mount a small disk here");
  }

  /** Mounts it anew with other options: "ro", "size=20m". */
  public void remount(String options) throws Exception {
    if (!run("mount", "-o", "remount," + options, at.toString())) {
      throw new IOException("it could not be mounted anew: " + options);
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  @Override
  public void close() throws Exception {
    run("umount", "-l", at.toString());
  }
}
