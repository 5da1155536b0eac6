package org.zubda.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who publishes a feed, by its title: "World news | The Example Courier" is the Courier's. */
final class FeedTitle {

  /** What stands between a feed's section and its outlet. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s+[-–—|»›:·•]+\\s+|\\s*[|»›]\\s*|:\\s+");

  /** Shorter words than these are in too many addresses. */
  private static final int LONG_ENOUGH = 3;

  private FeedTitle() {}

  /** The part of the title that the site's address bears, else the whole title. */
  static String outlet(String title, Optional<String> site) {
    Optional<String> host = site.flatMap(FeedTitle::host);
    String[] parts = BETWEEN.split(title);
    if (host.isPresent() && parts.length > 1) {
      for (String part : parts) {
        if (bears(host.get(), letters(part))) {
          return part.strip();
        }
      }
      for (String part : parts) {
        for (String word : part.split("\\s+")) {
          if (bears(host.get(), letters(word))) {
            return part.strip();
          }
        }
      }
    }
    return title;
  }

  private static boolean bears(String host, String letters) {
    return letters.length() >= LONG_ENOUGH && host.contains(letters);
  }

  private static Optional<String> host(String site) {
    try {
      return Optional.ofNullable(URI.create(site).getHost()).map(FeedTitle::letters);
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private static String letters(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
