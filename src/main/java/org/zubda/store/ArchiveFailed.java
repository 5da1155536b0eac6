package org.zubda.store;

import java.io.IOException;

/** Something could not be done with an archive, for a reason that a person can act on. */
public final class ArchiveFailed extends IOException {

  private static final long serialVersionUID = 1;

  /** With the reason in words. */
  ArchiveFailed(String message) {
    super(message);
  }

  /** With the reason in words, and what the database said. */
  ArchiveFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
