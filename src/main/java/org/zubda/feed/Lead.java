package org.zubda.feed;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that came in names an address at which reports may be found.
 *
 * @param url the address as written, made absolute where the address of what names it is known
 * @param kind what is said to be there
 * @param given what is told of it, by the names that {@link org.zubda.report.Original} uses: title,
 *     outlet, published, language
 */
public record Lead(String url, Kind kind, SortedMap<String, String> given) {

  /** What is said to be at an address. */
  public enum Kind {
    /** A feed: named by a list of feeds, or by a page. */
    FEED,
    /** A sitemap, named by a sitemap index. */
    SITEMAP,
    /** A page with a report: named by a sitemap, or by an entry that holds only a part of it. */
    PAGE
  }

  /** A map that can't be changed. */
  public Lead {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }
}
