package org.zubda.feed.web;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https address, in the form in which it is asked for: lower-case ASCII host, no default
 * port, no fragment, nothing unencoded.
 *
 * @param scheme "http" or "https"
 * @param host name or literal address; IPv6 in brackets
 * @param port the port; empty where it is the scheme's own
 * @param path path and query, beginning with a slash
 */
public record WebAddress(String scheme, String host, Optional<Integer> port, String path) {

  /** The longest address that is asked for, in characters. */
  private static final int LONGEST = 4096;

  private static final Pattern WHOLE =
      Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^#]*)(#.*)?", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]]+)(?::(\\d{0,5}))?");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

  /** What may stand in an address as it is; the rest is encoded. */
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=";

  /**
   * Reads an address, and mends what browsers mend: spaces around and in it, letters that should be
   * encoded, names in other scripts.
   *
   * @return empty where it is no http or https address, holds a name and password, or is too long
   */
  public static Optional<WebAddress> of(String text) {
    String clean = clean(text);
    Matcher whole = WHOLE.matcher(clean);
    if (clean.length() > LONGEST || !whole.matches()) {
      return Optional.empty();
    }
    Matcher authority = AUTHORITY.matcher(whole.group(2));
    if (!authority.matches()) {
      return Optional.empty();
    }
    String scheme = whole.group(1).toLowerCase(Locale.ROOT);
    Optional<String> host = host(authority.group(1));
    String digits = authority.group(2) == null ? "" : authority.group(2);
    int port = digits.isEmpty() ? 0 : Integer.parseInt(digits);
    if (host.isEmpty() || (!digits.isEmpty() && (port < 1 || port > 65_535))) {
      return Optional.empty();
    }
    boolean own = port == 0 || port == (scheme.equals("http") ? 80 : 443);
    String path = encoded(whole.group(3));
    return Optional.of(
        new WebAddress(
            scheme,
            host.get(),
            own ? Optional.empty() : Optional.of(port),
            path.startsWith("/") ? path : "/" + path));
  }

  /** Whether a text is meant as an http or https address, well-formed or not. */
  public static boolean looksLikeOne(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  private static String clean(String text) {
    return text.strip().replaceAll("[\\t\\r\\n]", "");
  }

  private static Optional<String> host(String name) {
    if (name.startsWith("[")) {
      return Optional.of(name.toLowerCase(Locale.ROOT));
    }
    try {
      String ascii = IDN.toASCII(name.replaceFirst("\\.$", ""), IDN.ALLOW_UNASSIGNED);
      String lower = ascii.toLowerCase(Locale.ROOT);
      return lower.matches("[a-z0-9_.-]{1,253}") ? Optional.of(lower) : Optional.empty();
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < path.length(); ) {
      int c = path.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean code = c == '%' && path.substring(next).matches("(?s)[0-9A-Fa-f]{2}.*");
      if (code || PLAIN.indexOf(c) >= 0) {
        out.appendCodePoint(c);
      } else {
        byte[] bytes = new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
          out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
      }
      i = next;
    }
    return out.toString();
  }

  /**
   * Where a reference that stands in a document of this address leads.
   *
   * @return empty where it leads to no http or https address
   */
  public Optional<WebAddress> resolve(String reference) {
    String clean = clean(reference).replaceFirst("(?s)#.*", "");
    if (clean.length() > LONGEST) {
      return Optional.empty();
    }
    if (clean.startsWith("//")) {
      return of(scheme + ":" + clean);
    }
    if (SCHEME.matcher(clean).matches()) {
      return of(clean);
    }
    String query = path.replaceFirst("(?s)\\?.*", "");
    if (clean.isEmpty() || clean.startsWith("?")) {
      return of(origin() + (clean.isEmpty() ? path : query + encoded(clean)));
    }
    try {
      URI resolved = new URI(origin() + query).resolve(new URI(encoded(clean)));
      String rest =
          resolved.getRawPath()
              + (resolved.getRawQuery() == null ? "" : "?" + resolved.getRawQuery());
      return of(origin() + rest.replaceFirst("^(/\\.\\.)+(?=/|$)", ""));
    } catch (URISyntaxException noReference) {
      return Optional.empty();
    }
  }

  /** Scheme, host and port: what robots.txt stands for. */
  public String origin() {
    return scheme + "://" + host + port.map(number -> ":" + number).orElse("");
  }

  /** The port that is connected to. */
  int connectPort() {
    return port.orElse(scheme.equals("http") ? 80 : 443);
  }

  /** The address in one line. */
  @Override
  public String toString() {
    return origin() + path;
  }
}
