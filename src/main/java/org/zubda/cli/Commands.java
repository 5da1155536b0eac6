package org.zubda.cli;

import picocli.CommandLine;

/** Makes the commands, each with what it has of the world. */
final class Commands implements CommandLine.IFactory {

  private final Invocation world;

  Commands(Invocation world) {
    this.world = world;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == AccountCommand.class) {
      return type.cast(new AccountCommand(world));
    }
    if (type == ReadCommand.class) {
      return type.cast(new ReadCommand(world));
    }
    if (type == WatchCommand.class) {
      return type.cast(new WatchCommand(world));
    }
    if (type == ServeCommand.class) {
      return type.cast(new ServeCommand(world));
    }
    if (type == IngestCommand.class) {
      return type.cast(new IngestCommand(world));
    }
    if (type == VerifyCommand.class) {
      return type.cast(new VerifyCommand(world));
    }
    if (type == SearchCommand.class) {
      return type.cast(new SearchCommand(world));
    }
    if (type == PackCommand.class) {
      return type.cast(new PackCommand(world));
    }
    if (type == UnpackCommand.class) {
      return type.cast(new UnpackCommand(world));
    }
    if (type == BackupCommand.class) {
      return type.cast(new BackupCommand(world));
    }
    if (type == ExportCommand.class) {
      return type.cast(new ExportCommand(world));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(world));
    }
    if (type == DecideCommand.class) {
      return type.cast(new DecideCommand(world));
    }
    if (type == DecisionsCommand.class) {
      return type.cast(new DecisionsCommand(world));
    }
    if (type == ChangesCommand.class) {
      return type.cast(new ChangesCommand(world));
    }
    if (type == QualityCommand.class) {
      return type.cast(new QualityCommand(world));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
