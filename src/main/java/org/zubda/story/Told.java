package org.zubda.story;

import java.util.List;
import java.util.Map;

/**
 * What the reports of one story tell, sorted: which claims are about one incident, and which answer
 * one question.
 *
 * @param order which report came before which
 * @param incidents what happened, the one with most claims first
 * @param claimsOf the claims of each incident, by its id
 * @param reasons why reports' tellings were taken for one incident, by its id
 * @param questions the questions that the tolls answer
 * @param claims all claims of the story, in report order
 */
public record Told(
    ReportOrder order,
    List<Incident> incidents,
    Map<String, List<Situated>> claimsOf,
    Map<String, List<String>> reasons,
    List<Question> questions,
    List<Situated> claims) {}
