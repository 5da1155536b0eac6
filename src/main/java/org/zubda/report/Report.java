package org.zubda.report;

import java.util.Optional;

/**
 * One report as it came in: this text was published by this outlet at this moment.
 *
 * @param id "sha256:" and the hash of the bytes as they came in, in lower-case hex
 * @param location the file or address it came from, as given; in a folder, relative to it. A record
 *     of a {@code .jsonl} file that has an id of its own is located by that id
 * @param recordId the record's own id where the input gave one
 * @param title its headline, where one was given apart from the text or stands at the text's head
 * @param outlet who published it, where known
 * @param published when, where known
 * @param language BCP 47 tag of the text's language; "und" where it can't be told
 * @param text what is read, and what all offsets count in: a title that was given apart from the
 *     text, and with which the text does not begin, stands before it with an empty line between
 * @param titleAdded whether the title was put before the text that came in
 * @param url its address, where known
 * @param author who wrote it, by its byline, as it names them; a byline is a public act, so that
 *     author is no private person
 * @param modified when it was last changed by what it says itself, where it says so
 */
public record Report(
    String id,
    String location,
    Optional<String> recordId,
    Optional<String> title,
    Optional<Outlet> outlet,
    Optional<Published> published,
    String language,
    String text,
    boolean titleAdded,
    Optional<String> url,
    Optional<String> author,
    Optional<Moment> modified) {

  /** The language tag of a text whose language can't be told. */
  public static final String UNDETERMINED = "und";

  /** A report of which neither an author nor a change is known. */
  public Report(
      String id,
      String location,
      Optional<String> recordId,
      Optional<String> title,
      Optional<Outlet> outlet,
      Optional<Published> published,
      String language,
      String text,
      boolean titleAdded,
      Optional<String> url) {
    this(
        id,
        location,
        recordId,
        title,
        outlet,
        published,
        language,
        text,
        titleAdded,
        url,
        Optional.empty(),
        Optional.empty());
  }

  /** The same report with another date of publication. */
  public Report publishedAt(Published when) {
    return with(title, outlet, Optional.of(when), author, modified);
  }

  /** The same report with an outlet. */
  public Report from(Outlet who) {
    return with(title, Optional.of(who), published, author, modified);
  }

  /** The same report with a headline that was found at its text's head. */
  public Report titled(String headline) {
    return with(Optional.of(headline), outlet, published, author, modified);
  }

  /** The same report with what its page tells of who wrote it and when it was changed. */
  public Report written(Optional<String> by, Optional<Moment> changed) {
    return with(title, outlet, published, by, changed);
  }

  private Report with(
      Optional<String> headline,
      Optional<Outlet> who,
      Optional<Published> when,
      Optional<String> by,
      Optional<Moment> changed) {
    return new Report(
        id, location, recordId, headline, who, when, language, text, titleAdded, url, by, changed);
  }
}
