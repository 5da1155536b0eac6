package org.zubda.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Cuts a page into boxes and blocks: one pass, in the order of the page. */
final class PageCut implements NodeVisitor {

  /** Elements whose words are no part of an article. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "button",
          "iframe",
          "nav",
          "figcaption",
          "aside",
          "footer",
          "select",
          "textarea",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "input",
          "label",
          "head",
          "dialog",
          "map",
          "menu",
          "math");

  /** Elements that start a new block of text. */
  private static final Set<String> BOXES =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "table",
          "tbody",
          "tr",
          "td",
          "th",
          "dl",
          "dt",
          "dd",
          "header",
          "footer",
          "aside",
          "figure",
          "hr",
          "form",
          "fieldset",
          "center",
          "address",
          "details",
          "figcaption");

  /** Stands for a line end that the page's maker wrote, among those of its source. */
  private static final char BREAK = '\u2028';

  private final List<PageBox> boxes = new ArrayList<>();
  private final List<PageBlock> blocks = new ArrayList<>();
  private final Element body;
  private final StringBuilder line = new StringBuilder();
  private PageBox box;
  private int linked;
  private int links;
  private Optional<Node> skipped = Optional.empty();

  private PageCut(Element body) {
    this.body = body;
    this.box = new PageBox(body, Optional.empty(), 0);
    boxes.add(box);
  }

  /** Cuts everything inside an element. */
  static PageCut of(Element body) {
    PageCut cut = new PageCut(body);
    body.traverse(cut);
    cut.end();
    cut.box.close(cut.blocks.size());
    return cut;
  }

  /** The boxes, each after the one around it; the first is the page. */
  List<PageBox> boxes() {
    return boxes;
  }

  /** The blocks in the order of the page. */
  List<PageBlock> blocks() {
    return blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (skipped.isPresent() || node == body) {
      return;
    }
    if (node instanceof TextNode words) {
      String text = words.getWholeText();
      line.append(text);
      linked += links > 0 ? text.strip().length() : 0;
    } else if (node instanceof Element element) {
      String name = element.normalName();
      boolean isBox = BOXES.contains(name);
      if (isBox) {
        end();
      }
      if (NO_TEXT.contains(name) || hidden(element)) {
        skipped = Optional.of(node);
      } else if (isBox) {
        box = new PageBox(element, Optional.of(box), blocks.size());
        boxes.add(box);
      } else if (name.equals("br")) {
        line.append(BREAK);
      } else if (name.equals("a")) {
        links++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (skipped.isPresent()) {
      if (skipped.get() == node) {
        skipped = Optional.empty();
      }
    } else if (node != body && node instanceof Element element) {
      String name = element.normalName();
      if (BOXES.contains(name)) {
        end();
        box.close(blocks.size());
        box = box.around().orElse(box);
      } else if (name.equals("a")) {
        links--;
      }
    }
  }

  private void end() {
    String words = squeezed(line);
    if (!words.isEmpty()) {
      PageBlock block = new PageBlock(box, words, linked);
      blocks.add(block);
      box.hold(block);
    }
    line.setLength(0);
    linked = 0;
  }

  private static boolean hidden(Element element) {
    return element.hasAttr("hidden")
        || (element.hasAttr("style")
            && element.attr("style").replace(" ", "").contains("display:none"));
  }

  /** With one space, or one line end, for each run of them. */
  private static String squeezed(CharSequence written) {
    StringBuilder words = new StringBuilder(written.length());
    boolean space = false;
    boolean broken = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == BREAK) {
        broken = true;
      } else if (c <= ' ' || c == '\u00A0' || c == '\u200B' || Character.isWhitespace(c)) {
        space = true;
      } else {
        if ((space || broken) && !words.isEmpty()) {
          words.append(broken ? '\n' : ' ');
        }
        words.append(c);
        space = false;
        broken = false;
      }
    }
    return words.toString();
  }
}
