package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Numbers and lists of names as an English sentence has them. */
public final class Numbers {

  private Numbers() {}

  /** With commas between thousands: 320,001. */
  public static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** "a", "a and b", "a, b and c"; each name once. */
  public static String and(List<String> names) {
    Set<String> distinct = new LinkedHashSet<>(names);
    List<String> all = new ArrayList<>(distinct);
    if (all.size() < 2) {
      return String.join("", all);
    }
    return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
  }

  /** The names of those who stand behind figures, each once. */
  public static String origins(List<Figure> figures) {
    return and(figures.stream().map(f -> f.witness().name()).toList());
  }
}
