package org.zubda.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.zubda.actor.Actor;
import org.zubda.place.Place;

/**
 * Writes records as bytes and reads them back, without loss, many times as fast as JSON. The fields
 * are those of the records themselves, in their order. Known places and actors are kept once beside
 * the bytes, and a text that comes again within them is written as a number; so the bytes mean
 * something only to the object that wrote them. Reading is safe for several threads while none
 * writes.
 */
final class ShortForm {

  /** How values of one type are written and read. */
  private interface Form {
    void write(Object value, ShortBytes.Out out);

    Object read(ShortBytes.In in);
  }

  private final Map<Type, Form> forms = new HashMap<>();

  ShortForm() {
    forms.put(String.class, form((s, out) -> out.text((String) s), ShortBytes.In::text));
    Form flag = form((b, out) -> out.flag((Boolean) b), ShortBytes.In::flag);
    forms.put(boolean.class, flag);
    forms.put(Boolean.class, flag);
    forms.put(int[].class, form((n, out) -> out.numbers((int[]) n), ShortBytes.In::numbers));
    forms.put(int.class, form((n, out) -> out.number((Integer) n), in -> (int) in.number()));
    forms.put(long.class, form((n, out) -> out.number((Long) n), ShortBytes.In::number));
    forms.put(
        double.class,
        form(
            (d, out) -> out.whole(Double.doubleToRawLongBits((Double) d)),
            in -> Double.longBitsToDouble(in.whole())));
    forms.put(
        OptionalInt.class,
        form(
            (n, out) -> {
              out.flag(((OptionalInt) n).isPresent());
              ((OptionalInt) n).ifPresent(out::number);
            },
            in -> in.flag() ? OptionalInt.of((int) in.number()) : OptionalInt.empty()));
    forms.put(
        LocalDate.class,
        form(
            (d, out) -> out.number(((LocalDate) d).toEpochDay()),
            in -> LocalDate.ofEpochDay(in.number())));
    forms.put(
        OffsetDateTime.class,
        form(
            (t, out) -> {
              out.number(((OffsetDateTime) t).toEpochSecond());
              out.number(((OffsetDateTime) t).getNano());
              out.number(((OffsetDateTime) t).getOffset().getTotalSeconds());
            },
            in -> {
              Instant at = Instant.ofEpochSecond(in.number(), in.number());
              return at.atOffset(ZoneOffset.ofTotalSeconds((int) in.number()));
            }));
    forms.put(Place.class, keptOnce(record(Place.class), place -> ((Place) place).id()));
    forms.put(Actor.class, keptOnce(record(Actor.class), actor -> ((Actor) actor).id()));
  }

  /** Writes a value of a type. */
  void write(Type type, Object value, ShortBytes.Out out) {
    of(type).write(value, out);
  }

  /** Reads a value of a type. */
  Object read(Type type, ShortBytes.In in) {
    return of(type).read(in);
  }

  /** Prepares for a type, so that threads which read change nothing. */
  void know(Type type) {
    of(type);
  }

  private Form of(Type type) {
    Form known = forms.get(type);
    if (known != null) {
      return known;
    }
    Form made = make(type);
    forms.put(type, made);
    return made;
  }

  private Form make(Type type) {
    if (type instanceof ParameterizedType of) {
      Form part = of(of.getActualTypeArguments()[0]);
      if (of.getRawType() == Optional.class) {
        return optional(part);
      }
      if (of.getRawType() == List.class) {
        return list(part);
      }
    } else if (type instanceof Class<?> of) {
      if (of.isEnum()) {
        Object[] all = of.getEnumConstants();
        return form((e, out) -> out.number(((Enum<?>) e).ordinal()), in -> all[(int) in.number()]);
      }
      if (of.isSealed()) {
        return oneOf(of.getPermittedSubclasses());
      }
      if (of.isRecord()) {
        return record(of);
      }
    }
    throw new IllegalArgumentException("no short form for " + type);
  }

  private static Form optional(Form part) {
    return form(
        (o, out) -> {
          out.flag(((Optional<?>) o).isPresent());
          ((Optional<?>) o).ifPresent(value -> part.write(value, out));
        },
        in -> in.flag() ? Optional.of(part.read(in)) : Optional.empty());
  }

  private static Form list(Form part) {
    return form(
        (l, out) -> {
          out.number(((List<?>) l).size());
          ((List<?>) l).forEach(value -> part.write(value, out));
        },
        in -> {
          Object[] values = new Object[(int) in.number()];
          for (int i = 0; i < values.length; i++) {
            values[i] = part.read(in);
          }
          return List.of(values);
        });
  }

  private Form oneOf(Class<?>[] kinds) {
    Form[] each = new Form[kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      each[i] = of(kinds[i]);
    }
    return form(
        (value, out) -> {
          int kind = 0;
          while (!kinds[kind].isInstance(value)) {
            kind++;
          }
          out.number(kind);
          each[kind].write(value, out);
        },
        in -> each[(int) in.number()].read(in));
  }

  private Form record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Form[] parts = new Form[components.length];
    Method[] getters = new Method[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      parts[i] = of(components[i].getGenericType());
      getters[i] = components[i].getAccessor();
      getters[i].setAccessible(true);
      types[i] = components[i].getType();
    }
    Constructor<?> constructor;
    try {
      constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has its constructor: " + type, e);
    }
    return form(
        (value, out) -> {
          for (int i = 0; i < parts.length; i++) {
            parts[i].write(got(getters[i], value), out);
          }
        },
        in -> {
          Object[] values = new Object[parts.length];
          for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].read(in);
          }
          return made(constructor, values);
        });
  }

  private static Object got(Method getter, Object of) {
    try {
      return getter.invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record's fields can be read: " + getter, e);
    }
  }

  private static Object made(Constructor<?> constructor, Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("what was a record is one again: " + constructor, e);
    }
  }

  private interface Writes {
    void write(Object value, ShortBytes.Out out);
  }

  private interface Reads {
    Object read(ShortBytes.In in);
  }

  private static Form form(Writes writes, Reads reads) {
    return new Form() {
      @Override
      public void write(Object value, ShortBytes.Out out) {
        writes.write(value, out);
      }

      @Override
      public Object read(ShortBytes.In in) {
        return reads.read(in);
      }
    };
  }

  /** Of the values with an id each is kept once, and written as its number; others in full. */
  private static Form keptOnce(Form whole, Function<Object, Optional<String>> id) {
    Map<Object, Integer> numbers = new HashMap<>();
    List<Object> values = new ArrayList<>();
    return form(
        (value, out) -> {
          if (id.apply(value).isEmpty()) {
            out.number(0);
            whole.write(value, out);
            return;
          }
          Integer known = numbers.putIfAbsent(value, values.size() + 1);
          if (known == null) {
            values.add(value);
          }
          out.number(known == null ? values.size() : known);
        },
        in -> {
          int known = (int) in.number();
          return known == 0 ? whole.read(in) : values.get(known - 1);
        });
  }
}
