package org.zubda.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zubda.actor.Actor;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Span;

/** How the small values that fill a reading are written: short, and each place and actor once. */
final class Values extends SimpleModule {

  private static final long serialVersionUID = 1;

  Values() {
    addSerializer(Span.class, new SpanOut());
    addDeserializer(Span.class, new SpanIn());
    addSerializer(Moment.class, new MomentOut());
    addDeserializer(Moment.class, new MomentIn());
    setSerializerModifier(
        new BeanSerializerModifier() {
          @Override
          @SuppressWarnings("unchecked") // the description says of what class it is
          public JsonSerializer<?> modifySerializer(
              SerializationConfig config, BeanDescription of, JsonSerializer<?> serializer) {
            return once(of) ? new OnceOut((JsonSerializer<Object>) serializer) : serializer;
          }
        });
    setDeserializerModifier(
        new BeanDeserializerModifier() {
          @Override
          public JsonDeserializer<?> modifyDeserializer(
              DeserializationConfig config, BeanDescription of, JsonDeserializer<?> deserializer) {
            return once(of) ? new OnceIn(deserializer) : deserializer;
          }
        });
  }

  private static boolean once(BeanDescription of) {
    return of.getBeanClass() == Place.class || of.getBeanClass() == Actor.class;
  }

  /** A span as [start, end]. */
  private static final class SpanOut extends StdSerializer<Span> {

    private static final long serialVersionUID = 1;

    SpanOut() {
      super(Span.class);
    }

    @Override
    public void serialize(Span span, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
  }

  private static final class SpanIn extends StdDeserializer<Span> {

    private static final long serialVersionUID = 1;

    SpanIn() {
      super(Span.class);
    }

    @Override
    public Span deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (json.isExpectedStartArrayToken() && json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
        int start = json.getIntValue();
        if (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
          int end = json.getIntValue();
          if (json.nextToken() == JsonToken.END_ARRAY && start >= 0 && end >= start) {
            return new Span(start, end);
          }
        }
      }
      throw JsonMappingException.from(json, "a span that is none");
    }
  }

  /**
   * A moment as its day, or as its time with its offset; a time whose day in its own offset is
   * another has its day before it.
   */
  private static final class MomentOut extends StdSerializer<Moment> {

    private static final long serialVersionUID = 1;

    MomentOut() {
      super(Moment.class);
    }

    @Override
    public void serialize(Moment moment, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      Optional<OffsetDateTime> at = moment.at();
      if (at.isEmpty()) {
        json.writeString(moment.day().toString());
      } else if (at.get().toLocalDate().equals(moment.day())) {
        json.writeString(at.get().toString());
      } else {
        json.writeString(moment.day() + " " + at.get());
      }
    }
  }

  private static final class MomentIn extends StdDeserializer<Moment> {

    private static final long serialVersionUID = 1;

    MomentIn() {
      super(Moment.class);
    }

    @Override
    public Moment deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.getText();
      try {
        int space = text.indexOf(' ');
        if (space >= 0) {
          return new Moment(
              LocalDate.parse(text.substring(0, space)),
              Optional.of(OffsetDateTime.parse(text.substring(space + 1))));
        }
        return text.indexOf('T') < 0
            ? Moment.of(LocalDate.parse(text))
            : Moment.of(OffsetDateTime.parse(text));
      } catch (DateTimeException e) {
        throw JsonMappingException.from(json, "a moment that is none: " + text);
      }
    }
  }

  /** In full the first time, and the number of that time after it. */
  private static final class OnceOut extends StdSerializer<Object> implements ResolvableSerializer {

    private static final long serialVersionUID = 1;

    private final transient JsonSerializer<Object> full;

    OnceOut(JsonSerializer<Object> full) {
      super(Object.class);
      this.full = full;
    }

    @Override
    public void resolve(SerializerProvider provider) throws JsonMappingException {
      if (full instanceof ResolvableSerializer resolvable) {
        resolvable.resolve(provider);
      }
    }

    @Override
    @SuppressWarnings("unchecked") // set below, and nowhere else
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      Map<Object, Integer> written = (Map<Object, Integer>) provider.getAttribute(OnceOut.class);
      if (written == null) {
        written = new HashMap<>();
        provider.setAttribute(OnceOut.class, written);
      }
      Integer number = written.get(value);
      if (number == null) {
        written.put(value, written.size());
        full.serialize(value, json, provider);
      } else {
        json.writeNumber(number);
      }
    }
  }

  private static final class OnceIn extends DelegatingDeserializer {

    private static final long serialVersionUID = 1;

    OnceIn(JsonDeserializer<?> full) {
      super(full);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> newDelegatee) {
      return new OnceIn(newDelegatee);
    }

    @Override
    @SuppressWarnings("unchecked") // set below, and nowhere else
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
      List<Object> read = (List<Object>) context.getAttribute(OnceIn.class);
      if (read == null) {
        read = new ArrayList<>();
        context.setAttribute(OnceIn.class, read);
      }
      if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
        @Nullable Object value = super.deserialize(json, context);
        read.add(value);
        return value;
      }
      int number = json.getIntValue();
      if (number < 0 || number >= read.size() || !handledType().isInstance(read.get(number))) {
        throw JsonMappingException.from(json, "a number that stands for nothing: " + number);
      }
      return read.get(number);
    }
  }
}
