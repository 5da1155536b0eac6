package org.zubda.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The PostgreSQL server of all tests: started once, with a new database for whoever asks. */
public final class PostgresServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  private static final class Started {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        // It ends with this process; its data too, unless a folder for them is named.
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        String data = System.getProperty("postgres.data");
        if (data != null) {
          builder.setDataDirectory(Path.of(data)).setCleanDataDirectory(false);
        }
        return builder.start();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /** The address of a new database. */
  public static String database() {
    String name = "archive" + DATABASES.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return address(name);
  }

  /** The address of a database by its name. */
  public static String address(String name) {
    return "postgresql://postgres:postgres@localhost:" + Started.SERVER.getPort() + "/" + name;
  }

  /** How many bytes the database at an address takes. */
  public static long size(String address) {
    String name = address.substring(address.lastIndexOf('/') + 1);
    try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        var answer = statement.executeQuery("SELECT pg_database_size('" + name + "')")) {
      answer.next();
      return answer.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does something on the server as its administrator. */
  public static void execute(String sql) {
    execute("/postgres", sql);
  }

  /** Does something in the database at an address. */
  public static void execute(String address, String sql) {
    String name = address.substring(address.lastIndexOf('/') + 1);
    try (Connection connection = Started.SERVER.getDatabase("postgres", name).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
