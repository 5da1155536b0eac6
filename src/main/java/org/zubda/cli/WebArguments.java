package org.zubda.cli;

import java.time.Clock;
import java.time.Duration;
import org.zubda.feed.web.FetchOptions;
import org.zubda.feed.web.Fetcher;
import org.zubda.feed.web.Names;
import org.zubda.feed.web.Reach;
import org.zubda.feed.web.Time;
import picocli.CommandLine.Option;

/** The arguments of commands that ask hosts on the web. */
final class WebArguments {

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description = {
        "where the people behind a host can complain, by mail or on the web;",
        "sent to every host as a part of the user agent"
      })
  private String contact = "";

  @Option(
      names = "--rate",
      paramLabel = "TIME",
      defaultValue = "2s",
      converter = DurationConverter.class,
      description = {
        "the least time between two requests to one host (${DEFAULT-VALUE});",
        "hosts that ask for more by their robots.txt get more"
      })
  private Duration rate = Duration.ofSeconds(2);

  @Option(
      names = "--allow-private",
      description = "also ask this machine and inner networks, which are refused otherwise")
  private boolean allowPrivate;

  @Option(
      names = "--no-pages",
      description = "keep what a feed says of a page, and don't fetch the page")
  private boolean noPages;

  /** What asks hosts. */
  Fetcher fetcher(Clock clock) {
    return new Fetcher(options(), Names.ofSystem(), Time.of(clock));
  }

  FetchOptions options() {
    return FetchOptions.usual(FetchOptions.agent(Version.number(), contact))
        .apart(rate)
        .reaching(allowPrivate ? Reach.everywhere() : Reach.publicOnly());
  }

  /** Whether pages are fetched that feeds lead to. */
  boolean pages() {
    return !noPages;
  }

  /** Whether somebody can complain. */
  boolean contactGiven() {
    return !contact.isBlank();
  }
}
