package org.zubda.store;

/** A kept reading can't be understood: it was cut, changed, or made by another version. */
public final class BrokenReading extends Exception {

  private static final long serialVersionUID = 1;

  /** With what is wrong, in words. */
  BrokenReading(String message) {
    super(message);
  }
}
