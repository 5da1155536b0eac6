package org.zubda.language;

import org.zubda.report.Report;

/** One language that Zubda reads. Safe for use by several threads. */
public interface Language {

  /** BCP 47 tag: "en". */
  String tag();

  /** Cuts a report into sentences and words, and marks what is no part of the news. */
  Document read(Report report);
}
