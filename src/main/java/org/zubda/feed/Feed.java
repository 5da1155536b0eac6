package org.zubda.feed;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.zubda.report.Problem;

/**
 * Brings in the reports of files and folders, one after the other, in the order of the paths; in a
 * folder by name, with what lies deeper where its folder's name stands. Nothing is held but the
 * report at hand.
 */
public final class Feed {

  private final List<Path> paths;
  private final FeedOptions options;
  private final Originals originals;
  private final List<String> leftAside = new ArrayList<>();
  private final AtomicLong bytesRead = new AtomicLong();

  /** The reports of these paths. */
  public Feed(List<Path> paths, FeedOptions options) {
    this.paths = List.copyOf(paths);
    this.options = options;
    this.originals = new Originals(options);
  }

  /** How many bytes of the files have been read so far. May be asked by another thread. */
  public long bytesRead() {
    return bytesRead.get();
  }

  /** What is no report, by its name and its first bytes, and was left aside; in words. */
  public List<String> leftAside() {
    return List.copyOf(leftAside);
  }

  /** How many bytes all files have together; 0 for those that can't be asked. */
  public long bytesInAll() {
    long[] sum = new long[1];
    for (Path path : paths) {
      try (var files = Files.walk(path)) {
        files.filter(Files::isRegularFile).forEach(file -> sum[0] += size(file));
      } catch (IOException | java.io.UncheckedIOException unknown) {
        // What is left is an estimate; the path's trouble is told when its turn comes.
      }
    }
    return sum[0];
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unknown) {
      return 0;
    }
  }

  /**
   * Hands each report to the consumer as soon as it is read, in order and on the calling thread. To
   * be called once.
   */
  public void deliver(Consumer<Arrival> to) {
    inOrder(to, this::deliver);
  }

  /**
   * The same of one file in a folder, as if the folder was read: located from there, with what the
   * folders' metadata tell of it.
   */
  public void deliverOne(Path folder, Path file, Consumer<Arrival> to) {
    inOrder(to, finds -> one(folder, file, finds));
  }

  private void inOrder(Consumer<Arrival> to, Consumer<Finds> bring) {
    try (InOrder finds =
        new InOrder(originals, to) {
          @Override
          public void keptReadings(String location) {
            arrival(Arrival.kept(Path.of(location)));
          }

          @Override
          public void aside(String what) {
            leftAside.add(what);
          }
        }) {
      bring.accept(finds);
      finds.finish();
    }
  }

  private void deliver(Finds to) {
    List<Metadata> metadata = new ArrayList<>();
    if (options.metadata().isPresent()) {
      metadata.add(metadata(options.metadata().get(), to));
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        to.problem(path.toString(), Problem.Kind.MISSING, "there is no such file or folder");
      } else if (Files.isDirectory(path)) {
        folder(path, path, metadata, List.of(), to);
      } else {
        String name = String.valueOf(path.getFileName());
        file(path, path.toString(), false, given(metadata, path.toString(), name), to);
      }
    }
    metadata.forEach(one -> unused(one, to));
  }

  private void one(Path top, Path file, Finds to) {
    List<Metadata> metadata = new ArrayList<>();
    Path folder = top;
    for (Path step : top.relativize(file)) {
      Path own = folder.resolve(Metadata.FILE_NAME);
      if (Files.isRegularFile(own)) {
        metadata.add(metadata(own, to));
      }
      folder = folder.resolve(step);
    }
    String location = top.relativize(file).toString().replace('\\', '/');
    file(file, location, true, given(metadata, location, name(file)), to);
  }

  /** The name of files that tell of others. */
  public static boolean isMetadata(Path file) {
    return name(file).equals(Metadata.FILE_NAME);
  }

  private static Metadata metadata(Path file, Finds to) {
    List<Problem> problems = new ArrayList<>();
    Metadata read = Metadata.read(file, problems);
    problems.forEach(problem -> to.arrival(Arrival.none(problem)));
    return read;
  }

  private static void unused(Metadata metadata, Finds to) {
    metadata.unused().forEach(problem -> to.arrival(Arrival.none(problem)));
  }

  /** What is told of a file: by the metadata given by hand first, then by its own folder's. */
  private static Given given(List<Metadata> metadata, String path, String name) {
    Given all = Given.NOTHING;
    for (Metadata one : metadata) {
      all = all.or(one.of(path, name).orElse(Given.NOTHING));
    }
    return all;
  }

  private void folder(Path top, Path folder, List<Metadata> above, List<Path> ancestors, Finds to) {
    List<Path> entries = new ArrayList<>();
    Path real;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      real = folder.toRealPath();
      stream.forEach(entries::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      to.arrival(Arrival.none(unreadable(folder.toString(), e)));
      return;
    }
    if (ancestors.contains(real)) {
      to.problem(folder.toString(), Problem.Kind.UNREADABLE, "it leads back to a folder above it");
      return;
    }
    entries.sort((a, b) -> name(a).compareTo(name(b)));
    List<Metadata> metadata = new ArrayList<>(above);
    List<Metadata> own = new ArrayList<>();
    if (entries.stream().anyMatch(entry -> name(entry).equals(Metadata.FILE_NAME))) {
      own.add(metadata(folder.resolve(Metadata.FILE_NAME), to));
    }
    metadata.addAll(own);
    List<Path> here = new ArrayList<>(ancestors);
    here.add(real);
    for (Path entry : entries) {
      String name = name(entry);
      if (name.startsWith(".") || name.equals(Metadata.FILE_NAME)) {
        continue;
      }
      String location = top.relativize(entry).toString().replace('\\', '/');
      if (Files.isDirectory(entry)) {
        folder(top, entry, metadata, here, to);
      } else {
        file(entry, location, true, given(metadata, location, name), to);
      }
    }
    own.forEach(one -> unused(one, to));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private void file(Path file, String location, boolean found, Given given, Finds to) {
    SortedMap<String, String> told = given.told();
    options.published().ifPresent(at -> told.put(Originals.PUBLISHED_OTHERWISE, at.iso()));
    Contents.Told all =
        new Contents.Told(name(file), Optional.empty(), location, file.toString(), found, told);
    try (InputStream in = new Counted(Files.newInputStream(file))) {
      new Contents(to).take(in, all);
    } catch (IOException e) {
      to.arrival(Arrival.none(unreadable(file.toString(), e)));
    }
  }

  /** Why a file can't be read, in words. */
  static Problem unreadable(String location, Exception e) {
    Throwable cause =
        e instanceof java.nio.file.DirectoryIteratorException && e.getCause() != null
            ? e.getCause()
            : e;
    if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
      return new Problem(location, Problem.Kind.MISSING, "there is no such file");
    }
    if (cause instanceof Ratio.Bomb) {
      return new Problem(location, Problem.Kind.REFUSED, String.valueOf(cause.getMessage()));
    }
    if (cause instanceof AccessDeniedException) {
      return new Problem(location, Problem.Kind.UNREADABLE, "there is no permission to read it");
    }
    String message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new Problem(location, Problem.Kind.UNREADABLE, "reading it failed: " + message);
  }

  /** Counts the bytes that pass. */
  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(new BufferedInputStream(in, 1 << 16));
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        bytesRead.incrementAndGet();
      }
      return b;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = super.read(to, from, length);
      if (n > 0) {
        bytesRead.addAndGet(n);
      }
      return n;
    }
  }
}
