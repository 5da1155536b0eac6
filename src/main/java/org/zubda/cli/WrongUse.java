package org.zubda.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is wrong with how a command was called. */
final class WrongUse {

  private WrongUse() {}

  /**
   * To be thrown: told beside the command's usage.
   *
   * @param spec the command; absent only where it was not called from a command line
   * @param why a sentence
   */
  static RuntimeException of(@Nullable CommandSpec spec, String why) {
    return spec == null
        ? new IllegalStateException(why)
        : new ParameterException(spec.commandLine(), why);
  }
}
