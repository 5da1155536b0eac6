package org.zubda.server;

import java.util.List;
import java.util.Optional;
import org.zubda.account.Account;
import org.zubda.account.StoryAccount;
import org.zubda.claim.Reading;
import org.zubda.export.Citations;
import org.zubda.export.Links;
import org.zubda.export.Mask;
import org.zubda.export.PageParts;
import org.zubda.export.map.ControlMap;
import org.zubda.report.Moment;
import org.zubda.report.Published;

/** One story, now or as it was known at an earlier moment, with all that its pages need. */
public final class StoryView {

  private final StoryAccount story;
  private final Account account;
  private final Mask mask;
  private final Citations cites;
  private final List<Moment> moments;
  private final Optional<StoryView> now;

  /** A story as it is known now. */
  StoryView(StoryAccount story, Account account) {
    this(story, account, Optional.empty(), Mask.of(account, false));
  }

  /**
   * A story as it was known earlier.
   *
   * @param account of its reports then, which may have told several stories, or none
   * @param now as it is known now: who is a private person is known from all reports, those too
   *     that came later
   */
  StoryView(Account account, StoryView now) {
    this(now.story, account, Optional.of(now), now.mask);
  }

  private StoryView(StoryAccount story, Account account, Optional<StoryView> now, Mask mask) {
    this.story = story;
    this.account = account;
    this.now = now;
    this.mask = mask;
    this.cites = new Citations(account, mask);
    this.moments = now.map(StoryView::moments).orElseGet(() -> moments(account));
  }

  private static List<Moment> moments(Account account) {
    return account.readings().stream()
        .map(Reading::report)
        .flatMap(report -> report.published().stream())
        .map(Published::at)
        .distinct()
        .sorted()
        .toList();
  }

  /** The map of one of the account's stories; at an earlier moment in the colours of now. */
  ControlMap map(StoryAccount of) {
    return now.map(later -> ControlMap.of(of, cites::claim, mask::words, later.map(later.story)))
        .orElseGet(() -> ControlMap.of(of, cites::claim, mask::words));
  }

  /** The story as it is now. */
  public StoryAccount story() {
    return story;
  }

  /** The account of its reports. */
  public Account account() {
    return account;
  }

  /** The moment at which it is known; empty for now. */
  public Optional<Moment> asKnownAt() {
    return account.asKnownAt();
  }

  /** The moments at which something was published of it, in their order. */
  public List<Moment> moments() {
    return moments;
  }

  /** Masks private persons. */
  public Mask mask() {
    return mask;
  }

  /** The numbers and words of its claims. */
  public Citations cites() {
    return cites;
  }

  /** What a page of it is made with. */
  PageParts parts(Links links) {
    return new PageParts(account, mask, cites, links);
  }
}
