package org.zubda.store;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.zubda.account.Readings;
import org.zubda.claim.Attributed;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.mention.Mentions;
import org.zubda.report.Report;
import org.zubda.report.Span;
import org.zubda.story.Digest;

/**
 * Readings held in memory as packed bytes: some 5 kilobytes each, where an open one takes twenty
 * times that. What a story is told from (the report and its claims) is packed apart from the rest.
 * Several threads may ask for readings while none is kept.
 */
public final class PackedReadings implements Readings {

  /** Of each part of a reading, its type. */
  private static final Map<String, Type> TYPES = types();

  private static final Mentions NO_MENTIONS = new Mentions(List.of(), List.of(), List.of());

  /**
   * One reading.
   *
   * @param claimed the report, whether it is relevant, and its claims
   * @param claimedSize of what is packed there, in bytes
   * @param rest all else
   * @param restSize of what is packed there, in bytes
   */
  private record Packed(byte[] claimed, int claimedSize, byte[] rest, int restSize) {}

  private final ShortForm form = new ShortForm();
  private final Map<String, Packed> packed = new HashMap<>();
  private final Map<String, byte[]> digests = new HashMap<>();
  private final ShortBytes.Out out = new ShortBytes.Out();
  private final byte[] buffer = new byte[1 << 14];

  /** Holds nothing yet. */
  public PackedReadings() {
    TYPES.values().forEach(form::know);
    form.know(Digest.Kept.class);
  }

  private static Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    for (RecordComponent part : Reading.class.getRecordComponents()) {
      types.put(part.getName(), part.getGenericType());
    }
    return types;
  }

  @Override
  public void keep(Reading reading) {
    out.clear();
    write("report", reading.report());
    out.flag(reading.relevant());
    write("claims", reading.claims());
    int claimedSize = out.size();
    byte[] claimed = deflated();
    out.clear();
    write("boilerplate", reading.boilerplate());
    write("relays", reading.relays());
    write("mentions", reading.mentions());
    write("attributions", reading.attributions());
    int restSize = out.size();
    packed.put(reading.report().id(), new Packed(claimed, claimedSize, deflated(), restSize));
  }

  @Override
  public Reading of(String report) {
    Packed from = packed(report);
    Reading claimed = claimed(from);
    ShortBytes.In in = inflated(from.rest, from.restSize);
    return new Reading(
        claimed.report(),
        claimed.relevant(),
        list(read("boilerplate", in), Span.class),
        list(read("relays", in), String.class),
        (Mentions) read("mentions", in),
        list(read("attributions", in), Attributed.class),
        claimed.claims());
  }

  @Override
  public Reading claimed(String report) {
    return claimed(packed(report));
  }

  @Override
  public void keep(String report, Digest.Kept digest) {
    out.clear();
    form.write(Digest.Kept.class, digest, out);
    digests.put(report, Arrays.copyOf(out.bytes(), out.size()));
  }

  @Override
  public Optional<Digest.Kept> digest(String report) {
    return Optional.ofNullable(digests.get(report))
        .map(bytes -> (Digest.Kept) form.read(Digest.Kept.class, new ShortBytes.In(bytes)));
  }

  private Reading claimed(Packed from) {
    ShortBytes.In in = inflated(from.claimed, from.claimedSize);
    return new Reading(
        (Report) read("report", in),
        in.flag(),
        List.of(),
        List.of(),
        NO_MENTIONS,
        List.of(),
        list(read("claims", in), Claim.class));
  }

  private Packed packed(String report) {
    Packed found = packed.get(report);
    if (found == null) {
      throw new IllegalArgumentException("no reading was kept of " + report);
    }
    return found;
  }

  private void write(String part, Object value) {
    form.write(Objects.requireNonNull(TYPES.get(part)), value, out);
  }

  private Object read(String part, ShortBytes.In in) {
    return form.read(Objects.requireNonNull(TYPES.get(part)), in);
  }

  @SuppressWarnings("unchecked") // what was written as a list of these is one
  private static <T> List<T> list(Object value, Class<T> of) {
    return (List<T>) value;
  }

  private byte[] deflated() {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(out.bytes(), 0, out.size());
      deflater.finish();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      while (!deflater.finished()) {
        bytes.write(buffer, 0, deflater.deflate(buffer));
      }
      return bytes.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static ShortBytes.In inflated(byte[] bytes, int size) {
    Inflater inflater = new Inflater(true);
    try {
      // A raw stream wants one byte after its end.
      inflater.setInput(Arrays.copyOf(bytes, bytes.length + 1));
      byte[] found = new byte[size];
      int at = 0;
      while (at < size) {
        int n = inflater.inflate(found, at, size - at);
        if (n == 0 && (inflater.finished() || inflater.needsInput())) {
          throw new IllegalStateException("what was packed is cut off");
        }
        at += n;
      }
      return new ShortBytes.In(found);
    } catch (DataFormatException e) {
      throw new IllegalStateException("what was packed can't be unpacked", e);
    } finally {
      inflater.end();
    }
  }
}
