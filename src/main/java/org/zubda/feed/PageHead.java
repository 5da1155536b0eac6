package org.zubda.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * What a page tells of itself beside its words: in linked data, in meta elements, and in elements
 * that say what they are. Gathered in one pass.
 */
final class PageHead implements NodeVisitor {

  /** Names of meta elements that tell the title, the best first. */
  private static final List<String> TITLES = List.of("ogtitle");

  private static final List<String> OUTLETS = List.of("ogsitename", "applicationname");

  private static final List<String> ADDRESSES = List.of("ogurl");

  private static final List<String> AUTHORS =
      List.of("author", "parselyauthor", "sailthruauthor", "dccreator", "articleauthor", "byl");

  /** A name is no address and no handle, and has no more words than a few persons' names have. */
  private static final Pattern PERSON = Pattern.compile("(?!https?:|www\\.|@)[^<>{}@/]{2,120}");

  /** A section, or the outlet's name, behind a headline. */
  private static final Pattern BEHIND =
      Pattern.compile("\\s+[-|\u2013\u2014\u00B7\u00BB\u2022]\\s.{1,80}");

  private static final Pattern BEFORE_OUTLET =
      Pattern.compile("(.{3,}?)\\s+[-|\u2013\u2014\u00B7\u00BB\u2022]\\s+([^|]{1,80})");

  private static final Pattern BY = Pattern.compile("(?i)^by:?\\s+");

  /** The place where a first time element is no longer the article's. */
  private static final int TIMES = 40;

  /** A time element as it is shown and as it is meant for programs. */
  record Time(String stated, String shown) {}

  private final Map<String, String> metas = new LinkedHashMap<>();
  private final LinkedData linked = new LinkedData();
  private final List<Time> times = new ArrayList<>();
  private final List<String> published = new ArrayList<>();
  private final List<String> modified = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private Optional<String> heading = Optional.empty();
  private Optional<String> canonical = Optional.empty();
  private Optional<String> byline = Optional.empty();
  private String language = "";

  private PageHead() {}

  static PageHead of(Document page) {
    PageHead head = new PageHead();
    page.traverse(head);
    return head;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "html" -> language = element.attr("lang");
        case "meta" -> meta(element);
        case "title" -> title = title.or(() -> words(element));
        case "h1" -> heading = heading.or(() -> words(element));
        case "link" -> link(element);
        case "script" -> script(element);
        case "time" -> time(element);
        default -> {}
      }
      if (element.hasAttr("itemprop")) {
        item(element);
      }
      if (byline.isEmpty() && element.attr("rel").equals("author")) {
        byline = words(element).filter(name -> PERSON.matcher(name).matches());
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {}

  private void meta(Element element) {
    String content = element.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    for (String attribute : List.of("property", "name", "http-equiv")) {
      if (element.hasAttr(attribute)) {
        metas.putIfAbsent(plain(element.attr(attribute)), content);
      }
    }
  }

  /** "DC.date.issued" and "dc:date-issued" are one name. */
  private static String plain(String name) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        letters.append(name.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private void link(Element element) {
    if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
      canonical = Optional.of(element.attr("href").strip()).filter(it -> !it.isEmpty());
    }
  }

  private void script(Element element) {
    if (element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
      linked.add(element.data());
    }
  }

  private void time(Element element) {
    if (times.size() < TIMES) {
      times.add(new Time(element.attr("datetime").strip(), words(element).orElse("")));
    }
  }

  private void item(Element element) {
    String name = element.attr("itemprop").toLowerCase(Locale.ROOT);
    List<String> dates =
        name.contains("datepublished")
            ? published
            : name.contains("datemodified") ? modified : List.of();
    if (name.contains("datepublished") || name.contains("datemodified")) {
      for (String value :
          List.of(element.attr("content"), element.attr("datetime"), words(element).orElse(""))) {
        if (!value.isBlank()) {
          dates.add(value.strip());
          break;
        }
      }
    } else if (byline.isEmpty() && name.equals("author")) {
      byline = words(element).filter(it -> PERSON.matcher(it).matches());
    }
  }

  private static Optional<String> words(Element element) {
    return Optional.of(element.text().strip()).filter(words -> !words.isEmpty());
  }

  /** What the first meta element of these names says. */
  Optional<String> meta(List<String> names) {
    return names.stream()
        .flatMap(name -> Optional.ofNullable(metas.get(name)).stream())
        .findFirst();
  }

  LinkedData linked() {
    return linked;
  }

  List<Time> times() {
    return times;
  }

  /** What elements that say to be the date of publication state, in the order of the page. */
  List<String> published() {
    return published;
  }

  /** What elements that say to be the date of a change state, in the order of the page. */
  List<String> modified() {
    return modified;
  }

  /** The language tag that the page claims for itself, or nothing: often its template's. */
  String language() {
    return language.strip();
  }

  /** Its headline, without the outlet's name or the section that pages write behind it. */
  Optional<String> title() {
    return meta(TITLES)
        .or(() -> linked.field("headline", true))
        .or(() -> heading)
        .or(() -> title)
        .map(PageHead::flat)
        .map(this::bare);
  }

  private String bare(String headline) {
    String first = heading.map(PageHead::flat).orElse(headline);
    if (headline.startsWith(first)
        && BEHIND.matcher(headline.substring(first.length())).matches()) {
      return first;
    }
    Matcher behind = BEFORE_OUTLET.matcher(headline);
    return behind.matches() && outlet().filter(behind.group(2)::equalsIgnoreCase).isPresent()
        ? behind.group(1)
        : headline;
  }

  Optional<String> outlet() {
    return meta(List.of(OUTLETS.get(0)))
        .or(() -> linked.name("publisher"))
        .or(() -> meta(OUTLETS))
        .map(PageHead::flat);
  }

  /** Who wrote it, by the byline: names with commas between; the outlet itself is no author. */
  Optional<String> author() {
    return linked
        .name("author")
        .filter(name -> PERSON.matcher(name).matches())
        .or(() -> meta(AUTHORS).filter(name -> PERSON.matcher(name).matches()))
        .or(() -> byline)
        .map(PageHead::flat)
        .map(name -> BY.matcher(name).replaceFirst(""))
        .filter(name -> outlet().filter(name::equalsIgnoreCase).isEmpty());
  }

  Optional<String> address() {
    return canonical.or(() -> meta(ADDRESSES)).map(PageHead::flat);
  }

  private static String flat(String words) {
    return words.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
