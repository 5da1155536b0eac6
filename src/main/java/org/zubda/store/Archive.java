package org.zubda.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.zubda.report.Report;

/**
 * Keeps reports as they came in, for good: their bytes under their hash, what was told beside them,
 * what was read in them, what people decided about them, and how far feeds have been watched. It
 * lies in one file (SQLite) or in a database of a PostgreSQL server; both hold the same.
 *
 * <p>What came in is never changed: each batch that is added is a line of a log whose lines are
 * chained by hash. What a method that adds has returned from is on the disk, whole; what it has not
 * is not there at all. Several processes may use one archive: one at a time writes, the others wait
 * for it. Safe for use by several threads.
 */
public final class Archive implements AutoCloseable {

  /** How many values one question holds at most. */
  private static final int AT_ONCE = 500;

  private final Database database;
  private final Handle handle;
  private final ReadingCodec codec = new ReadingCodec();

  private Archive(Database database, Handle handle) {
    this.database = database;
    this.handle = handle;
  }

  /**
   * What a batch came to.
   *
   * @param kept ids of the reports that are kept now and were not before, in their order
   * @param known ids of those that had come in before, as often as they came
   */
  public record Added(List<String> kept, List<String> known) {

    /** Copies that can't be changed. */
    public Added {
      kept = List.copyOf(kept);
      known = List.copyOf(known);
    }
  }

  /**
   * Opens an archive, and makes it where there is none.
   *
   * @param address a file, or {@code postgresql://user:password@host:port/database}
   * @throws ArchiveFailed where it can't be opened, is of a later version, or is none
   */
  public static Archive make(String address) throws ArchiveFailed {
    Database database = ArchiveAddress.database(address);
    database.prepare();
    return open(database);
  }

  /**
   * Opens an archive that is there.
   *
   * @param address as in {@link #make}
   * @throws ArchiveFailed where there is none, or it can't be opened
   */
  public static Archive open(String address) throws ArchiveFailed {
    Database database = ArchiveAddress.database(address);
    if (!database.exists()) {
      throw new ArchiveFailed("there is no archive " + database.name());
    }
    return open(database);
  }

  private static Archive open(Database database) throws ArchiveFailed {
    new ArchiveSchema(database).ensure();
    try {
      Connection connection = database.connect();
      return new Archive(database, Jdbi.create(connection).open());
    } catch (SQLException e) {
      throw database.failed(e);
    }
  }

  /** How it is named to people: its file, or its address without a password. */
  public String name() {
    return database.name();
  }

  /** Whether it lies where nothing can be written. */
  public boolean readOnly() {
    return database.readOnly();
  }

  @Override
  public synchronized void close() throws ArchiveFailed {
    try (Connection connection = handle.getConnection()) {
      handle.close();
    } catch (SQLException e) {
      throw database.failed(e);
    }
  }

  // what came in

  /** How many reports it holds. */
  public synchronized long size() throws ArchiveFailed {
    return doing(Archive::last);
  }

  static long last(Handle in) {
    return in.createQuery("SELECT coalesce(max(number), 0) FROM report").mapTo(Long.class).one();
  }

  /** Those of these ids whose reports it holds. */
  public synchronized Set<String> known(Collection<String> ids) throws ArchiveFailed {
    return doing(in -> known(in, ids));
  }

  private static Set<String> known(Handle in, Collection<String> ids) {
    Set<String> known = new HashSet<>();
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<byte[]> hashes =
          all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
              .map(Sha256::hash)
              .toList();
      in.createQuery("SELECT hash FROM report WHERE hash IN (<hashes>)")
          .bindList("hashes", hashes)
          .mapTo(byte[].class)
          .forEach(hash -> known.add(Sha256.id(hash)));
    }
    return known;
  }

  /**
   * Keeps reports, all of them or, where it fails, none. One whose bytes are kept already is left
   * as it is.
   *
   * @throws ArchiveFailed where they can't be kept
   * @throws IllegalArgumentException where a report's id is not the hash of its bytes
   */
  public Added add(List<Incoming> reports) throws ArchiveFailed {
    return add(reports, List.of());
  }

  /** The same, and how far their feeds have been watched with it: both are kept, or neither. */
  public Added add(List<Incoming> reports, List<FeedState> feeds) throws ArchiveFailed {
    return addPrepared(reports.stream().map(this::prepare).toList(), feeds);
  }

  /** A report ready to be written: what can be worked out before anybody is kept waiting. */
  record Prepared(Incoming incoming, byte[] hash, byte[] packed, String words) {}

  /** Works out what {@link #addPrepared} writes; may be called by several threads. */
  Prepared prepare(Incoming incoming) {
    byte[] hash = Sha256.of(incoming.original().bytes());
    Report report = incoming.report();
    if (!Sha256.id(hash).equals(report.id())) {
      throw new IllegalArgumentException(
          report.id() + " is not the hash of the bytes of " + report.location());
    }
    return new Prepared(
        incoming,
        hash,
        Packing.pack(incoming.original().bytes()),
        database.indexed(ReportWords.of(report)));
  }

  synchronized Added addPrepared(List<Prepared> reports, List<FeedState> feeds)
      throws ArchiveFailed {
    return doing(
        in ->
            in.inTransaction(
                tx -> {
                  database.lock(tx);
                  Added added = insert(tx, reports);
                  keep(tx, feeds);
                  return added;
                }));
  }

  private Added insert(Handle tx, List<Prepared> reports) throws ArchiveFailed {
    Map<String, Prepared> fresh = new LinkedHashMap<>();
    List<String> again = new ArrayList<>();
    Set<String> known = known(tx, reports.stream().map(r -> r.incoming().report().id()).toList());
    for (Prepared report : reports) {
      String id = report.incoming().report().id();
      if (known.contains(id) || fresh.putIfAbsent(id, report) != null) {
        again.add(id);
      }
    }
    if (!fresh.isEmpty()) {
      insert(tx, fresh.values());
    }
    return new Added(List.copyOf(fresh.keySet()), again);
  }

  private void insert(Handle tx, Collection<Prepared> fresh) throws ArchiveFailed {
    long first = last(tx) + 1;
    long number = first;
    String at = "";
    List<ArchiveTables.Row> rows = new ArrayList<>();
    for (Prepared one : fresh) {
      String line = ArchivedLine.of(number, one.incoming());
      rows.add(new ArchiveTables.Row(number, one.hash(), line, one.packed(), one.words()));
      at = one.incoming().cameIn().toString();
      number++;
    }
    Intake before = intake(tx);
    IntakeLine line =
        new IntakeLine(
            before.number() + 1,
            before.head(),
            first,
            number - 1,
            IntakeLine.hash(rows.stream().map(ArchiveTables.Row::line).toList()));
    ArchiveTables.insert(tx, database, rows, line.number(), line.line(at));
  }

  /** The last line of the log of what came in: its number, and its hash. */
  record Intake(long number, String head) {}

  static Intake intake(Handle in) throws ArchiveFailed {
    Optional<String> last =
        in.createQuery("SELECT line FROM intake ORDER BY number DESC LIMIT 1")
            .mapTo(String.class)
            .findOne();
    if (last.isEmpty()) {
      return new Intake(0, IntakeLine.BEGINNING);
    }
    String head =
        ChainedLine.stated(last.get())
            .orElseThrow(
                () -> new ArchiveFailed("the log of what came in is broken: run zubda verify"));
    return new Intake(IntakeLine.read(last.get()).number(), head);
  }

  // what was read

  /**
   * The next reports in the order of arrival, each with what this reader read in it, or with its
   * bytes where it did not.
   *
   * @param after the number of the last one that is not wanted
   * @param limit how many at most
   */
  public synchronized List<Held> held(String reader, long after, int limit) throws ArchiveFailed {
    return doing(
        in -> {
          Map<Long, Held> readings = new HashMap<>();
          List<Row> rows =
              in.createQuery(
                      "SELECT number, hash, line FROM report WHERE number > ? AND number <= ?"
                          + " ORDER BY number")
                  .bind(0, after)
                  .bind(1, after + limit)
                  .map(
                      (r, c) ->
                          new Row(r.getLong("number"), r.getBytes("hash"), r.getString("line")))
                  .list();
          Map<Long, byte[]> hashes = new HashMap<>();
          rows.forEach(row -> hashes.put(row.number(), row.hash()));
          in.createQuery(
                  "SELECT report, proof, packed FROM reading"
                      + " WHERE report > ? AND report <= ? AND reader = ?")
              .bind(0, after)
              .bind(1, after + limit)
              .bind(2, reader)
              .map(
                  (r, c) ->
                      new Held.Read(
                          r.getLong("report"),
                          hashes.getOrDefault(r.getLong("report"), new byte[0]),
                          reader,
                          r.getBytes("proof"),
                          r.getBytes("packed")))
              .forEach(read -> readings.put(read.number(), read));
          List<Held> all = new ArrayList<>();
          for (Row row : rows) {
            Held read = readings.get(row.number());
            all.add(read != null ? read : new Held.Unread(archived(in, row)));
          }
          return all;
        });
  }

  private record Row(long number, byte[] hash, String line) {}

  private Archived archived(Handle in, Row row) throws ArchiveFailed {
    byte[] packed =
        in.createQuery("SELECT packed FROM original WHERE report = ?")
            .bind(0, row.number())
            .mapTo(byte[].class)
            .findOne()
            .orElseThrow(
                () ->
                    new ArchiveFailed(
                        "the bytes of report "
                            + row.number()
                            + " are missing: run zubda verify, and take up a backup"));
    try {
      return ArchivedLine.read(row.line(), Packing.unpack(packed));
    } catch (DataFormatException e) {
      throw new ArchiveFailed(
          "the bytes of report "
              + row.number()
              + " are broken: run zubda verify, and take up a backup",
          e);
    }
  }

  /** Whether there is a report, up to this number, that this reader has not read. */
  public synchronized boolean unread(String reader, long upTo) throws ArchiveFailed {
    return doing(
        in ->
            in.createQuery(
                    "SELECT number FROM report WHERE number <= ? AND NOT EXISTS"
                        + " (SELECT 1 FROM reading WHERE report = number AND reader = ?) LIMIT 1")
                .bind(0, upTo)
                .bind(1, reader)
                .mapTo(Long.class)
                .findOne()
                .isPresent());
  }

  /** A report with its bytes, by its number; empty where there is none. */
  public synchronized Optional<Archived> find(long number) throws ArchiveFailed {
    return doing(
        in -> {
          Optional<Row> row =
              in.createQuery("SELECT number, hash, line FROM report WHERE number = ?")
                  .bind(0, number)
                  .map((r, c) -> new Row(r.getLong(1), r.getBytes(2), r.getString(3)))
                  .findOne();
          return row.isEmpty() ? Optional.empty() : Optional.of(archived(in, row.get()));
        });
  }

  /**
   * The ids of the next reports in the order of arrival.
   *
   * @param after the number of the last one that is not wanted
   * @param limit how many at most
   */
  public synchronized List<String> ids(long after, int limit) throws ArchiveFailed {
    return doing(
        in ->
            in
                .createQuery(
                    "SELECT hash FROM report WHERE number > ? AND number <= ? ORDER BY number")
                .bind(0, after)
                .bind(1, after + limit)
                .mapTo(byte[].class)
                .stream()
                .map(Sha256::id)
                .toList());
  }

  /** A report with its bytes, by its id; empty where there is none. */
  public synchronized Optional<Archived> find(String id) throws ArchiveFailed {
    return doing(
        in -> {
          Optional<Row> row = row(in, id);
          return row.isEmpty() ? Optional.empty() : Optional.of(archived(in, row.get()));
        });
  }

  /** A report by its id, with what was last read in it, or with its bytes where nothing was. */
  public synchronized Optional<Held> held(String id) throws ArchiveFailed {
    return doing(
        in -> {
          Optional<Row> row = row(in, id);
          return row.isEmpty() ? Optional.empty() : Optional.of(found(in, row.get().number()));
        });
  }

  private static Optional<Row> row(Handle in, String id) {
    return Sha256.isId(id)
        ? in.createQuery("SELECT number, hash, line FROM report WHERE hash = ?")
            .bind(0, Sha256.hash(id))
            .map((r, c) -> new Row(r.getLong(1), r.getBytes(2), r.getString(3)))
            .findOne()
        : Optional.empty();
  }

  /**
   * Keeps what a reader read, in place of what was read in the same reports before. Readings of
   * reports that it does not hold are left aside.
   */
  public void keepReadings(String reader, List<KeptReading> readings) throws ArchiveFailed {
    List<byte[]> packed = readings.stream().map(r -> Packing.pack(codec.bytes(r))).toList();
    List<String> words =
        readings.stream().map(r -> database.indexed(ReportWords.of(r.reading()))).toList();
    keepReadings(reader, readings, packed, words);
  }

  private synchronized void keepReadings(
      String reader, List<KeptReading> readings, List<byte[]> packed, List<String> words)
      throws ArchiveFailed {
    doing(
        in ->
            in.inTransaction(
                tx -> {
                  database.lock(tx);
                  for (int i = 0; i < readings.size(); i++) {
                    byte[] hash = Sha256.hash(readings.get(i).reading().report().id());
                    Optional<Long> number =
                        tx.createQuery("SELECT number FROM report WHERE hash = ?")
                            .bind(0, hash)
                            .mapTo(Long.class)
                            .findOne();
                    if (number.isPresent()) {
                      byte[] proof = Held.proof(hash, reader, packed.get(i));
                      tx.execute(
                          "INSERT INTO reading (report, reader, proof, packed) VALUES (?, ?, ?, ?)"
                              + " ON CONFLICT (report) DO UPDATE SET reader = excluded.reader,"
                              + " proof = excluded.proof, packed = excluded.packed",
                          number.get(),
                          reader,
                          proof,
                          packed.get(i));
                      tx.execute(database.indexing(), number.get(), words.get(i));
                    }
                  }
                  return true;
                }));
  }

  // what is found

  /**
   * The reports that are wanted, those that came in last first, each with what was last read in it,
   * or with its bytes where nothing was.
   *
   * @throws IllegalArgumentException where nothing is asked for
   */
  public synchronized List<Held> search(SearchQuery query) throws ArchiveFailed {
    List<List<SearchQuery.Term>> terms = query.terms();
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("nothing is asked for");
    }
    return doing(
        in -> {
          List<Held> found = new ArrayList<>();
          for (long number : database.search(in, terms, query.limit())) {
            found.add(found(in, number));
          }
          return found;
        });
  }

  private Held found(Handle in, long number) throws ArchiveFailed {
    Row row =
        in.createQuery("SELECT number, hash, line FROM report WHERE number = ?")
            .bind(0, number)
            .map((r, c) -> new Row(r.getLong(1), r.getBytes(2), r.getString(3)))
            .findOne()
            .orElseThrow(
                () -> new ArchiveFailed("report " + number + " is missing: run zubda verify"));
    Optional<Held> read =
        in.createQuery("SELECT reader, proof, packed FROM reading WHERE report = ?")
            .bind(0, number)
            .map(
                (r, c) ->
                    (Held)
                        new Held.Read(
                            number, row.hash(), r.getString(1), r.getBytes(2), r.getBytes(3)))
            .findOne();
    return read.isPresent() ? read.get() : new Held.Unread(archived(in, row));
  }

  // what people decided

  /** What people decided about its reports. */
  public ArchivedDecisions decisions() {
    return new ArchivedDecisions(this);
  }

  /** How many decisions people have made. */
  public synchronized long decisionCount() throws ArchiveFailed {
    return doing(
        in ->
            in.createQuery("SELECT coalesce(max(number), 0) FROM decision")
                .mapTo(Long.class)
                .one());
  }

  synchronized List<String> decisionLines() throws ArchiveFailed {
    return doing(Archive::decisionLines);
  }

  static List<String> decisionLines(Handle in) {
    return in.createQuery("SELECT line FROM decision ORDER BY number").mapTo(String.class).list();
  }

  /** Adds the line that follows those that are there, while nobody else can add one. */
  synchronized String addDecision(ArchivedDecisions.Next next)
      throws ArchiveFailed, DecisionLog.Refused {
    try {
      return doing(
          in ->
              in.inTransaction(
                  tx -> {
                    database.lock(tx);
                    List<String> lines = decisionLines(tx);
                    String line = next(next, lines);
                    tx.execute(
                        "INSERT INTO decision (number, line) VALUES (?, ?)",
                        lines.size() + 1,
                        line);
                    return line;
                  }));
    } catch (RefusedWithin e) {
      throw e.refused;
    }
  }

  private static String next(ArchivedDecisions.Next next, List<String> lines) {
    try {
      return next.after(lines);
    } catch (DecisionLog.Refused e) {
      throw new RefusedWithin(e);
    }
  }

  /** Carries a refusal out of a transaction. */
  private static final class RefusedWithin extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final DecisionLog.Refused refused;

    RefusedWithin(DecisionLog.Refused refused) {
      super(refused);
      this.refused = refused;
    }
  }

  // feeds

  /** How far a feed has been watched, where it has. */
  public synchronized Optional<FeedState> feed(String address) throws ArchiveFailed {
    return doing(
        in -> {
          Optional<String> line =
              in.createQuery("SELECT line FROM feed WHERE address = ?")
                  .bind(0, address)
                  .mapTo(String.class)
                  .findOne();
          return line.isEmpty() ? Optional.empty() : Optional.of(FeedLine.read(line.get()));
        });
  }

  /** How far all feeds have been watched, by their addresses. */
  public synchronized List<FeedState> feeds() throws ArchiveFailed {
    return doing(
        in -> {
          List<FeedState> all = new ArrayList<>();
          for (String line : in.createQuery("SELECT line FROM feed").mapTo(String.class).list()) {
            all.add(FeedLine.read(line));
          }
          all.sort((a, b) -> a.address().compareTo(b.address()));
          return all;
        });
  }

  private static void keep(Handle tx, List<FeedState> feeds) {
    for (FeedState feed : feeds) {
      tx.execute(
          "INSERT INTO feed (address, line) VALUES (?, ?)"
              + " ON CONFLICT (address) DO UPDATE SET line = excluded.line",
          feed.address(),
          FeedLine.of(feed));
    }
  }

  // what is there, for whoever proves it or hands it on

  /** All that it holds at one moment, by its bounds: what is added later lies outside. */
  public synchronized ArchiveState state() throws ArchiveFailed {
    return doing(
        in -> {
          // The log first: its last line says up to which report everything is there.
          List<String> intake =
              in.createQuery("SELECT line FROM intake ORDER BY number").mapTo(String.class).list();
          return new ArchiveState(
              intake.isEmpty() ? 0 : IntakeLine.read(intake.getLast()).last(),
              intake,
              decisionLines(in));
        });
  }

  /** What lies in its tables. */
  ArchiveTables tables() {
    return new ArchiveTables(this, database);
  }

  // doing

  /** Does something with the tables, while no other thread does, and says what failed in words. */
  synchronized <T> T doing(HandleCallback<T, ArchiveFailed> work) throws ArchiveFailed {
    try {
      return work.withHandle(handle);
    } catch (JdbiException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql) {
          throw database.failed(sql);
        }
      }
      throw e;
    }
  }
}
