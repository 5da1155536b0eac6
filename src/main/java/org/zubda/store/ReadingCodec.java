package org.zubda.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.mention.Count;

/**
 * Writes a reading as one line of JSON and reads it back, without loss: what comes back is equal to
 * what went in. The fields are those of the records themselves, in their order, so that a field
 * which a record gains is kept too; a line that lacks a field or has one too many is refused. What
 * is absent isn't written. A place or an actor stands in full where it is named first, and as a
 * number after that. Safe for use by several threads.
 */
public final class ReadingCodec {

  private final ObjectWriter writer;
  private final ObjectReader reader;
  private final ObjectWriter keptWriter;
  private final ObjectReader keptReader;

  /** A codec. */
  public ReadingCodec() {
    JsonMapper json =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new Values())
            .addMixIn(Claim.class, AnyClaim.class)
            .addMixIn(Count.class, AnyCount.class)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    this.writer = json.writerFor(Reading.class);
    this.reader = json.readerFor(Reading.class);
    this.keptWriter = json.writerFor(KeptReading.class);
    this.keptReader = json.readerFor(KeptReading.class);
  }

  /** One line of JSON, without a line end. The same reading gives the same line. */
  public String line(Reading reading) {
    try {
      return writer.writeValueAsString(reading);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as {@link #line} in UTF-8. */
  byte[] bytes(Reading reading) {
    try {
      return writer.writeValueAsBytes(reading);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The reading of a line.
   *
   * @throws BrokenReading where the line is none
   */
  public Reading reading(String line) throws BrokenReading {
    try {
      return present(reader.readValue(line));
    } catch (JsonProcessingException e) {
      throw new BrokenReading("it is no reading: " + e.getOriginalMessage());
    }
  }

  /** The same of a line in UTF-8. */
  Reading reading(byte[] line) throws BrokenReading {
    try {
      return present(reader.readValue(line));
    } catch (IOException e) {
      throw new BrokenReading("it is no reading: " + e.getMessage());
    }
  }

  /** A reading with what was noted, in UTF-8. */
  byte[] bytes(KeptReading kept) {
    try {
      return keptWriter.writeValueAsBytes(kept);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The reading of {@link #bytes(KeptReading)}.
   *
   * @throws BrokenReading where it is none
   */
  KeptReading kept(byte[] line) throws BrokenReading {
    try {
      KeptReading kept = keptReader.readValue(line);
      if (kept == null) {
        throw new BrokenReading("it is no reading");
      }
      return kept;
    } catch (IOException e) {
      throw new BrokenReading("it is no reading: " + e.getMessage());
    }
  }

  private static Reading present(@org.jspecify.annotations.Nullable Reading reading)
      throws BrokenReading {
    if (reading == null) {
      throw new BrokenReading("it is no reading");
    }
    return reading;
  }

  /** Which kind of claim stands in a line. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Claim.Toll.class, name = "toll"),
    @JsonSubTypes.Type(value = Claim.Control.class, name = "control"),
    @JsonSubTypes.Type(value = Claim.Event.class, name = "event"),
    @JsonSubTypes.Type(value = Claim.Statement.class, name = "statement")
  })
  interface AnyClaim {}

  /** Which kind of count stands in a line. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Count.Stated.class, name = "stated"),
    @JsonSubTypes.Type(value = Count.Unstated.class, name = "unstated")
  })
  interface AnyCount {}
}
