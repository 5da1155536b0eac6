package org.zubda.feed.web;

import java.util.Optional;

/**
 * What a host gave to ask it later whether anything is new.
 *
 * @param address the address that gave them, and the only one that they are sent to
 * @param etag its {@code ETag}, as it came
 * @param lastModified its {@code Last-Modified}, as it came
 */
public record Validators(String address, Optional<String> etag, Optional<String> lastModified) {

  /** None: everything is asked for. */
  public static final Validators NONE = new Validators("", Optional.empty(), Optional.empty());
}
