package org.zubda.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.zubda.report.Original;
import org.zubda.report.Problem;

/** Takes documents apart into the originals of single reports, holding no more than one of them. */
final class Contents {

  /** The longest record, and the largest document of one report, in bytes. */
  static final int LARGEST_RECORD = 16 << 20;

  /** What the first line of a file of kept readings begins with, whatever its version. */
  private static final String KEPT_READINGS = "{\"schema\":\"zubda-readings/";

  private final Finds to;

  Contents(Finds to) {
    this.to = to;
  }

  /**
   * A document that is to be taken apart.
   *
   * @param name its file name or address, whose ending tells what it is
   * @param type the media type stated with it
   * @param location where it is, as problems and reports name it
   * @param record how its records are located: this, a colon and a number
   * @param given what was told of it
   */
  record Told(
      String name,
      Optional<String> type,
      String location,
      String record,
      SortedMap<String, String> given) {

    /** What holds for each of several reports in it. */
    SortedMap<String, String> shared() {
      SortedMap<String, String> shared = new TreeMap<>(given);
      shared.remove("title");
      shared.remove("url");
      Optional.ofNullable(shared.remove("published"))
          .ifPresent(date -> shared.put(Originals.PUBLISHED_OTHERWISE, date));
      return shared;
    }

    /** The same, once its gzip is taken off. */
    Told unpacked() {
      boolean ends = name.toLowerCase(Locale.ROOT).endsWith(".gz");
      return new Told(
          ends ? name.substring(0, name.length() - 3) : name,
          Optional.empty(),
          location,
          record,
          given);
    }
  }

  /**
   * Takes one apart.
   *
   * @throws IOException where reading the stream fails
   */
  void take(InputStream stream, Told told) throws IOException {
    Peeked in = new Peeked(stream, Kind.LOOKED_AT);
    switch (Kind.of(told.name(), told.type(), in.start())) {
      case TEXT -> one(in, Form.TEXT, told);
      case PAGE -> one(in, Form.PAGE, told);
      case RECORDS -> records(in, told);
      case GZIP -> take(new GZIPInputStream(in, 1 << 16), told.unpacked());
    }
  }

  /** A document that is one report. */
  private void one(InputStream in, Form form, Told told) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_RECORD);
    byte[] more = in.readNBytes(1 << 16);
    if (more.length == 0) {
      to.original(
          new Original(form.type(), bytes, told.given()), told.location(), Optional.empty());
      return;
    }
    Fingerprint hash = new Fingerprint();
    hash.add(bytes, 0, bytes.length);
    long length = bytes.length;
    while (more.length > 0) {
      hash.add(more, 0, more.length);
      length += more.length;
      more = in.readNBytes(1 << 16);
    }
    tooLong(hash.id(), told.location(), length);
  }

  private void records(InputStream in, Told told) throws IOException {
    long done = 0;
    SortedMap<String, String> given = told.shared();
    try (Lines lines = new Lines(in, LARGEST_RECORD)) {
      Optional<Lines.Line> line = lines.next();
      if (line.isPresent() && keptReadings(line.get().bytes())) {
        to.keptReadings(told.record());
        return;
      }
      while (line.isPresent()) {
        done = line.get().number();
        String place = told.record() + ":" + done;
        if (line.get().tooLong()) {
          tooLong(line.get().id(), place, line.get().length());
        } else if (!blank(line.get().bytes())) {
          to.original(
              new Original(Form.RECORD.type(), line.get().bytes(), given), place, Optional.empty());
        }
        line = lines.next();
      }
    } catch (IOException e) {
      if (done == 0) {
        throw e;
      }
      Problem why = Feed.unreadable(told.record(), e);
      to.problem(told.record(), why.kind(), why.detail() + "; read up to line " + done);
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

  private void tooLong(String id, String place, long length) {
    to.arrival(
        Arrival.unread(
            id,
            place,
            Optional.empty(),
            Problem.Kind.TOO_LONG,
            String.format(
                Locale.ROOT,
                "it has %,d bytes; up to %,d are read at once",
                length,
                (long) LARGEST_RECORD)));
  }
}
