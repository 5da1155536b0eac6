package org.zubda.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.zubda.place.Gazetteer;
import org.zubda.report.Problem;
import org.zubda.store.Archived;
import org.zubda.store.Incoming;
import org.zubda.store.KeptReading;

/** What the desk asks of whoever brings reports in and reads them. Safe for several threads. */
public interface Intake {

  /**
   * What came in by the desk.
   *
   * @param reports the reports that were found in it
   * @param problems what was wrong with it
   */
  record Brought(List<Incoming> reports, List<Problem> problems) {

    /** Copies that can't be changed. */
    public Brought {
      reports = List.copyOf(reports);
      problems = List.copyOf(problems);
    }
  }

  /** Who reads, in a version that changes with everything that a reading depends on. */
  String reader();

  /** The places that reports are read with; they are loaded for whoever asks first. */
  Gazetteer places();

  /** What a report of the archive says; models are loaded for the first one, for some seconds. */
  KeptReading read(Archived report);

  /**
   * Takes a document in: a page, a text, a feed, records.
   *
   * @param bytes the document
   * @param contentType what it says it is, where it does
   * @param location where it is said to be from
   * @param given what is told beside it: title, outlet, published, url, language
   */
  Brought take(
      byte[] bytes, Optional<String> contentType, String location, SortedMap<String, String> given)
      throws IOException;
}
