package org.zubda.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a piece of HTML all of which is the report's: a paragraph a line. */
final class Fragment {

  private static final Set<String> IN_LINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike",
          "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "#root");

  private Fragment() {}

  /** The text, paragraphs with an empty line between. */
  static String text(String html) {
    Document document = Markup.piece(html);
    document
        .select("script, style, noscript, template, iframe, svg, object, video, audio, figcaption")
        .remove();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    document
        .body()
        .traverse(
            new NodeVisitor() {
              @Override
              public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                  line.append(words.getWholeText());
                } else if (breaks(node)) {
                  end(line, lines);
                }
              }

              @Override
              public void tail(Node node, int depth) {
                if (breaks(node)) {
                  end(line, lines);
                }
              }
            });
    end(line, lines);
    return String.join("\n\n", lines);
  }

  private static boolean breaks(Node node) {
    return node instanceof Element element && !IN_LINE.contains(element.normalName());
  }

  private static void end(StringBuilder line, List<String> lines) {
    String words = line.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    if (!words.isEmpty()) {
      lines.add(words);
    }
    line.setLength(0);
  }
}
