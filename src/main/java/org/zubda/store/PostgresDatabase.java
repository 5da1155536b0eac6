package org.zubda.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

/** An archive in a database of a PostgreSQL server. */
final class PostgresDatabase implements Database {

  /** Names the lock that a writer of an archive takes in its database. */
  private static final long WRITING = 0x7A756264615F61L;

  private static final int CONNECT_SECONDS = 10;

  /** Of the years before and after these there are hardly any reports. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2049;

  private static final int YEAR_DIGITS = 4;

  private final URI address;

  /** With an address {@code postgresql://user:password@host:port/database?options}. */
  PostgresDatabase(URI address) {
    this.address = address;
  }

  @Override
  public String name() {
    return "postgresql://"
        + (address.getHost() == null ? "" : address.getHost())
        + (address.getPort() < 0 ? "" : ":" + address.getPort())
        + address.getPath();
  }

  @Override
  public boolean exists() throws ArchiveFailed {
    try (Connection connection = connect();
        var asked = connection.prepareStatement(tableExists())) {
      asked.setString(1, "report");
      try (var answer = asked.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean readOnly() {
    return false;
  }

  @Override
  public void prepare() {
    // The database is made by whoever runs the server.
  }

  private PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(
        "jdbc:postgresql://"
            + (address.getHost() == null ? "localhost" : address.getHost())
            + (address.getPort() < 0 ? "" : ":" + address.getPort())
            + address.getRawPath()
            + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    String who = address.getRawUserInfo();
    if (who != null) {
      String[] parts = who.split(":", 2);
      source.setUser(URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8));
      if (parts.length > 1) {
        source.setPassword(URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8));
      }
    }
    source.setReWriteBatchedInserts(true);
    source.setApplicationName("zubda");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setTcpKeepAlive(true);
    return source;
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = source().getConnection();
    try (var statement = connection.createStatement()) {
      // What is acknowledged is on the disk, whatever the server's own setting. And what can be
      // answered from an index is: to the server a walk through all of a table looks cheap where
      // its rows are packed, and it would unpack the words of every report.
      statement.execute("SET synchronous_commit = on; SET enable_seqscan = off");
    }
    return connection;
  }

  @Override
  public int form() {
    return 3;
  }

  @Override
  public void configure(FluentConfiguration flyway) {
    flyway
        .dataSource(source())
        .locations(
            "classpath:org/zubda/store/migration/both",
            "classpath:org/zubda/store/migration/postgresql")
        .placeholders(Map.of("number", "BIGINT", "bytes", "BYTEA"));
  }

  @Override
  public void lock(Handle handle) {
    handle.execute("SELECT pg_advisory_xact_lock(?)", WRITING);
  }

  @Override
  public String indexing() {
    return "INSERT INTO search (report, words) VALUES (?, CAST(? AS tsvector))"
        + " ON CONFLICT (report) DO UPDATE SET words = excluded.words";
  }

  @Override
  public String indexed(SearchWords words) {
    return words.vector();
  }

  @Override
  public List<Long> search(Handle handle, List<List<SearchQuery.Term>> terms, int limit) {
    boolean beginnings =
        terms.stream().flatMap(List::stream).anyMatch(term -> term.begins() && !isYears(term));
    List<String> wanted = terms.stream().map(PostgresDatabase::wanted).toList();
    return new Stretches(handle, wanted, beginnings).last(limit);
  }

  /** One of these, as PostgreSQL writes a question to an index of words. */
  private static String wanted(List<SearchQuery.Term> any) {
    return any.stream()
        .flatMap(PostgresDatabase::apart)
        .map(term -> "('" + String.join("' <-> '", term.words()) + (term.begins() ? "':*)" : "')"))
        .collect(Collectors.joining(" | "));
  }

  /**
   * A term, but the single years of a decade, a century or a millennium of which there may be many
   * reports: for the beginning of a word the index gathers all that begins so, before it gives
   * anything.
   */
  private static Stream<SearchQuery.Term> apart(SearchQuery.Term term) {
    if (!isYears(term)) {
      return Stream.of(term);
    }
    String mark = term.words().getFirst();
    String digits = mark.substring(ReportWords.YEAR.length());
    int missing = YEAR_DIGITS - digits.length();
    if (Integer.parseInt(digits + "9".repeat(missing)) < FIRST_YEAR
        || Integer.parseInt(digits + "0".repeat(missing)) > LAST_YEAR) {
      return Stream.of(term);
    }
    return IntStream.range(0, 10)
        .mapToObj(digit -> new SearchQuery.Term(List.of(mark + digit), missing > 1))
        .flatMap(PostgresDatabase::apart);
  }

  private static boolean isYears(SearchQuery.Term term) {
    return term.begins() && term.words().getFirst().startsWith(ReportWords.YEAR);
  }

  @Override
  public String indexTable() {
    return "search";
  }

  @Override
  public List<String> integrity(Handle handle) {
    return List.of();
  }

  @Override
  public String tableExists() {
    return "SELECT count(*) > 0 FROM information_schema.tables"
        + " WHERE table_schema = current_schema() AND table_name = ?";
  }

  @Override
  public ArchiveFailed failed(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String why;
    if (state.equals("53100")) {
      why = "the server's disk is full: what was not acknowledged is not kept, all else is whole";
    } else if (state.equals("25006")) {
      why = "it may only be read: the server takes no changes";
    } else if (state.equals("42501")) {
      why = "this user lacks the right: " + e.getMessage();
    } else if (state.startsWith("28")) {
      why = "the server does not let this user in: " + e.getMessage();
    } else if (state.startsWith("08") || state.startsWith("57")) {
      why = "the server can't be reached, or ended the connection: " + e.getMessage();
    } else {
      why = String.valueOf(e.getMessage());
    }
    return new ArchiveFailed("the archive " + name() + ": " + why, e);
  }
}
