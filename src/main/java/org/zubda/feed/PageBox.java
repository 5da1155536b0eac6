package org.zubda.feed;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A block element of a page, with what the words in it amount to. It is filled while a page is cut
 * ({@link PageCut}) and weighed once, from the innermost box outwards.
 */
final class PageBox {

  /** What stands beside an article is shorter than this; the article itself may be named so too. */
  private static final int LONGEST_BESIDE = 600;

  /** So many lines that are only links, or more, make a list of teasers. */
  private static final int TEASERS = 3;

  /** A teaser's own words are on average fewer than this. */
  private static final int LONGEST_TEASER = 200;

  private final Element element;
  private final Optional<PageBox> around;

  /** The first block inside it, and the one after the last. */
  private final int from;

  private int to;

  private double good;
  private int chars;
  private int linked;
  private int links;
  private int prose;

  /** Whether it is a paragraph or an item that ends as a sentence, with words outside of links. */
  private boolean sentence;

  private boolean beside;
  private boolean out;

  PageBox(Element element, Optional<PageBox> around, int from) {
    this.element = element;
    this.around = around;
    this.from = from;
    this.to = from;
  }

  /** The box ends before the block of this number. */
  void close(int block) {
    to = block;
  }

  /** Takes up a block that stands in this box and in none inside it. */
  void hold(PageBlock block) {
    double value = block.value();
    good += value;
    prose += value > 0 ? 1 : 0;
    chars += block.words().length();
    linked += block.linked();
    links += block.onlyLinks() ? 1 : 0;
    sentence |= (named("p") || named("li")) && block.sentence() && !block.onlyLinks();
  }

  /** Hands what it holds to the box around it; all boxes inside have done so before. */
  void weigh() {
    beside = around.isPresent() && BesideWords.name(element, chars < LONGEST_BESIDE);
    around.ifPresent(
        box -> {
          box.good += beside ? 0 : good;
          box.prose += prose;
          box.chars += chars;
          box.linked += linked;
          box.links += links;
        });
  }

  /**
   * Decides whether its blocks are left out, the box around it having decided: it is named as
   * something beside the article, it is mostly links, or it lists teasers.
   *
   * @param whole how much speaks for the article: a box that holds more than half of it stays
   */
  void judge(double whole) {
    out =
        around.filter(box -> box.out).isPresent()
            || (good * 2 <= whole
                && (beside
                    || (linked * 2 > chars && !heading() && !sentence)
                    || (links >= TEASERS
                        && links * 3 >= to - from
                        && good <= LONGEST_TEASER * prose)));
  }

  /** The box inside it that holds most; of several the first. */
  static Optional<PageBox> fullest(List<PageBox> inside) {
    PageBox fullest = null;
    for (PageBox box : inside) {
      if (!box.beside && (fullest == null || box.good > fullest.good)) {
        fullest = box;
      }
    }
    return Optional.ofNullable(fullest);
  }

  /** Whether the page itself says that this is the article, or the page's main part. */
  boolean saidToBeTheArticle() {
    return named("article")
        || named("main")
        || element.attr("role").equals("main")
        || element.attr("itemprop").contains("articleBody");
  }

  boolean heading() {
    String name = element.normalName();
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  boolean named(String name) {
    return element.normalName().equals(name);
  }

  boolean holds(int block) {
    return block >= from && block < to;
  }

  Optional<PageBox> around() {
    return around;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** How many characters in it read like prose. */
  double good() {
    return good;
  }

  boolean out() {
    return out;
  }
}
