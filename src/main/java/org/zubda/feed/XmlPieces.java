package org.zubda.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The pieces of an XML document that hold one thing each: a feed's entries, a sitemap's addresses.
 *
 * @param found where each piece begins and ends, in order
 * @param end how the document ends
 */
record XmlPieces(List<Piece> found, End end) {

  /** So many pieces are cut although they were never closed; a document of such is none. */
  private static final int MOST_OPEN = 100;

  /** How a document ends. */
  enum End {
    /** With its root's end tag. */
    CLOSED,
    /** Half-way. */
    BROKEN_OFF,
    /** As a web page: an error was sent where more was to come. */
    A_WEB_PAGE
  }

  /** The bytes of one piece, from its tag to the end of its end tag. */
  record Piece(int from, int to) {}

  /** Cuts the elements of these names out of what follows the root's tag. */
  static XmlPieces of(XmlText xml, int root, Set<String> names) {
    List<Piece> found = new ArrayList<>();
    String rootName = xml.name(root);
    int begun = names.contains(rootName) ? root : -1;
    int open = 0;
    int at = begun >= 0 ? root : Math.max(xml.tagEnd(root), 0);
    for (int tag = xml.tag(at == root ? xml.after(root, 1) : at);
        tag >= 0;
        tag = xml.tag(xml.after(tag, 1))) {
      String name = xml.name(tag);
      if (names.contains(name)) {
        if (begun >= 0 && begun != root && open < MOST_OPEN) {
          open++;
          // It was never closed: what there is of it ends where the next begins.
          found.add(new Piece(begun, tag));
        }
        begun = tag;
        int end = xml.tagEnd(tag);
        if (end > 0 && xml.at(end - xml.after(0, 2)) == '/') {
          found.add(new Piece(begun, end));
          begun = -1;
        }
      } else if (name.startsWith("/") && names.contains(name.substring(1))) {
        int end = xml.tagEnd(tag);
        if (begun >= 0 && end > 0) {
          found.add(new Piece(begun, end));
        }
        begun = -1;
      }
      if (name.equals("/" + rootName)) {
        return new XmlPieces(found, End.CLOSED);
      }
      String lower = name.toLowerCase(Locale.ROOT);
      if (begun < 0 && (lower.equals("html") || lower.equals("!doctype"))) {
        return new XmlPieces(found, End.A_WEB_PAGE);
      }
    }
    return new XmlPieces(found, End.BROKEN_OFF);
  }

  /** What is wrong with the end, in words; {@code CLOSED} is nothing. */
  String why(String what, String pieces) {
    String after = " after " + found.size() + " " + pieces;
    return switch (end) {
      case CLOSED -> "";
      case BROKEN_OFF -> "the " + what + " breaks off" + after;
      case A_WEB_PAGE -> "the " + what + " turns into a web page" + after;
    };
  }
}
