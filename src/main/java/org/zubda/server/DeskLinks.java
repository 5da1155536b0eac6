package org.zubda.server;

import java.util.Optional;
import org.zubda.export.Links;
import org.zubda.report.Moment;

/**
 * The addresses of the desk's pages about one story.
 *
 * @param story its id
 * @param asKnownAt the moment at which it is shown; empty for now
 */
record DeskLinks(String story, Optional<Moment> asKnownAt) implements Links {

  /** One of the story's pages. */
  String page(StoryPage page) {
    return at("/stories/" + story + page.path());
  }

  @Override
  public String entry(String id, String anchor) {
    return at("/stories/" + story + "/entries/" + id);
  }

  @Override
  public String claim(String id, String anchor) {
    return at("/stories/" + story + "/claims/" + id);
  }

  @Override
  public String words(String claim, String report, String anchor) {
    return at("/stories/" + story + "/reports/" + report) + "#" + anchor;
  }

  @Override
  public String report(String id, String anchor) {
    return at("/stories/" + story + "/reports/" + id);
  }

  /** The story's account in a format. */
  String export(String format) {
    return at("/stories/" + story + "/export/" + format);
  }

  private String at(String path) {
    return path + asKnownAt.map(t -> "?at=" + t.iso()).orElse("");
  }
}
