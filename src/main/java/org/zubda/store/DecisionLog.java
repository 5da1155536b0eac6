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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
public final class DecisionLog {

  /** How often and how long somebody who has the file is waited for: ten seconds in all. */
  private static final int TRIES = 500;

  private static final long WAIT_MILLIS = 20;

  private final Path file;
  private final DecisionCodec codec = new DecisionCodec();

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

  private record Read(Contents contents, long whole, byte[] torn, boolean lineEnded) {}

  /**
   * What the log holds; nothing where there is no file yet.
   *
   * @throws IOException where the file can't be read
   */
  public Contents read() throws IOException {
    if (!Files.exists(file)) {
      return new Contents(List.of(), DecisionCodec.BEGINNING, List.of(), false);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock lock = lock(channel, true)) {
      return read(channel).contents();
    }
  }

  /**
   * Adds a decision; when this returns, it is on the disk.
   *
   * @param by who decided
   * @param at when
   * @param why the reason, in the person's words
   * @param decision what was decided, by whoever decides it
   * @param expect hash of the line after which it is meant to stand, or the beginning of it; empty
   *     for whatever line is the last
   * @throws Refused where somebody else decided meanwhile, or the log is not as it was written
   * @throws IOException where the file can't be written
   */
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
      Contents before = read.contents();
      if (before.broken()) {
        throw new Refused(
            "nothing is added to a log that is not as it was written: "
                + before.problems().getFirst().location()
                + ": "
                + before.problems().getFirst().detail());
      }
      if (expect.isPresent() && !before.head().startsWith(expect.get())) {
        throw new Refused(changed(before, expect.get()));
      }
      setAside(read, channel);
      int number = before.decisions().size() + 1;
      String line =
          codec.line(decision.apply(new Decision.Made("", number, by, at, why)), before.head());
      write(channel, (read.lineEnded() ? "" : "\n") + line + "\n");
      if (isNew && folder != null) {
        keepName(folder);
      }
      DecisionCodec.Line written = codec.read(line);
      return new Written(written.decision(), written.hash(), before.problems());
    } catch (BrokenReading e) {
      throw new IllegalStateException("what was written can be read", e);
    }
  }

  private static String changed(Contents now, String expected) {
    if (now.decisions().isEmpty()) {
      return "the log is empty, and its last line was to be " + expected;
    }
    Decision last = now.decisions().getLast();
    return String.format(
        Locale.ROOT,
        "somebody decided meanwhile: the last line is %s (line %d, %s, by %s at %s), and was to be"
            + " %s. Look at it and decide again",
        now.head(),
        last.made().number(),
        last.id(),
        last.made().by(),
        last.made().at().iso(),
        expected);
  }

  // reading

  private Read read(FileChannel channel) throws IOException {
    byte[] bytes = bytes(channel);
    List<Decision> decisions = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    String head = DecisionCodec.BEGINNING;
    boolean broken = false;
    int aside = 0;
    int start = 0;
    int number = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      boolean ended = end < bytes.length;
      if (!ended && !ChainedLine.isWhole(line)) {
        problems.add(
            wrong(
                number,
                "it is cut off after "
                    + (end - start)
                    + " bytes: writing it was broken off, and it was never acknowledged"));
        byte[] torn = new byte[end - start];
        System.arraycopy(bytes, start, torn, 0, torn.length);
        return new Read(contents(decisions, head, problems, broken, aside), start, torn, true);
      }
      Optional<String> why = take(line, number, head, broken ? new ArrayList<>() : decisions);
      if (why.isPresent()) {
        problems.add(wrong(number, why.get()));
      } else if (broken) {
        aside++;
      }
      broken |= why.isPresent();
      head = ChainedLine.stated(line).orElse("");
      start = end + 1;
      if (!ended) {
        return new Read(
            contents(decisions, head, problems, broken, aside), bytes.length, new byte[0], false);
      }
    }
    return new Read(
        contents(decisions, head, problems, broken, aside), bytes.length, new byte[0], true);
  }

  /**
   * Takes a line's decision in; says why where it is not as it was written.
   *
   * @param head what the line before states as its hash; empty where it states none
   */
  private Optional<String> take(String line, int number, String head, List<Decision> decisions) {
    if (ChainedLine.stated(line).isEmpty()) {
      return Optional.of("it is no line of a log of decisions");
    }
    if (!ChainedLine.isWhole(line)) {
      return Optional.of("it was changed: it is not what its own hash says");
    }
    try {
      DecisionCodec.Line read = codec.read(line);
      if (!head.isEmpty() && !read.previous().equals(head)) {
        return Optional.of(
            number == 1
                ? "it is not the first line that was written: one before it is missing"
                : "it does not follow line " + (number - 1) + ": a line between them is missing");
      }
      decisions.add(read.decision());
      return Optional.empty();
    } catch (BrokenReading e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private Contents contents(
      List<Decision> decisions, String head, List<Problem> problems, boolean broken, int aside) {
    List<Problem> all = new ArrayList<>(problems);
    if (aside > 0) {
      all.add(
          new Problem(
              file.toString(),
              Problem.Kind.BROKEN_LOG,
              (aside == 1 ? "1 decision that follows" : aside + " decisions that follow")
                  + " a line that is not as it was written "
                  + (aside == 1 ? "does" : "do")
                  + " not count"));
    }
    return new Contents(decisions, head, all, broken);
  }

  private Problem wrong(int line, String why) {
    return new Problem(file + ":" + line, Problem.Kind.BROKEN_LOG, why);
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
