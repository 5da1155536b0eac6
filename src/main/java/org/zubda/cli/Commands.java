package org.zubda.cli;

import java.time.Clock;
import picocli.CommandLine;

/** Makes the commands, each with what it needs. */
final class Commands implements CommandLine.IFactory {

  private final Clock clock;

  Commands(Clock clock) {
    this.clock = clock;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == AccountCommand.class) {
      return type.cast(new AccountCommand(clock));
    }
    if (type == ReadCommand.class) {
      return type.cast(new ReadCommand(clock));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
