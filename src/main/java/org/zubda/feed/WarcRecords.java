package org.zubda.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The records of a web archive, cut out one by one. Where one is broken the next that begins as a
 * record does is sought, so that it costs no other.
 */
final class WarcRecords {

  /**
   * One record, or what kept it from being one.
   *
   * @param number from 1, records of all types counted
   * @param type its type: {@code response}, {@code revisit} ...
   * @param bytes header and block; empty where the type holds no report, or the block is too long
   * @param length of its block in bytes
   * @param broken why it can't be read, where it can't
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, compared nowhere
  record Cut(long number, String type, byte[] bytes, long length, Optional<String> broken) {

    boolean tooLong() {
      return length > Contents.LARGEST_RECORD + LARGEST_HEADER;
    }
  }

  /** Types of records that can hold what was published. */
  private static final Set<String> PAYLOADS = Set.of("response", "resource", "conversion");

  private static final int LARGEST_HEADER = 1 << 16;

  private static final Pattern LENGTH =
      Pattern.compile("(?im)^Content-Length[ \\t]*:[ \\t]*(\\d{1,18})[ \\t]*\\r?$");
  private static final Pattern TYPE =
      Pattern.compile("(?im)^WARC-Type[ \\t]*:[ \\t]*([\\w-]{1,40})[ \\t]*\\r?$");

  private final Optional<GzipMembers> members;
  private final InputStream raw;
  private InputStream in;
  private long number;
  private byte[] sought = new byte[0];

  /**
   * The records of a stream.
   *
   * @param members what unpacks the stream, where it is packed; it can go on behind broken data
   */
  WarcRecords(InputStream raw, Optional<GzipMembers> members) {
    this.raw = raw;
    this.members = members;
    this.in = new BufferedInputStream(raw, 1 << 16);
  }

  /**
   * The next record, or what is wrong at its place; empty at the end.
   *
   * @throws IOException where the stream itself fails and nothing more can come
   */
  Optional<Cut> next() throws IOException {
    try {
      return cut();
    } catch (IOException e) {
      number++;
      if (!(e instanceof Ratio.Bomb) && members.isPresent() && members.get().resume()) {
        in = new BufferedInputStream(raw, 1 << 16);
        sought = new byte[0];
        return Optional.of(broken(String.valueOf(e.getMessage())));
      }
      throw e;
    }
  }

  private Cut broken(String why) {
    return new Cut(number, "", new byte[0], 0, Optional.of(why));
  }

  private Optional<Cut> cut() throws IOException {
    byte[] first = sought;
    sought = new byte[0];
    while (first.length == 0 || blank(first)) {
      Optional<byte[]> line = line();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      first = line.get();
    }
    if (!beginsRecord(first)) {
      seek();
      number++;
      return Optional.of(broken("no record begins where one should"));
    }
    ByteArrayOutputStream header = new ByteArrayOutputStream(1024);
    header.write(first);
    Optional<byte[]> line = line();
    while (line.isPresent() && !blank(line.get()) && header.size() < LARGEST_HEADER) {
      if (beginsRecord(line.get())) {
        sought = line.get();
        number++;
        return Optional.of(broken("its header ends half-way"));
      }
      header.write(line.get());
      line = line();
    }
    if (line.isEmpty()) {
      throw new EOFException("it ends half-way");
    }
    header.write('\r');
    header.write('\n');
    return Optional.of(block(header));
  }

  private Cut block(ByteArrayOutputStream header) throws IOException {
    String fields = header.toString(StandardCharsets.ISO_8859_1);
    Matcher stated = LENGTH.matcher(fields);
    Matcher typed = TYPE.matcher(fields);
    if (!stated.find()) {
      seek();
      number++;
      return broken("it states no length");
    }
    long length = Long.parseLong(stated.group(1));
    String type = typed.find() ? typed.group(1).toLowerCase(Locale.ROOT) : "";
    if (!PAYLOADS.contains(type) || length > Contents.LARGEST_RECORD + LARGEST_HEADER) {
      in.skipNBytes(length);
      number++;
      return new Cut(number, type, new byte[0], length, Optional.empty());
    }
    byte[] whole = Arrays.copyOf(header.toByteArray(), header.size() + (int) length);
    if (in.readNBytes(whole, header.size(), (int) length) < length) {
      throw new EOFException("it ends half-way");
    }
    number++;
    return new Cut(number, type, whole, length, Optional.empty());
  }

  /** Goes on to the next line with which a record begins. */
  private void seek() throws IOException {
    Optional<byte[]> line = line();
    while (line.isPresent() && !beginsRecord(line.get())) {
      line = line();
    }
    sought = line.orElse(new byte[0]);
  }

  private static boolean beginsRecord(byte[] line) {
    return line.length > 7
        && line[0] == 'W'
        && line[1] == 'A'
        && line[2] == 'R'
        && line[3] == 'C'
        && line[4] == '/'
        && line[6] == '.';
  }

  private static boolean blank(byte[] line) {
    return line.length == 1 || (line.length == 2 && line[0] == '\r');
  }

  /** A line with its end; one that is longer than any header is cut. */
  private Optional<byte[]> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n' || line.size() >= LARGEST_HEADER) {
        break;
      }
    }
    return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
  }
}
