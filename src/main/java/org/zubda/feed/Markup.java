package org.zubda.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The one way to the parser of mark-up. No piece of mark-up costs more than its length. */
final class Markup {

  /**
   * A name of a tag or of a declaration that has no end: the parser copies what it holds of it
   * again and again (half a megabyte of name: 600 MB). What is longer than this is no name that
   * anybody reads.
   */
  private static final Pattern ENDLESS_NAME =
      Pattern.compile("(<(?:/|\\?|!(?!--|\\[))?[^ \\t\\n\\r\\f/<>!?]{500})[^ \\t\\n\\r\\f/<>]++");

  private Markup() {}

  /** A page of HTML at an address; empty where that is not known. */
  static Document page(String html, String address) {
    return Jsoup.parse(bounded(html), address);
  }

  /** A piece of HTML, as the body of a page. */
  static Document piece(String html) {
    return Jsoup.parseBodyFragment(bounded(html));
  }

  /** XML, or a piece of it, whole or broken; it declares nothing and includes nothing. */
  static Document xml(String xml) {
    return Jsoup.parse(bounded(xml), "", Parser.xmlParser());
  }

  private static String bounded(String markup) {
    return ENDLESS_NAME.matcher(markup).replaceAll("$1");
  }
}
