package org.zubda.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.zubda.claim.Reading;
import org.zubda.report.Problem;

/**
 * A file of kept readings: its first line says which version of this form it has and what read the
 * reports, and each line after it is one reading. A name that ends in {@code .gz} is packed.
 */
public final class ReadingFile {

  /** The form of these files; another number is another form. */
  public static final String SCHEMA = "zubda-readings/1";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReadingFile() {}

  /** Takes readings, one after the other. */
  public static final class Keeper implements AutoCloseable {

    private final ReadingCodec codec = new ReadingCodec();
    private final Writer to;

    private Keeper(Writer to) {
      this.to = to;
    }

    /** Writes one more reading. */
    public void keep(Reading reading) throws IOException {
      to.write(codec.line(reading));
      to.write('\n');
    }

    @Override
    public void close() throws IOException {
      to.close();
    }
  }

  /**
   * Begins a file anew, with the folders above it.
   *
   * @param reader what reads the reports: the program with its version
   */
  public static Keeper create(Path file, String reader) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    OutputStream out = Files.newOutputStream(file);
    Writer to =
        new BufferedWriter(
            new OutputStreamWriter(
                packed(file) ? new GZIPOutputStream(out, 1 << 16) : out, StandardCharsets.UTF_8),
            1 << 16);
    to.write(
        JSON.writeValueAsString(
            JSON.createObjectNode().put("schema", SCHEMA).put("reader", reader)));
    to.write('\n');
    return new Keeper(to);
  }

  /** One line of such a file: a reading, not yet taken apart. */
  public record Line(Path file, long number, String json) {

    /** Where it stands. */
    public String place() {
      return file + ":" + number;
    }

    /** The problem that it is when it can't be taken apart. */
    public Problem broken(BrokenReading why) {
      return new Problem(place(), Problem.Kind.BROKEN_LINE, String.valueOf(why.getMessage()));
    }
  }

  /**
   * Hands on the lines of a file in their order, and what is wrong with the file: it is of another
   * version, or can't be read to its end.
   */
  public static void lines(Path file, Consumer<Line> to, Consumer<Problem> problems) {
    long number = 0;
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = packed(file) ? new GZIPInputStream(raw, 1 << 16) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
      String header = reader.readLine();
      number++;
      if (header == null || !ofThisForm(header)) {
        problems.accept(
            new Problem(
                file.toString(),
                Problem.Kind.UNREADABLE,
                "it holds no readings of the form " + SCHEMA + ": read its reports again"));
        return;
      }
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          to.accept(new Line(file, number, line));
        }
      }
    } catch (IOException e) {
      problems.accept(
          new Problem(
              file.toString(),
              Problem.Kind.UNREADABLE,
              "reading it failed: " + e.getMessage() + "; read up to line " + number));
    }
  }

  /** Hands on the readings of a file in their order, and what is wrong with it or its lines. */
  public static void read(Path file, Consumer<Reading> to, Consumer<Problem> problems) {
    ReadingCodec codec = new ReadingCodec();
    lines(
        file,
        line -> {
          try {
            to.accept(codec.reading(line.json()));
          } catch (BrokenReading e) {
            problems.accept(line.broken(e));
          }
        },
        problems);
  }

  private static boolean ofThisForm(String header) {
    try {
      JsonNode node = JSON.readTree(header);
      return node != null && node.path("schema").asText().equals(SCHEMA);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static boolean packed(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }
}
