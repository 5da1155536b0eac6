package org.zubda.export;

/**
 * Where the links of a page lead: to places of the page itself, where it stands alone, or to other
 * pages.
 */
public interface Links {

  /** The evidence of an entry; {@code anchor} names its place where it is on the page. */
  String entry(String id, String anchor);

  /** The card of a claim. */
  String claim(String id, String anchor);

  /** The words of a claim in the text of its report. */
  String words(String claim, String report, String anchor);

  /** A report. */
  String report(String id, String anchor);

  /** Links of a page that stands alone. */
  Links WITHIN =
      new Links() {
        @Override
        public String entry(String id, String anchor) {
          return "#" + anchor;
        }

        @Override
        public String claim(String id, String anchor) {
          return "#" + anchor;
        }

        @Override
        public String words(String claim, String report, String anchor) {
          return "#" + anchor;
        }

        @Override
        public String report(String id, String anchor) {
          return "#" + anchor;
        }
      };
}
