package org.zubda.server;

/** The pages about a story, in the order of its tabs. */
enum StoryPage {
  OVERVIEW("", "Overview"),
  DISAGREEMENTS("/disagreements", "Disagreements"),
  TIMELINE("/timeline", "Timeline"),
  WHO("/who", "Who says what"),
  SOURCES("/sources", "Sources"),
  REPORTS("/reports", "Reports"),
  TAKE_AWAY("/export", "Take away");

  private final String path;
  private final String title;

  StoryPage(String path, String title) {
    this.path = path;
    this.title = title;
  }

  /** What follows the story's address. */
  String path() {
    return path;
  }

  String title() {
    return title;
  }
}
