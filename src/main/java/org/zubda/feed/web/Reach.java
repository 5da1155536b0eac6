package org.zubda.feed.web;

import java.net.InetAddress;
import java.util.Optional;

/** Which addresses may be connected to. */
@FunctionalInterface
public interface Reach {

  /** Why an address may not be connected to, in words; empty where it may. */
  Optional<String> refuses(InetAddress address);

  /** Public hosts alone: neither this machine nor any inner network. */
  static Reach publicOnly() {
    return InnerAddresses::why;
  }

  /** Every address, inner networks too. */
  static Reach everywhere() {
    return address -> Optional.empty();
  }
}
