package org.zubda.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.zubda.store.Archive;

/** The reports that a command is about, wherever they come from. */
interface Reports extends AutoCloseable {

  /**
   * Hands on, in their order, what is to be done to read each report.
   *
   * @param next takes the work of one report; runs it on whatever thread
   */
  void deliver(Pipeline pipeline, Consumer<Callable<Pipeline.Read>> next) throws IOException;

  /** One report of them has been read; called in their order by the thread that delivers. */
  void taken(Pipeline.Read read) throws IOException;

  /** Whether any of them is still to be read; nothing of them has been delivered yet. */
  boolean unread() throws IOException;

  /** How far it has come, from 0 to 1; 0 where nobody knows. May be asked by another thread. */
  double share();

  /** What is no report and was left aside; in words. */
  List<String> leftAside();

  /** The archive that they lie in, where they do. */
  Optional<Archive> archive();

  @Override
  void close() throws IOException;
}
