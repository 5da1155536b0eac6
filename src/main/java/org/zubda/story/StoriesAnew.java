package org.zubda.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zubda.claim.Reading;

/** Stories that are grouped anew whenever they are asked for: right, and slow. */
final class StoriesAnew implements StoryIndex {

  private final Stories stories;
  private final List<Reading> readings = new ArrayList<>();
  private Set<List<String>> before = Set.of();

  StoriesAnew(Stories stories) {
    this.stories = stories;
  }

  @Override
  public void add(Reading reading) {
    readings.add(reading);
  }

  @Override
  public Regrouped changes() {
    List<List<String>> now = new ArrayList<>();
    for (List<Reading> group : stories.group(readings)) {
      now.add(group.stream().map(r -> r.report().id()).sorted().toList());
    }
    Set<List<String>> known = new HashSet<>(now);
    Regrouped changes =
        new Regrouped(
            before.stream().filter(g -> !known.contains(g)).toList(),
            now.stream().filter(g -> !before.contains(g)).toList());
    before = known;
    return changes;
  }
}
