package org.zubda.export.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.zubda.account.Account;
import org.zubda.account.StoryAccount;
import org.zubda.claim.Claim;
import org.zubda.export.Citations;
import org.zubda.export.Mask;
import org.zubda.report.Report;

/** An account as exporters take it: what is told, private names masked, claims by their ids. */
final class Material {

  private final Account account;
  private final ExportOptions options;
  private final Mask mask;
  private final Citations cites;
  private final Map<String, StoryAccount> storyOfReport = new LinkedHashMap<>();
  private final Set<String> copies = new LinkedHashSet<>();

  Material(Account whole, ExportOptions options) {
    this.account = whole.told();
    this.options = options;
    this.mask = Mask.of(whole, options.namePrivatePersons());
    this.cites = new Citations(account, mask);
    for (StoryAccount story : account.stories()) {
      story.reports().forEach(r -> storyOfReport.putIfAbsent(r, story));
    }
    account.copies().forEach(c -> copies.add(c.report()));
  }

  Account account() {
    return account;
  }

  ExportOptions options() {
    return options;
  }

  Citations cites() {
    return cites;
  }

  /** Words of ours with private names masked. */
  String masked(String words) {
    return mask.words(words);
  }

  /** Words of a report with private names masked. */
  String quoted(String words) {
    return mask.quoted(words);
  }

  Claim claim(String id) {
    return cites.claim(id);
  }

  List<Claim> claims(List<String> ids) {
    return ids.stream().map(this::claim).toList();
  }

  Report report(Claim claim) {
    return cites.source(claim.said().report()).report();
  }

  /** A report's address, where it is one of the web: what else is told for one could be run. */
  static Optional<String> address(Report report) {
    return report.url().filter(u -> u.startsWith("https://") || u.startsWith("http://"));
  }

  /** Whether a report repeats another as a whole. */
  boolean copy(String report) {
    return copies.contains(report);
  }

  /** The story that a claim's report is in. */
  StoryAccount story(Claim claim) {
    StoryAccount story = storyOfReport.get(claim.said().report());
    if (story == null) {
      throw new NoSuchElementException("no story of " + claim.said().report());
    }
    return story;
  }

  /** Whether a claim's report is in a story that is told. */
  boolean told(Claim claim) {
    return storyOfReport.containsKey(claim.said().report());
  }
}
