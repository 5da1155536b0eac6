package org.zubda.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One report as it came in: these bytes, which are read in this form, and this was told beside
 * them. From it the report can be read again at any time, by a later version too.
 *
 * @param form how the bytes are read: {@code text/plain}, {@code text/html}, {@code
 *     application/json} (a record), {@code text/csv} (a row as JSON, by the names of its columns),
 *     {@code application/rss+xml} and {@code application/atom+xml} (one entry), {@code
 *     application/pdf}
 * @param bytes a file, a page, a line of records, the payload of a web archive's record, a member
 *     of a zip file, or the exact slice of a feed's entry; not to be changed. The report's id is
 *     their hash
 * @param given what was told beside the bytes: {@code title}, {@code outlet}, {@code published},
 *     {@code url}, {@code language}; {@code published-otherwise}, for reports that state no date;
 *     {@code charset}, the encoding as stated by whoever sent them; {@code fetched}, when they were
 *     fetched; and what an entry needs of its feed ({@code feed-root}, {@code feed-address})
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what the array holds, below
public record Original(String form, byte[] bytes, SortedMap<String, String> given) {

  /** A map that can't be changed; the bytes are not copied. */
  public Original {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Original original
        && form.equals(original.form)
        && given.equals(original.given)
        && Arrays.equals(bytes, original.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * form.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return form + " of " + bytes.length + " bytes, given " + given;
  }
}
