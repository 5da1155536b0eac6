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
import org.zubda.report.Moment;
import org.zubda.report.Published;

/** One story, now or as it was known at an earlier moment, with all that its pages need. */
public final class StoryView {

  private final StoryAccount story;
  private final Account account;
  private final Mask mask;
  private final Citations cites;
  private final List<Moment> moments;

  /**
   * A story.
   *
   * @param story as it is now
   * @param account of its reports; at an earlier moment they may have told several stories, or none
   * @param now the account of its reports now
   */
  StoryView(StoryAccount story, Account account, Account now) {
    this.story = story;
    this.account = account;
    // Who is a private person is known from all reports, those too that came later.
    this.mask = Mask.of(now, false);
    this.cites = new Citations(account, mask);
    this.moments =
        now.readings().stream()
            .map(Reading::report)
            .flatMap(report -> report.published().stream())
            .map(Published::at)
            .distinct()
            .sorted()
            .toList();
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
