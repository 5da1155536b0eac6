package org.zubda.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.report.Moment;

/**
 * When a page was published and last changed, by all that it states of it. The order in which its
 * statements are believed was chosen on pages of other sets than those it is held to
 * (docs/decisions/0053-main-text.md). A date that lies in the future, or before the web, is refused
 * and the next one taken.
 *
 * @param published the day, or the moment, of publication
 * @param modified of the last change
 * @param refused what was stated and can't be
 */
record PageDates(Optional<Moment> published, Optional<Moment> modified, List<String> refused) {

  /** The first page of the web. */
  private static final LocalDate EARLIEST = LocalDate.of(1991, 8, 6);

  /** Names of meta elements, by their letters and digits, the best first. */
  private static final List<String> PUBLISHED =
      List.of(
          "articlepublishedtime",
          "ogarticlepublishedtime",
          "articlepublished",
          "ogpublishedtime",
          "datepublished",
          "ogdatepublished",
          "publisheddate",
          "publishdate",
          "publicationdate",
          "dcdateissued",
          "dctermsissued",
          "dctermscreated",
          "dcdatecreated",
          "dctermsdate",
          "dcdate",
          "parselypubdate",
          "sailthrudate",
          "pubdate",
          "ogpubdate",
          "publishedat",
          "citationpublicationdate",
          "citationdate",
          "prismpublicationdate",
          "articledateoriginal",
          "articlecreated",
          "datecreated",
          "daterelease",
          "originalpublicationdate",
          "dcsextarticlefirstpublished",
          "cxenseparserecspublishtime",
          "date",
          "pdate",
          "created",
          "creationdate",
          "timestamp");

  private static final List<String> MODIFIED =
      List.of(
          "articlemodifiedtime",
          "ogarticlemodifiedtime",
          "articlemodified",
          "datemodified",
          "ogupdatedtime",
          "dctermsmodified",
          "dcdatemodified",
          "articledateupdated",
          "updateddate",
          "lastmod",
          "lastmodified",
          "revised",
          "modified");

  /** /2024/11/30/, /2024/nov/30/, /2024-11-30, /20241130/. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "[/_.=-]((?:19|20)\\d{2})([/-]?)(\\d{2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\2(\\d{2})(?!\\d)");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** A line that says when a change was made, and not when it came out. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?iu)^\\W*(last )?(updated?|modified|aktualisiert|mis à jour|actualizado|atualizado|обновлено)\\b.*");

  /** A dateline is shorter than this. */
  private static final int LONGEST_DATELINE = 150;

  /**
   * Reads a page's dates.
   *
   * @param lines what stands shortly before the text and in its first lines
   * @param address where the page is from; empty where that is not known
   * @param latest the last day that is not the future
   */
  static PageDates of(PageHead head, List<String> lines, String address, LocalDate latest) {
    boolean monthFirst = head.language().toLowerCase(Locale.ROOT).matches("en([-_]us)?|");
    Choice choice = new Choice(latest, monthFirst);
    Optional<Moment> published =
        choice
            .first(stated(head, PUBLISHED, "datePublished", head.published(), true))
            .or(() -> choice.inLines(lines))
            .or(() -> choice.first(shown(head)))
            .or(() -> choice.inAddress(address))
            .or(
                () ->
                    choice.first(
                        List.copyOf(head.linked().field("dateCreated", true).stream().toList())))
            .or(() -> choice.first(head.linked().field("datePublished", false).stream().toList()));
    Optional<Moment> own =
        published
            .flatMap(at -> choice.inAddress(address).or(() -> choice.inLines(lines)))
            .filter(day -> byAnotherClock(published.get(), day));
    Optional<Moment> modified =
        choice.first(stated(head, MODIFIED, "dateModified", head.modified(), true));
    return new PageDates(
        own.or(() -> published).or(() -> modified), modified, List.copyOf(choice.refused));
  }

  /**
   * Whether the page's readers saw a neighbouring day: its programs stated the moment in UTC, and
   * its address or its dateline has the day where it was written, which "on Tuesday" counts from.
   */
  private static boolean byAnotherClock(Moment stated, Moment shown) {
    return stated.at().filter(at -> at.getOffset().equals(ZoneOffset.UTC)).isPresent()
        && Math.abs(ChronoUnit.DAYS.between(stated.day(), shown.day())) == 1;
  }

  private static List<String> stated(
      PageHead head, List<String> metas, String field, List<String> items, boolean ofArticles) {
    List<String> all = new ArrayList<>();
    head.linked().field(field, ofArticles).ifPresent(all::add);
    for (String meta : metas) {
      head.meta(List.of(meta)).ifPresent(all::add);
    }
    all.addAll(items);
    return all;
  }

  private static List<String> shown(PageHead head) {
    return head.times().stream()
        .map(time -> time.stated().isEmpty() ? time.shown() : time.stated())
        .limit(1)
        .toList();
  }

  private static final class Choice {

    private final LocalDate latest;
    private final boolean monthFirst;
    private final List<String> refused = new ArrayList<>();

    Choice(LocalDate latest, boolean monthFirst) {
      this.latest = latest;
      this.monthFirst = monthFirst;
    }

    /** The first that can be read, and can be. */
    Optional<Moment> first(List<String> stated) {
      for (String one : stated) {
        Optional<Moment> at = read(one);
        if (at.isPresent() && possible(at.get(), one)) {
          return at;
        }
      }
      return Optional.empty();
    }

    private Optional<Moment> read(String stated) {
      return FeedDates.iso(stated)
          .flatMap(Dates::parse)
          .or(() -> DateWords.find(stated, monthFirst).map(Moment::of));
    }

    private boolean possible(Moment at, String stated) {
      boolean possible = !at.day().isAfter(latest) && !at.day().isBefore(EARLIEST);
      if (!possible && at.day().getYear() > 1) {
        refused.add(stated);
      }
      return possible;
    }

    Optional<Moment> inLines(List<String> lines) {
      for (String line : lines) {
        if (line.length() < LONGEST_DATELINE && !CHANGE.matcher(line).matches()) {
          Optional<Moment> at =
              DateWords.find(line, monthFirst)
                  .map(Moment::of)
                  .filter(moment -> possible(moment, line));
          if (at.isPresent()) {
            return at;
          }
        }
      }
      return Optional.empty();
    }

    Optional<Moment> inAddress(String address) {
      Matcher found = IN_ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
      while (found.find()) {
        int month = MONTHS.indexOf(found.group(3)) + 1;
        try {
          Moment at =
              Moment.of(
                  LocalDate.of(
                      Integer.parseInt(found.group(1)),
                      month > 0 ? month : Integer.parseInt(found.group(3)),
                      Integer.parseInt(found.group(4))));
          if (possible(at, address)) {
            return Optional.of(at);
          }
        } catch (DateTimeException none) {
          // Eight figures that are no day: a number of the outlet's own.
        }
      }
      return Optional.empty();
    }
  }
}
