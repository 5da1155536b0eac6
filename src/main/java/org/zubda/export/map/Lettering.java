package org.zubda.export.map;

/**
 * How much room words need, without a font at hand: the widths of DejaVu Sans, rounded up, which is
 * wider than the fonts that a page asks for first.
 */
final class Lettering {

  private static final String NARROW = "iljI.,:;'|!";
  private static final String SLIM = "frt()[]-/ \"";
  private static final String WIDE = "mwMWQO@%&–—";

  private Lettering() {}

  /** Width of the words, for letters one unit high. */
  static double width(String words) {
    return words.codePoints().mapToDouble(Lettering::width).sum();
  }

  private static double width(int c) {
    if (c > 0x2000 && Character.isLetter(c)) {
      return 1.05;
    }
    if (NARROW.indexOf(c) >= 0) {
      return 0.36;
    }
    if (SLIM.indexOf(c) >= 0) {
      return 0.44;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 0.97;
    }
    return Character.isUpperCase(c)
        ? 0.76
        : Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 0.64;
  }
}
