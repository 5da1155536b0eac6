package org.zubda.feed.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses are no public hosts: this machine, the networks around it, and what clouds answer
 * secrets at. By IANA's registries of special-purpose IPv4 and IPv6 addresses (RFC 6890 and those
 * that update it), multicast, and one address beside them that a cloud uses for itself.
 */
final class InnerAddresses {

  /** A range of addresses. */
  private record Range(byte[] first, int bits, String what) {

    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Range> V4 =
      List.of(
          v4(0, 0, 0, 0, 8, "this network"),
          v4(10, 0, 0, 0, 8, "a private network"),
          v4(100, 64, 0, 0, 10, "a provider's inner network"),
          v4(127, 0, 0, 0, 8, "this machine"),
          v4(169, 254, 0, 0, 16, "a link-local address, where clouds keep metadata"),
          v4(172, 16, 0, 0, 12, "a private network"),
          v4(192, 0, 0, 0, 24, "a range for protocols"),
          v4(192, 0, 2, 0, 24, "a range for documentation"),
          v4(192, 88, 99, 0, 24, "a range for relays"),
          v4(192, 168, 0, 0, 16, "a private network"),
          v4(198, 18, 0, 0, 15, "a range for measuring networks"),
          v4(198, 51, 100, 0, 24, "a range for documentation"),
          v4(203, 0, 113, 0, 24, "a range for documentation"),
          v4(224, 0, 0, 0, 4, "a multicast address"),
          v4(240, 0, 0, 0, 4, "a reserved range"),
          // Azure's agent; public by its number, and inner to each of its machines.
          v4(168, 63, 129, 16, 32, "an address where a cloud keeps metadata"));

  /** All that is public in IPv6 lies in 2000::/3, but for these. */
  private static final List<Range> V6 =
      List.of(
          v6("2001:0000", 23, "a range for protocols and tunnels"),
          v6("2001:0db8", 32, "a range for documentation"),
          v6("2002", 16, "a tunnel to an IPv4 address"),
          v6("3fff:0000", 20, "a range for documentation"));

  private static final Range GLOBAL_V6 = v6("2000", 3, "the public range");
  private static final Range TRANSLATED_V6 =
      v6("0064:ff9b:0000:0000:0000:0000", 96, "an IPv4 address");
  private static final Range MAPPED_V6 = v6("0000:0000:0000:0000:0000:ffff", 96, "an IPv4 address");

  private InnerAddresses() {}

  /** Why an address is not public, in words; empty where it is. */
  static Optional<String> why(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return in(V4, bytes);
    }
    if (TRANSLATED_V6.holds(bytes) || MAPPED_V6.holds(bytes)) {
      return in(V4, Arrays.copyOfRange(bytes, 12, 16));
    }
    if (!GLOBAL_V6.holds(bytes)) {
      return Optional.of(inner(address));
    }
    return in(V6, bytes);
  }

  private static String inner(InetAddress address) {
    if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
      return "this machine";
    }
    if (address.isLinkLocalAddress() || address.isSiteLocalAddress()) {
      return "a link-local or site-local address";
    }
    if (address.isMulticastAddress()) {
      return "a multicast address";
    }
    return (address.getAddress()[0] & 0xFE) == 0xFC
        ? "a private network"
        : "an address outside the public range";
  }

  private static Optional<String> in(List<Range> ranges, byte[] address) {
    return ranges.stream().filter(range -> range.holds(address)).map(Range::what).findFirst();
  }

  private static Range v4(int a, int b, int c, int d, int bits, String what) {
    return new Range(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}, bits, what);
  }

  private static Range v6(String groups, int bits, String what) {
    byte[] first = new byte[16];
    int at = 0;
    for (String group : groups.split(":")) {
      int value = Integer.parseInt(group, 16);
      first[at++] = (byte) (value >> 8);
      first[at++] = (byte) value;
    }
    return new Range(first, bits, what);
  }
}
