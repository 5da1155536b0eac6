package org.zubda.store;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;

/** The kinds of archive, each with a way to a new one; tests of archives run on all of them. */
public enum ArchivesUnderTest {
  SQLITE(folder -> folder.resolve(UUID.randomUUID() + ".archive").toString()),
  POSTGRESQL(folder -> PostgresServer.database());

  private final Function<Path, String> address;

  ArchivesUnderTest(Function<Path, String> address) {
    this.address = address;
  }

  /** The address of an archive that is not there yet. */
  public String address(Path folder) {
    return address.apply(folder);
  }
}
