package org.zubda.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zubda.claim.Reading;

/**
 * Which of these reports belong together, all at once: what {@link StoryIndex} has after the last
 * of them was added, in whatever order.
 */
public final class Stories {

  private final Lexicon lexicon;

  /** With the words that carry no news. */
  public Stories(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** An empty index of stories, to be kept up as reports come in. */
  public StoryIndex index() {
    return new StoryIndex(lexicon);
  }

  /** Groups reports; the largest group first, each in the order of its reports' ids. */
  public List<List<Reading>> group(List<Reading> readings) {
    StoryIndex index = index();
    Map<String, Reading> byId = new LinkedHashMap<>();
    for (Reading r : readings) {
      byId.putIfAbsent(r.report().id(), r);
      index.add(r);
    }
    List<List<Reading>> groups = new ArrayList<>();
    for (StoryGroup group : index.groups()) {
      groups.add(
          group.reports().stream()
              .flatMap(id -> java.util.stream.Stream.ofNullable(byId.get(id)))
              .toList());
    }
    return groups;
  }
}
