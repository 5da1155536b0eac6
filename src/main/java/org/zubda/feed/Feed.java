package org.zubda.feed;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.zubda.report.Problem;

/**
 * Brings in the reports of files and folders, one after the other, in the order of the paths; in a
 * folder by name, with what lies deeper where its folder's name stands. Nothing is held but the
 * report at hand.
 */
public final class Feed {

  /** The longest line of a {@code .jsonl} file, and the largest file of one report, in bytes. */
  static final int LARGEST_RECORD = 16 << 20;

  /** What names of files that hold reports end with; in a folder other files are left aside. */
  private static final List<String> TEXT_ENDINGS = List.of(".txt", ".text");

  private static final List<String> PAGE_ENDINGS = List.of(".html", ".htm", ".xhtml");
  private static final List<String> RECORD_ENDINGS =
      List.of(".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz");

  /** What the first line of a file of kept readings begins with, whatever its version. */
  static final String KEPT_READINGS = "{\"schema\":\"zubda-readings/";

  private final List<Path> paths;
  private final FeedOptions options;
  private final Intake intake;
  private final RecordLine records;
  private final List<String> leftAside = new ArrayList<>();
  private final AtomicLong bytesRead = new AtomicLong();

  /** The reports of these paths. */
  public Feed(List<Path> paths, FeedOptions options) {
    this.paths = List.copyOf(paths);
    this.options = options;
    this.intake = new Intake(options);
    this.records = new RecordLine(intake);
  }

  /** How many bytes of the files have been read so far. May be asked by another thread. */
  public long bytesRead() {
    return bytesRead.get();
  }

  /** The files of the folders that hold no reports by their names, and were not read. */
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

  /** Hands each report to the consumer as soon as it is read. To be called once. */
  public void deliver(Consumer<Arrival> to) {
    List<Metadata> metadata = new ArrayList<>();
    if (options.metadata().isPresent()) {
      metadata.add(metadata(options.metadata().get(), to));
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        to.accept(
            Arrival.none(
                new Problem(
                    path.toString(), Problem.Kind.MISSING, "there is no such file or folder")));
      } else if (Files.isDirectory(path)) {
        folder(path, path, metadata, List.of(), to);
      } else {
        String name = String.valueOf(path.getFileName());
        file(path, path.toString(), given(metadata, path.toString(), name), to);
      }
    }
    metadata.forEach(one -> unused(one, to));
  }

  private static Metadata metadata(Path file, Consumer<Arrival> to) {
    List<Problem> problems = new ArrayList<>();
    Metadata read = Metadata.read(file, problems);
    problems.forEach(problem -> to.accept(Arrival.none(problem)));
    return read;
  }

  private static void unused(Metadata metadata, Consumer<Arrival> to) {
    metadata.unused().forEach(problem -> to.accept(Arrival.none(problem)));
  }

  /** What is told of a file: by the metadata given by hand first, then by its own folder's. */
  private static Given given(List<Metadata> metadata, String path, String name) {
    Given all = Given.NOTHING;
    for (Metadata one : metadata) {
      all = all.or(one.of(path, name).orElse(Given.NOTHING));
    }
    return all;
  }

  private void folder(
      Path top, Path folder, List<Metadata> above, List<Path> ancestors, Consumer<Arrival> to) {
    List<Path> entries = new ArrayList<>();
    Path real;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      real = folder.toRealPath();
      stream.forEach(entries::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      to.accept(Arrival.none(unreadable(folder.toString(), e)));
      return;
    }
    if (ancestors.contains(real)) {
      to.accept(
          Arrival.none(
              new Problem(
                  folder.toString(),
                  Problem.Kind.UNREADABLE,
                  "it leads back to a folder above it")));
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
      } else if (holdsReports(name)) {
        file(entry, location, given(metadata, location, name), to);
      } else {
        leftAside.add(location);
      }
    }
    own.forEach(one -> unused(one, to));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static boolean ends(String name, List<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(lower::endsWith);
  }

  private static boolean holdsReports(String name) {
    return name.indexOf('.') < 0
        || ends(name, TEXT_ENDINGS)
        || ends(name, PAGE_ENDINGS)
        || ends(name, RECORD_ENDINGS);
  }

  private void file(Path file, String location, Given given, Consumer<Arrival> to) {
    if (ends(name(file), RECORD_ENDINGS)) {
      records(file, to);
    } else {
      to.accept(one(file, location, given));
    }
  }

  private void records(Path file, Consumer<Arrival> to) {
    long done = 0;
    try (InputStream raw = new Counted(Files.newInputStream(file));
        InputStream in =
            name(file).toLowerCase(Locale.ROOT).endsWith(".gz")
                ? new GZIPInputStream(raw, 1 << 16)
                : raw;
        Lines lines = new Lines(in, LARGEST_RECORD)) {
      Optional<Lines.Line> line = lines.next();
      if (line.isPresent() && keptReadings(line.get().bytes())) {
        to.accept(Arrival.kept(file));
        return;
      }
      while (line.isPresent()) {
        done = line.get().number();
        String place = file + ":" + done;
        if (line.get().tooLong()) {
          to.accept(tooLong(line.get().id(), place, line.get().length()));
        } else if (!blank(line.get().bytes())) {
          to.accept(records.read(line.get(), place));
        }
        line = lines.next();
      }
    } catch (IOException e) {
      Problem why = unreadable(file.toString(), e);
      String detail = done == 0 ? why.detail() : why.detail() + "; read up to line " + done;
      to.accept(Arrival.none(new Problem(file.toString(), why.kind(), detail)));
    }
  }

  private static boolean keptReadings(byte[] line) {
    return new String(
            line, 0, Math.min(line.length, KEPT_READINGS.length()), StandardCharsets.US_ASCII)
        .equals(KEPT_READINGS);
  }

  private static boolean blank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private static Arrival tooLong(String id, String place, long length) {
    return Arrival.unread(
        id,
        place,
        Optional.empty(),
        Problem.Kind.TOO_LONG,
        String.format(
            Locale.ROOT,
            "it has %,d bytes; up to %,d are read at once",
            length,
            (long) LARGEST_RECORD));
  }

  private Arrival one(Path file, String location, Given given) {
    byte[] bytes;
    try (InputStream in = new Counted(Files.newInputStream(file))) {
      bytes = in.readNBytes(LARGEST_RECORD);
      if (in.read() >= 0) {
        return tooLong(hash(file), location, Files.size(file));
      }
    } catch (IOException e) {
      return Arrival.none(unreadable(file.toString(), e));
    }
    String id = Fingerprint.of(bytes);
    boolean page = ends(name(file), PAGE_ENDINGS);
    Decoded decoded = page ? Page.decode(bytes) : Decoded.of(bytes);
    if (decoded.binary()) {
      return Arrival.unread(id, location, Optional.empty(), Problem.Kind.BINARY, "it is no text");
    }
    List<Problem> problems = new ArrayList<>();
    if (decoded.replaced() > 0) {
      problems.add(RecordLine.brokenBytes(location, decoded));
    }
    if (page) {
      return intake.page(
          id, location, Optional.empty(), given, decoded.text(), Optional.empty(), problems);
    }
    return intake.report(
        id, location, Optional.empty(), given, decoded.text(), false, Optional.empty(), problems);
  }

  private static String hash(Path file) throws IOException {
    Fingerprint hash = new Fingerprint();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        hash.add(buffer, 0, n);
      }
    }
    return hash.id();
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
