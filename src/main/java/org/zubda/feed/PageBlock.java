package org.zubda.feed;

import java.util.regex.Pattern;

/**
 * A run of words between two borders of a page's boxes.
 *
 * @param box the innermost box around it
 * @param words its words, with single spaces, and a line end where the page breaks a line
 * @param linked how many of its characters stand in links
 */
record PageBlock(PageBox box, String words, int linked) {

  /** Fewer characters than this are prose only where they end as a sentence does. */
  private static final int LONG = 80;

  /** Fewer characters than this are no prose. */
  private static final int SHORT = 40;

  /** From here on a letter stands for a syllable or a word, and counts for three. */
  private static final char WIDE = '\u2E80';

  /** A shorter line that is no sentence, straight in a div, is a label of the page's making. */
  private static final int LABEL = 20;

  private static final int LONGEST_CREDIT = 200;

  /** Where a picture is from: a line that ends in such brackets, or begins so. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iu).*\\((image|photo|picture|pic|credit|getty|foto|bild|source|quelle)\\b[^)]*\\)\\W*"
              + "|(image \\d+ of \\d+|images?\\b.{0,12}:|image credit|photo(graph|s)? ?(by|credit|:)"
              + "|credits?:|foto:|bild:|titelbild|picture:|source:).*");

  /** A whole line that is an address. */
  private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.|twitter\\.com/)\\S+");

  /**
   * How many of its characters speak for an article: none where it is a heading, where it is mostly
   * links, or where it is too short.
   */
  double value() {
    int length = weight();
    if (box.heading() || linked * 2 > length || length < SHORT || (length < LONG && !sentence())) {
      return 0;
    }
    return length - 2.0 * linked;
  }

  private int weight() {
    int wide = 0;
    for (int i = 0; i < words.length(); i++) {
      wide += words.charAt(i) >= WIDE ? 1 : 0;
    }
    return words.length() + 2 * wide;
  }

  /** Whether its last line ends as a sentence does, in any script. */
  boolean sentence() {
    int last = words.length() - 1;
    while (last > 0 && "\"'\u201D\u2019\u00BB)".indexOf(words.charAt(last)) >= 0) {
      last--;
    }
    return ".!?\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964".indexOf(words.charAt(last)) >= 0;
  }

  boolean onlyLinks() {
    return linked > 0 && linked * 10 >= words.length() * 9;
  }

  boolean heading() {
    return box.heading();
  }

  /** Whether it says where a picture is from. */
  boolean credit() {
    return words.length() < LONGEST_CREDIT && CREDIT.matcher(words).matches();
  }

  boolean address() {
    return ADDRESS.matcher(words).matches();
  }

  /** Whether it is a word or two for a button, a gallery or a column. */
  boolean label() {
    return words.length() < LABEL && box.named("div") && !sentence();
  }
}
