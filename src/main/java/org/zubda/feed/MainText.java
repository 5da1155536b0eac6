package org.zubda.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The article of a page: the part that holds nearly all of the page's running text, without the
 * small things that stand beside an article's own words.
 *
 * <p>A page is boxes (its block elements) that hold blocks (runs of words between two borders).
 * Blocks that read like prose speak for the boxes around them. From the whole page the way leads
 * down to the smallest box that still holds nearly all that speaks for the one around it; from
 * there up to the title, for a lead that stands by itself. What is left out of it are boxes and
 * blocks that their names, their links or their shortness tell to be no article. No step passes
 * over the page more than once. Choice and figures: docs/decisions/0053-main-text.md.
 */
final class MainText {

  /** A box is gone into where it holds this much of what the one around it holds. */
  private static final double NEARLY_ALL = 0.75;

  /** Prose behind the chosen box counts where it is so much of what the box holds, or more. */
  private static final double TOO_MUCH_TO_LEAVE = 0.25;

  /** A title stands at most so many blocks before the text that it heads. */
  private static final int NEAR_TITLE = 30;

  /** A line so long does not stand twice within a few lines but by the page's making. */
  private static final int TELLS_ITSELF = 40;

  private static final int FEW_LINES = 8;

  /** A line that heads links to other articles is shorter than this. */
  private static final int LONGEST_HEAD = 60;

  /** So many of the last paragraphs may speak of the outlet. */
  private static final int LAST = 3;

  /** A paragraph that speaks of the outlet is shorter than this. */
  private static final int LONGEST_END = 300;

  /** So many blocks before the text, and so many of its own, may show when it came out. */
  private static final int BEFORE = 15;

  private static final int FIRST = 4;

  private final Optional<String> title;
  private final List<PageBox> boxes;
  private final List<PageBlock> blocks;
  private String words = "";
  private int start;

  private MainText(PageCut cut, Optional<String> title) {
    this.boxes = cut.boxes();
    this.blocks = cut.blocks();
    this.title = title;
  }

  /**
   * Finds the text of a page.
   *
   * @param title its headline, which is no part of the text
   */
  static MainText of(Element body, Optional<String> title) {
    MainText text = new MainText(PageCut.of(body), title);
    for (int i = text.boxes.size() - 1; i >= 0; i--) {
      text.boxes.get(i).weigh();
    }
    text.words = text.write(text.chosen());
    return text;
  }

  /** The text, a paragraph a line with an empty line between; empty where there is none. */
  String words() {
    return words;
  }

  /** What stands shortly before the text, and its first lines: where a page shows its date. */
  List<String> opening() {
    List<String> lines = new ArrayList<>();
    for (int i = Math.max(0, start - BEFORE); i < Math.min(blocks.size(), start + FIRST); i++) {
      lines.add(blocks.get(i).words());
    }
    return lines;
  }

  /** The smallest box that holds nearly all. */
  private PageBox chosen() {
    Map<PageBox, List<PageBox>> inside = new HashMap<>();
    for (PageBox box : boxes) {
      box.around().ifPresent(it -> inside.computeIfAbsent(it, key -> new ArrayList<>()).add(box));
    }
    PageBox at = boxes.get(0);
    while (true) {
      double enough = NEARLY_ALL * at.good();
      Optional<PageBox> inner =
          PageBox.fullest(inside.getOrDefault(at, List.of()))
              .filter(box -> box.good() >= enough && !box.named("p"));
      if (inner.isEmpty()) {
        return at;
      }
      at = inner.get();
    }
  }

  /** The largest box around this one that says to be the article, and may well be. */
  private static PageBox widened(PageBox chosen) {
    PageBox widest = chosen;
    Optional<PageBox> at = Optional.of(chosen);
    while (at.isPresent() && at.get().good() <= 2 * chosen.good()) {
      if (at.get().saidToBeTheArticle()) {
        widest = at.get();
      }
      at = at.get().around();
    }
    return widest;
  }

  private String write(PageBox inner) {
    PageBox outer = widened(inner);
    for (PageBox box : boxes) {
      box.judge(outer.good());
    }
    List<PageBlock> kept = kept(inner, outer);
    int end = kept.size();
    for (int i = end - 1; i >= Math.max(1, kept.size() - LAST); i--) {
      String words = kept.get(i).words();
      if (words.length() < LONGEST_END && BesideWords.ends(words)) {
        end = i;
      }
    }
    List<String> paragraphs = new ArrayList<>();
    for (PageBlock block : kept.subList(0, end)) {
      paragraphs.add(block.words().replace("\n", "\n\n"));
    }
    return String.join("\n\n", paragraphs);
  }

  private List<PageBlock> kept(PageBox inner, PageBox outer) {
    List<PageBlock> kept = new ArrayList<>();
    double passed = 0;
    int last = last(inner, outer);
    for (int i = first(outer); i < last; i++) {
      PageBlock block = blocks.get(i);
      if (!(inner.holds(i) || block.value() > 0) || block.box().out() || isBeside(block, kept)) {
        continue;
      }
      if (block.words().length() < LONGEST_HEAD && BesideWords.heads(block.words())) {
        if (passed > NEARLY_ALL * outer.good()) {
          break;
        }
        continue;
      }
      start = kept.isEmpty() ? i : start;
      kept.add(block);
      passed += block.value();
    }
    return kept;
  }

  private boolean isBeside(PageBlock block, List<PageBlock> kept) {
    return title.filter(block.words()::equalsIgnoreCase).isPresent()
        || block.label()
        || block.address()
        || (block.onlyLinks() && !block.sentence())
        || block.credit()
        || (block.words().length() >= TELLS_ITSELF && stoodJustNow(block, kept));
  }

  private static boolean stoodJustNow(PageBlock block, List<PageBlock> kept) {
    for (int i = Math.max(0, kept.size() - FEW_LINES); i < kept.size(); i++) {
      if (kept.get(i).words().equals(block.words())) {
        return true;
      }
    }
    return false;
  }

  /** The first block of the box, or the one after the title where that stands shortly before. */
  private int first(PageBox outer) {
    for (int i = outer.from() - 1; i >= Math.max(0, outer.from() - NEAR_TITLE); i--) {
      PageBlock block = blocks.get(i);
      if (block.box().named("h1") || title.filter(block.words()::equalsIgnoreCase).isPresent()) {
        return i + 1;
      }
    }
    return outer.from();
  }

  /** What stands behind the chosen box, in a wider one, is mostly notes on authors and outlets. */
  private int last(PageBox inner, PageBox outer) {
    double behind = 0;
    for (int i = inner.to(); i < outer.to(); i++) {
      behind += blocks.get(i).value();
    }
    return behind < TOO_MUCH_TO_LEAVE * inner.good() ? inner.to() : outer.to();
  }
}
