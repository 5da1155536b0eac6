package org.zubda.feed.web;

/** Why an address gave nothing. */
public enum Why {
  /** It is, or led to, no http or https address. */
  NO_WEB_ADDRESS(true),
  /** It is, or led to, this machine or an inner network. */
  INNER_ADDRESS(true),
  /** The host's robots.txt denies it to us. */
  DENIED_BY_ROBOTS(true),
  /** The host's robots.txt could not be had, so it is left alone for now. */
  ROBOTS_UNREACHABLE(false),
  /** The name has no address, for now. */
  NO_SUCH_HOST(false),
  /** No connection came about. */
  NO_CONNECTION(false),
  /** It took too long. */
  TOO_SLOW(false),
  /** The connection broke, or the body ended before its end. */
  CUT(false),
  /** The body is longer than is taken. */
  TOO_LARGE(true),
  /** It leads in a circle, or on and on. */
  TOO_MANY_REDIRECTS(true),
  /** The answer is no HTTP, or in a coding that was not asked for. */
  BROKEN_ANSWER(false),
  /** The host has no such page, or does not give it to us (4xx). */
  NOT_GIVEN(true),
  /** It was there, and is gone for good (410). */
  GONE(true),
  /** The host asks us to come back later (429, 503). */
  LATER(false),
  /** It was not asked: the host asked for, or its rules give, more time between requests. */
  HELD(false),
  /** The host has trouble (5xx). */
  SERVER_ERROR(false);

  private final boolean lasting;

  Why(boolean lasting) {
    this.lasting = lasting;
  }

  /** Whether asking again soon will not help. */
  public boolean lasting() {
    return lasting;
  }
}
