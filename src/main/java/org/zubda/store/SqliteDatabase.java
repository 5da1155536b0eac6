package org.zubda.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** An archive in one file. */
final class SqliteDatabase implements Database {

  /** How long somebody else who writes is waited for. */
  private static final int WAIT_MILLIS = 30_000;

  /** Memory for pages: 64 MB. */
  private static final int CACHE_KIBIBYTES = 64 << 10;

  /** Pages in the log of what was written before they are moved into the file: 16 MB. */
  private static final int LOG_PAGES = 4_000;

  /** What of that log is left lying when it has been moved. */
  private static final int LOG_BYTES = 64 << 20;

  private final Path file;

  SqliteDatabase(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public boolean exists() {
    return Files.exists(file);
  }

  @Override
  public void prepare() throws ArchiveFailed {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new ArchiveFailed("the folder " + folder + " can't be made: " + e.getMessage(), e);
    }
    if (Files.isDirectory(file)) {
      throw new ArchiveFailed(file + " is a folder; an archive is a file");
    }
  }

  /**
   * Whether it lies where nothing can be written, and was closed before: then it can be read as it
   * is.
   */
  @Override
  public boolean readOnly() {
    Path folder = file.toAbsolutePath().getParent();
    return Files.exists(file)
        && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"))
        && !(Files.isWritable(file) && (folder == null || Files.isWritable(folder)));
  }

  private SQLiteDataSource source() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(WAIT_MILLIS);
    config.enforceForeignKeys(true);
    config.setCacheSize(-CACHE_KIBIBYTES);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    String parameters = "";
    if (readOnly()) {
      config.setReadOnly(true);
      parameters = "?immutable=1";
    } else {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      // What is acknowledged is on the disk.
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, String.valueOf(LOG_BYTES));
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri() + parameters);
    return source;
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = source().getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
    }
    return connection;
  }

  @Override
  public int form() {
    return 2;
  }

  @Override
  public void configure(FluentConfiguration flyway) {
    flyway
        .dataSource(source())
        .locations(
            "classpath:org/zubda/store/migration/both",
            "classpath:org/zubda/store/migration/sqlite")
        .placeholders(java.util.Map.of("number", "INTEGER", "bytes", "BLOB"));
  }

  @Override
  public void lock(Handle handle) {
    // A transaction here begins by taking the right to write.
  }

  @Override
  public String indexing() {
    return "INSERT OR REPLACE INTO search (rowid, words) VALUES (?, ?)";
  }

  @Override
  public String indexed(SearchWords words) {
    return words.line();
  }

  @Override
  public List<Long> search(Handle handle, List<List<SearchQuery.Term>> terms, int limit) {
    return handle
        .createQuery("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?")
        .bind(0, wanted(terms))
        .bind(1, limit)
        .mapTo(Long.class)
        .list();
  }

  private static String wanted(List<List<SearchQuery.Term>> terms) {
    return terms.stream()
        .map(
            any ->
                any.stream()
                    .map(
                        term ->
                            '"' + String.join(" ", term.words()) + (term.begins() ? "\"*" : "\""))
                    .collect(Collectors.joining(" OR ", "(", ")")))
        .collect(Collectors.joining(" AND "));
  }

  @Override
  public String indexTable() {
    return "search_docsize";
  }

  @Override
  public List<String> integrity(Handle handle) {
    List<String> found = new ArrayList<>();
    for (String line : handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list()) {
      if (!line.equals("ok")) {
        found.add(line);
      }
    }
    return found;
  }

  @Override
  public String tableExists() {
    return "SELECT count(*) > 0 FROM sqlite_master WHERE type = 'table' AND name = ?";
  }

  @Override
  public ArchiveFailed failed(SQLException e) {
    // An extended code holds the plain one in its last byte.
    int code = e.getErrorCode() & 0xFF;
    String why;
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      why = "the disk is full: what was not acknowledged is not kept, all else is whole";
    } else if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_PERM.code) {
      why = "it may only be read: the file, its folder or the disk is write-protected";
    } else if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      why = "it can't be opened: is the folder there, and may it be written to?";
    } else if (code == SQLiteErrorCode.SQLITE_BUSY.code
        || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      why = "somebody else is writing to it; tried for " + WAIT_MILLIS / 1000 + " seconds";
    } else if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      why = "it is no archive of Zubda's";
    } else if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      why = "the file is broken (" + e.getMessage() + "): take up a backup";
    } else {
      why = String.valueOf(e.getMessage());
    }
    return new ArchiveFailed("the archive " + name() + ": " + why, e);
  }
}
