package org.zubda.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zubda.account.decision.Decision;
import org.zubda.report.Moment;
import org.zubda.report.Problem;

/**
 * A file of decisions: JSON Lines that are only ever added to, each chained to the one before by
 * SHA-256, so that a line that was changed and one that is missing are named. Several processes may
 * use it at once: whoever writes has it alone. What was acknowledged is on the disk; a line that a
 * crash left half-written was never acknowledged, is named, and is set aside when the next one is
 * written.
 */
public final class DecisionLog implements KeptDecisions {

  /** How often and how long somebody who has the file is waited for: ten seconds in all. */
  private static final int TRIES = 500;

  private static final long WAIT_MILLIS = 20;

  private final Path file;

  /** The log in this file, which need not exist yet. */
  public DecisionLog(Path file) {
    this.file = file;
  }

  /**
   * What a log holds.
   *
   * @param decisions the decisions up to the first line that is not as it was written
   * @param head hash of the last of them; that of the log's beginning where there is none
   * @param problems what is wrong with the file, by line
   * @param broken whether some line is not as it was written; a half-written last one is no such
   */
  public record Contents(
      List<Decision> decisions, String head, List<Problem> problems, boolean broken) {

    /** Copies that can't be changed. */
    public Contents {
      decisions = List.copyOf(decisions);
      problems = List.copyOf(problems);
    }
  }

  /**
   * A decision that was written.
   *
   * @param decision the decision with its id and number
   * @param head hash of its line, which is the last one now
   * @param problems what was wrong with the file and was set aside
   */
  public record Written(Decision decision, String head, List<Problem> problems) {

    /** A copy that can't be changed. */
    public Written {
      problems = List.copyOf(problems);
    }
  }

  /** Nothing was written, for a reason that a person can act on. */
  public static final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why);
    }
  }

  private record Read(DecisionChain chain, long whole, byte[] torn, boolean lineEnded) {}

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public Contents read() throws IOException {
    if (!Files.exists(file)) {
      return new Contents(List.of(), DecisionCodec.BEGINNING, List.of(), false);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock lock = lock(channel, true)) {
      return read(channel).chain().contents();
    }
  }

  @Override
  public Written append(
      String by,
      Moment at,
      String why,
      Function<Decision.Made, Decision> decision,
      Optional<String> expect)
      throws IOException, Refused {
    Path folder = file.toAbsolutePath().getParent();
    boolean isNew = !Files.exists(file);
    if (isNew && folder != null) {
      Files.createDirectories(folder);
    }
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE);
        FileLock lock = lock(channel, false)) {
      Read read = read(channel);
      String line = read.chain().next(by, at, why, decision, expect);
      setAside(read, channel);
      write(channel, (read.lineEnded() ? "" : "\n") + line + "\n");
      if (isNew && folder != null) {
        keepName(folder);
      }
      return read.chain().written(line);
    }
  }

  // reading

  private Read read(FileChannel channel) throws IOException {
    byte[] bytes = bytes(channel);
    DecisionChain chain = new DecisionChain(name());
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      boolean ended = end < bytes.length;
      if (!ended && !ChainedLine.isWhole(line)) {
        chain.cutOff(end - start);
        byte[] torn = new byte[end - start];
        System.arraycopy(bytes, start, torn, 0, torn.length);
        return new Read(chain, start, torn, true);
      }
      chain.take(line);
      start = end + 1;
      if (!ended) {
        return new Read(chain, bytes.length, new byte[0], false);
      }
    }
    return new Read(chain, bytes.length, new byte[0], true);
  }

  private static byte[] bytes(FileChannel channel) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    channel.position(0);
    while (channel.read(buffer) >= 0) {
      all.write(buffer.array(), 0, buffer.position());
      buffer.clear();
    }
    return all.toByteArray();
  }

  // writing

  /** Moves a half-written last line into a file beside this one, so that it is not lost. */
  private void setAside(Read read, FileChannel channel) throws IOException {
    if (read.torn().length == 0) {
      return;
    }
    Path beside = file.resolveSibling(file.getFileName() + ".torn");
    OpenOption[] adding = {
      StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.APPEND
    };
    try (FileChannel to = FileChannel.open(beside, adding)) {
      ByteBuffer torn = ByteBuffer.allocate(read.torn().length + 1);
      torn.put(read.torn()).put((byte) '\n').flip();
      while (torn.hasRemaining()) {
        to.write(torn);
      }
      to.force(true);
    }
    channel.truncate(read.whole());
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    channel.position(channel.size());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  /** Makes sure that the new file's name is on the disk too. */
  private static void keepName(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private FileLock lock(FileChannel channel, boolean shared) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      @Nullable FileLock lock = attempt(channel, shared);
      if (lock != null) {
        return lock;
      }
      try {
        Thread.sleep(WAIT_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for " + file, e);
      }
    }
    throw new IOException(file + " is in use by somebody else; tried for ten seconds");
  }

  private static @Nullable FileLock attempt(FileChannel channel, boolean shared)
      throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException another) {
      return null;
    }
  }
}
