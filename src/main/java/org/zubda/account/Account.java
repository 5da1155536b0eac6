package org.zubda.account;

import java.util.List;
import java.util.Optional;
import org.zubda.account.decision.Decided;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.story.Copy;

/**
 * What a set of reports says, and what it adds up to.
 *
 * @param asKnownAt the moment at which it is known; empty for now
 * @param readings the reports with what each says, in the order in which they were published as far
 *     as known, then by location
 * @param copies which report repeats which
 * @param claims all claims, in report order; corrected where a person corrected them, and with
 *     those that were rejected
 * @param stories the account of each story, the one with most reports first; a report that is not
 *     about organised violence is in a story too, by itself or with others that tell the same
 * @param decided what people's decisions did
 */
public record Account(
    Optional<Moment> asKnownAt,
    List<Reading> readings,
    List<Copy> copies,
    List<Claim> claims,
    List<StoryAccount> stories,
    Decided decided) {

  /** Copies that can't be changed. */
  public Account {
    readings = List.copyOf(readings);
    copies = List.copyOf(copies);
    claims = List.copyOf(claims);
    stories = List.copyOf(stories);
  }

  /** An account in which nobody decided anything. */
  public Account(
      Optional<Moment> asKnownAt,
      List<Reading> readings,
      List<Copy> copies,
      List<Claim> claims,
      List<StoryAccount> stories) {
    this(asKnownAt, readings, copies, claims, stories, Decided.NOTHING);
  }

  /** One story of it with its reports, their claims and copies; empty where there is none such. */
  public Optional<Account> only(String story) {
    return stories.stream()
        .filter(s -> s.id().equals(story))
        .findFirst()
        .map(
            s ->
                new Account(
                    asKnownAt,
                    readings.stream().filter(r -> s.reports().contains(r.report().id())).toList(),
                    copies.stream().filter(c -> s.reports().contains(c.report())).toList(),
                    claims.stream().filter(c -> s.reports().contains(c.said().report())).toList(),
                    List.of(s),
                    decided));
  }

  /**
   * The same without the stories in which nothing is claimed, those of reports that are not about
   * organised violence: what a person is shown.
   */
  public Account told() {
    return new Account(
        asKnownAt,
        readings,
        copies,
        claims,
        stories.stream().filter(s -> !s.incidents().isEmpty()).toList(),
        decided);
  }
}
