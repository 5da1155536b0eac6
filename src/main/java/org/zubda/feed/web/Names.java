package org.zubda.feed.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells the addresses of a host's name. */
@FunctionalInterface
public interface Names {

  /**
   * The addresses of a name, at least one.
   *
   * @throws UnknownHostException where it has none
   */
  List<InetAddress> addresses(String host) throws UnknownHostException;

  /** Names as this machine knows them. */
  static Names ofSystem() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
