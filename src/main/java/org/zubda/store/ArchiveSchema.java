package org.zubda.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of an archive: makes them, and brings those of an earlier version up to this one. */
final class ArchiveSchema {

  private static final String HISTORY = "flyway_schema_history";

  /** Somebody else may be making the same tables. */
  private static final int TRIES = 5;

  private static final long PAUSE_MILLIS = 300;

  private final Database database;

  ArchiveSchema(Database database) {
    this.database = database;
  }

  /**
   * Sees to it that the tables are those of this version.
   *
   * @throws ArchiveFailed where they are of a later version, are no archive's, or can't be made
   */
  void ensure() throws ArchiveFailed {
    for (int i = 1; ; i++) {
      try {
        int version = version();
        if (version > database.form()) {
          throw new ArchiveFailed(
              "the archive "
                  + database.name()
                  + " was made by a later version of Zubda (its form is "
                  + version
                  + ", this version knows "
                  + database.form()
                  + ")");
        }
        if (version == database.form()) {
          return;
        }
        migrate();
        return;
      } catch (FlywayException e) {
        if (i == TRIES) {
          throw said(e);
        }
        pause(e);
      } catch (SQLException e) {
        throw database.failed(e);
      }
    }
  }

  /** The number of the last migration that was made; 0 where there are no tables at all. */
  private int version() throws SQLException, ArchiveFailed {
    try (Connection connection = database.connect()) {
      if (!exists(connection, HISTORY)) {
        return 0;
      }
      try (PreparedStatement asked =
              connection.prepareStatement(
                  "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM "
                      + HISTORY
                      + " WHERE success");
          ResultSet answer = asked.executeQuery()) {
        return answer.next() ? answer.getInt(1) : 0;
      }
    }
  }

  private boolean exists(Connection connection, String table) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(database.tableExists())) {
      asked.setString(1, table);
      try (ResultSet answer = asked.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private void migrate() {
    FluentConfiguration flyway =
        Flyway.configure(ArchiveSchema.class.getClassLoader())
            .loggers("slf4j")
            .validateOnMigrate(true)
            .communityDBSupportEnabled(true);
    database.configure(flyway);
    flyway.load().migrate();
  }

  private ArchiveFailed said(FlywayException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return database.failed(sql);
      }
    }
    return new ArchiveFailed(
        "the archive " + database.name() + ": its tables can't be made: " + e.getMessage(), e);
  }

  private static void pause(FlywayException e) throws ArchiveFailed {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ArchiveFailed("interrupted while its tables were made", e);
    }
  }
}
