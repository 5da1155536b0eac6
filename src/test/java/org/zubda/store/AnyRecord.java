package org.zubda.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.zubda.report.Moment;
import org.zubda.report.Span;

/** Records filled with chance by their own components, so that a new field is tried at once. */
final class AnyRecord {

  private static final List<String> WORDS =
      List.of("", "the", "army", "\uD83D\uDCF0", "\"", "\\", "\n\t\u0000", "é\u00a0\u2028", "[1]");

  private final Random random;

  AnyRecord(long seed) {
    this.random = new Random(seed);
  }

  <T> T of(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type of = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value(of));
      }
      if (generic.getRawType() == List.class) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(value(of));
        }
        return list;
      }
      throw new IllegalStateException("say how to fill a " + type);
    }
    return plain((Class<?>) type);
  }

  private Object plain(Class<?> type) {
    if (type == String.class) {
      return WORDS.get(random.nextInt(WORDS.size())) + WORDS.get(random.nextInt(WORDS.size()));
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == int.class) {
      return random.nextInt(1000) - 3;
    } else if (type == long.class) {
      return random.nextLong();
    } else if (type == double.class) {
      return random.nextGaussian();
    } else if (type == OptionalInt.class) {
      return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt());
    } else if (type == Span.class) {
      int start = random.nextInt(1000);
      return new Span(start, start + random.nextInt(100));
    } else if (type == Moment.class) {
      return moment();
    } else if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    } else if (type.isSealed()) {
      Class<?>[] kinds = type.getPermittedSubclasses();
      return plain(kinds[random.nextInt(kinds.length)]);
    } else if (type.isRecord()) {
      return record(type);
    }
    throw new IllegalStateException("say how to fill a " + type);
  }

  private Moment moment() {
    LocalDate day = LocalDate.of(random.nextInt(12000) - 1000, 1 + random.nextInt(12), 28);
    OffsetDateTime at =
        day.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60), random.nextInt(9))
            .atOffset(ZoneOffset.ofHours(random.nextInt(24) - 12));
    return switch (random.nextInt(3)) {
      case 0 -> Moment.of(day);
      case 1 -> Moment.of(at);
      default -> new Moment(day.minusDays(1), Optional.of(at));
    };
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    while (true) {
      Object[] values =
          Arrays.stream(components).map(c -> value(c.getGenericType())).toArray(Object[]::new);
      try {
        var made = type.getDeclaredConstructor(types);
        made.setAccessible(true);
        return made.newInstance(values);
      } catch (InvocationTargetException refused) {
        if (!(refused.getCause() instanceof IllegalArgumentException)) {
          throw new IllegalStateException(refused);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
