package org.zubda.story;

import java.util.List;
import org.zubda.claim.Reading;

/**
 * Which reports belong together, kept up as reports come in. The stories depend on which reports
 * were taken in, and not on their order.
 */
public interface StoryIndex {

  /** Takes in one more report, of which nothing was known. */
  void add(Reading reading);

  /** What has become of the stories since this was asked last. */
  Regrouped changes();

  /**
   * How the stories changed. No story stands in both lists.
   *
   * @param gone stories that are no more as they were, as their reports' ids in rising order
   * @param come stories that are new or have other reports now, likewise; together they hold the
   *     reports of those that are gone and of what was taken in
   */
  record Regrouped(List<List<String>> gone, List<List<String>> come) {

    /** Copies that can't be changed. */
    public Regrouped {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }
  }
}
