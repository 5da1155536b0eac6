package org.zubda.feed.web;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zubda.feed.Arrival;
import org.zubda.feed.Feed;
import org.zubda.feed.FeedOptions;
import org.zubda.report.Problem;

/**
 * Looks into one folder, and reads files that are new or changed; a file that is still being
 * written is left until it rests.
 */
final class FolderVisit implements Visit {

  /** What notes about files are kept under. */
  private static final String FILE = "file:";

  private static final String STAMP = "stamp";

  /** How many reports of a file are kept in one step. */
  private static final int BATCH = 200;

  /** How a file looks from outside; another stamp is another file. */
  private record Stamp(long size, long modified) {

    static Stamp of(BasicFileAttributes file) {
      return new Stamp(file.size(), file.lastModifiedTime().toMillis());
    }

    String text() {
      return size + " " + modified;
    }
  }

  /**
   * A file that was looked at.
   *
   * @param stamp how it looked
   * @param since since when
   * @param read whether it is dealt with as it looks
   */
  private record Looked(Stamp stamp, Instant since, boolean read) {}

  private final Path folder;
  private final Means means;
  private final Map<Path, Looked> files = new HashMap<>();
  private volatile Instant due;
  private String told = "";

  FolderVisit(Path folder, Means means) {
    this.folder = folder.toAbsolutePath().normalize();
    this.means = means;
    this.due = means.time().now();
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public String host() {
    return FILE + folder;
  }

  @Override
  public Optional<Instant> due() {
    return Optional.of(due);
  }

  @Override
  public void visit() throws IOException, InterruptedException {
    due = means.time().now().plus(means.options().look());
    SortedMap<Path, Stamp> there = look();
    files.keySet().retainAll(there.keySet());
    for (Map.Entry<Path, Stamp> file : there.entrySet()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped");
      }
      look(file.getKey(), file.getValue());
    }
    due = means.time().now().plus(means.options().look());
  }

  private SortedMap<Path, Stamp> look() throws IOException {
    SortedMap<Path, Stamp> there = new TreeMap<>();
    TreeSet<String> unreadable = new TreeSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            boolean hidden = !at.equals(folder) && at.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
            String name = at.getFileName().toString();
            if (attributes.isRegularFile() && !name.startsWith(".") && !Feed.isMetadata(at)) {
              there.put(at, Stamp.of(attributes));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path at, IOException e) {
            unreadable.add(at + ": " + e);
            return FileVisitResult.CONTINUE;
          }
        });
    String trouble = String.join("; ", unreadable);
    if (!trouble.equals(told)) {
      told = trouble;
      if (!trouble.isEmpty()) {
        means.noticed().problem(new Problem(folder.toString(), Problem.Kind.UNREADABLE, trouble));
      }
    }
    return there;
  }

  private void look(Path file, Stamp stamp) throws IOException {
    Instant now = means.time().now();
    Looked before = files.get(file);
    if (before == null || !before.stamp().equals(stamp)) {
      before = new Looked(stamp, now, known(file, stamp));
      files.put(file, before);
    }
    if (!before.read() && rests(before, now)) {
      read(file, stamp);
    }
  }

  /** Whether an earlier run has read the file as it is now. */
  private boolean known(Path file, Stamp stamp) throws IOException {
    return means
        .keeping()
        .memory(FILE + file)
        .map(memory -> stamp.text().equals(memory.noted().get(STAMP)))
        .orElse(false);
  }

  /** By its own time, or, where that can't be right, by how long it has looked the same. */
  private boolean rests(Looked file, Instant now) {
    Duration rest = means.options().rest();
    return !Instant.ofEpochMilli(file.stamp().modified()).isAfter(now.minus(rest))
        || !file.since().isAfter(now.minus(rest));
  }

  private void read(Path file, Stamp stamp) throws IOException {
    means.tally().add(Tally.Of.FILES, 1);
    List<Arrival> batch = new ArrayList<>();
    List<IOException> broken = new ArrayList<>();
    Feed feed = new Feed(List.of(), FeedOptions.on(means.today()));
    feed.deliverOne(
        folder,
        file,
        arrival -> {
          if (!broken.isEmpty()) {
            return;
          }
          arrival.problems().forEach(means.noticed()::problem);
          batch.addAll(Means.reports(List.of(arrival)));
          if (batch.size() >= BATCH) {
            try {
              keep(file, batch, List.of());
            } catch (IOException e) {
              broken.add(e);
            }
            batch.clear();
          }
        });
    if (!broken.isEmpty()) {
      throw broken.getFirst();
    }
    boolean still = stampOf(file).equals(Optional.of(stamp));
    SortedMap<String, String> noted = new TreeMap<>(Map.of(STAMP, stamp.text()));
    // What grew while it was read is read again, and not noted as done.
    keep(file, batch, still ? List.of(FeedMemory.note(FILE + file, noted)) : List.of());
    files.put(file, new Looked(stamp, means.time().now(), true));
  }

  private static Optional<Stamp> stampOf(Path file) {
    try {
      return Optional.of(Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private void keep(Path file, List<Arrival> reports, List<FeedMemory> memories)
      throws IOException {
    Keeping.Kept kept = means.keeping().keep(file.toString(), reports, memories);
    means.tally().add(Tally.Of.NEW, kept.fresh());
    means.tally().add(Tally.Of.KNOWN, kept.known());
  }
}
