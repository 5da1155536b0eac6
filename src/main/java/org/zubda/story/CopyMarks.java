package org.zubda.story;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What people decided about which reports repeat others. What is marked goes before what the
 * program finds.
 *
 * @param copyOf reports that repeat another, by id, with the id of the other; without circles
 * @param own reports that repeat nobody and speak with their own voice, by id
 */
public record CopyMarks(Map<String, String> copyOf, Set<String> own) {

  /** Nobody decided anything. */
  public static final CopyMarks NONE = new CopyMarks(Map.of(), Set.of());

  /** Copies that can't be changed. */
  public CopyMarks {
    copyOf = Collections.unmodifiableMap(new TreeMap<>(copyOf));
    own = Collections.unmodifiableSet(new TreeSet<>(own));
  }

  /** Whether nothing was decided. */
  public boolean isEmpty() {
    return copyOf.isEmpty() && own.isEmpty();
  }

  /** Whether the report was marked, one way or the other. */
  boolean names(String report) {
    return copyOf.containsKey(report) || own.contains(report);
  }

  /** The report whose voice a marked copy has, through all that are marked as copies of it. */
  Optional<String> origin(String report) {
    String at = report;
    for (int hops = 0; hops <= copyOf.size() && copyOf.containsKey(at); hops++) {
      at = copyOf.getOrDefault(at, at);
    }
    return at.equals(report) ? Optional.empty() : Optional.of(at);
  }
}
