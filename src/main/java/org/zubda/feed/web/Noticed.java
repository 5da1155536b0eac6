package org.zubda.feed.web;

import org.zubda.report.Problem;

/** Is told what happens while feeds are watched, by several threads. */
public interface Noticed {

  /** A feed gave nothing, for this reason; told when it begins, and when the reason changes. */
  void failed(String feed, String reason);

  /** A feed that had given nothing answers again. */
  void recovered(String feed);

  /** A feed says that it has moved for good. */
  void moved(String feed, String to);

  /** Something that came in could not be read as it should. */
  void problem(Problem problem);
}
