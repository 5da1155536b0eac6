package org.zubda.mention;

import java.util.List;
import java.util.Optional;
import org.zubda.place.Gazetteer;
import org.zubda.report.Span;

/**
 * A place's name found in a text, before it is known which place is meant.
 *
 * @param span the words of the mention, with the word for its kind ("Aleppo province")
 * @param name the name to look up
 * @param matches what the gazetteer knows by that name; empty where nothing
 * @param kind the kind of place that the words give, where they do
 * @param inside where it lies by the words beside it ("Springfield, Illinois"): index of that name
 *     in the list of names
 * @param list number of the list that it stands in ("Ohio, Iowa and Utah"); names that stand in
 *     none have one of their own
 * @param speaks whether it stands for a government or is part of an organisation's name
 */
record PlaceName(
    Span span,
    String name,
    List<Gazetteer.Match> matches,
    Optional<Kind> kind,
    Optional<Integer> inside,
    int list,
    boolean speaks) {

  /** The kind of place that a text's own words give. */
  enum Kind {
    /** "the town of", "village". */
    TOWN,
    /** "neighbourhood": part of a town. */
    DISTRICT,
    /** "province", "governorate". */
    DIVISION,
    /** "county", "parish". */
    COUNTY,
    /** "airport", "airbase". */
    AIRPORT,
    /** "camp", "base", "crossing", a street. */
    SITE,
    /** "river", "valley", "sea". */
    NATURE
  }

  /** A name that says nothing of where it lies. */
  static PlaceName of(
      Span span, String name, List<Gazetteer.Match> matches, Optional<Kind> kind, boolean speaks) {
    return new PlaceName(span, name, matches, kind, Optional.empty(), span.start(), speaks);
  }

  PlaceName as(Kind given) {
    return new PlaceName(span, name, matches, Optional.of(given), inside, list, speaks);
  }

  PlaceName listed(int number) {
    return new PlaceName(span, name, matches, kind, inside, number, speaks);
  }

  PlaceName inside(int outer) {
    return new PlaceName(span, name, matches, kind, Optional.of(outer), list, speaks);
  }
}
