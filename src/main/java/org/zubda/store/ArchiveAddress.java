package org.zubda.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where an archive lies, as people write it. */
final class ArchiveAddress {

  private ArchiveAddress() {}

  /**
   * The database at an address: {@code postgresql://...}, or a path of a file.
   *
   * @throws ArchiveFailed where it is neither
   */
  static Database database(String address) throws ArchiveFailed {
    if (address.startsWith("postgresql://") || address.startsWith("postgres://")) {
      try {
        URI uri = new URI(address);
        if (uri.getRawPath() == null || uri.getRawPath().length() < 2) {
          throw new ArchiveFailed(
              "the address of an archive names its database: " + "postgresql://user@host/database");
        }
        return new PostgresDatabase(uri);
      } catch (URISyntaxException e) {
        // The address itself may hold a password: it is not said again.
        throw new ArchiveFailed("no address of a PostgreSQL database: " + e.getReason());
      }
    }
    if (address.isBlank() || address.matches("[a-z]{2,}:.*")) {
      throw new ArchiveFailed(
          "no address of an archive: " + address + "; give a file, or postgresql://...");
    }
    try {
      return new SqliteDatabase(Path.of(address));
    } catch (InvalidPathException e) {
      throw new ArchiveFailed("no address of an archive: " + address + ": " + e.getReason());
    }
  }
}
