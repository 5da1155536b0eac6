package org.zubda.feed;

import java.util.List;
import java.util.Optional;
import org.zubda.report.Original;
import org.zubda.report.Problem;

/** Takes what a walk through a document comes upon, in its order. */
interface Finds {

  /** An original, which is to be read. */
  void original(Original original, String location, Optional<String> recordId);

  /** Something that needs no more reading: a problem, or addresses that a list names. */
  void arrival(Arrival arrival);

  /** The document is a file of readings kept by an earlier run. */
  void keptReadings(String location);

  /** Something is no report and was left aside; in words. */
  void aside(String what);

  /** A list names addresses, and holds no report itself. */
  default void leads(String location, List<Lead> leads) {
    if (!leads.isEmpty()) {
      arrival(Arrival.leads(leads));
      aside(
          location
              + " names "
              + leads.size()
              + (leads.size() == 1 ? " address, which is" : " addresses, which are")
              + " not fetched here");
    }
  }

  /** Something is wrong. */
  default void problem(String location, Problem.Kind kind, String detail) {
    arrival(Arrival.none(new Problem(location, kind, detail)));
  }
}
