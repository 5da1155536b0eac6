package org.zubda.account;

import java.util.List;
import org.zubda.mention.When;
import org.zubda.story.Incident;

/**
 * The account of one story.
 *
 * @param id made of its founding report (see {@link org.zubda.story.StoryGroup})
 * @param title in plain words
 * @param reports ids of its reports, in the order in which they were published as far as known
 * @param time from its first incident to its last
 * @param incidents what happened
 * @param tolls the ledger
 * @param control who holds what
 * @param disagreements what is contested
 * @param timeline dated entries
 * @param summary the situation report
 */
public record StoryAccount(
    String id,
    String title,
    List<String> reports,
    When time,
    List<Incident> incidents,
    List<TollEntry> tolls,
    List<ControlEntry> control,
    List<Disagreement> disagreements,
    List<TimelineEntry> timeline,
    List<SummarySentence> summary) {

  /** Copies that can't be changed. */
  public StoryAccount {
    reports = List.copyOf(reports);
    incidents = List.copyOf(incidents);
    tolls = List.copyOf(tolls);
    control = List.copyOf(control);
    disagreements = List.copyOf(disagreements);
    timeline = List.copyOf(timeline);
    summary = List.copyOf(summary);
  }
}
