package org.zubda.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The tables of an archive as they are, for whoever proves it, copies it or hands it on. */
final class ArchiveTables {

  private final Archive archive;
  private final Database database;

  ArchiveTables(Archive archive, Database database) {
    this.archive = archive;
    this.database = database;
  }

  /**
   * A report as it is written.
   *
   * @param words by what it is found, in this archive's form
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Row(long number, byte[] hash, String line, byte[] packed, String words) {}

  /** Writes reports, with the line of the log of what came in that tells of them. */
  static void insert(
      Handle tx, Database database, List<Row> reports, long number, String intakeLine) {
    try (PreparedBatch report =
            tx.prepareBatch("INSERT INTO report (number, hash, line) VALUES (?, ?, ?)");
        PreparedBatch original =
            tx.prepareBatch("INSERT INTO original (report, packed) VALUES (?, ?)");
        PreparedBatch search = tx.prepareBatch(database.indexing())) {
      for (Row one : reports) {
        report.bind(0, one.number()).bind(1, one.hash()).bind(2, one.line()).add();
        original.bind(0, one.number()).bind(1, one.packed()).add();
        search.bind(0, one.number()).bind(1, one.words()).add();
      }
      report.execute();
      original.execute();
      search.execute();
    }
    tx.execute("INSERT INTO intake (number, line) VALUES (?, ?)", number, intakeLine);
  }

  /** By what a report is found, in the form of this archive. */
  String indexed(SearchWords words) {
    return database.indexed(words);
  }

  /**
   * Adds what another archive held as one line of its log of what came in, with the line itself.
   *
   * @throws ArchiveFailed where the line does not follow the last one here
   */
  void restore(String line, List<Row> reports) throws ArchiveFailed {
    IntakeLine read = IntakeLine.read(line);
    archive.doing(
        in ->
            in.inTransaction(
                tx -> {
                  database.lock(tx);
                  Archive.Intake before = Archive.intake(tx);
                  if (!before.head().equals(read.previous())
                      || Archive.last(tx) + 1 != read.first()) {
                    throw new ArchiveFailed(
                        "the archive " + archive.name() + " holds other reports: give a new one");
                  }
                  insert(tx, database, reports, read.number(), line);
                  return true;
                }));
  }

  /**
   * Adds lines of decisions that another archive held.
   *
   * @throws ArchiveFailed where there are others here
   */
  void restoreDecisions(List<String> lines) throws ArchiveFailed {
    archive.doing(
        in ->
            in.inTransaction(
                tx -> {
                  database.lock(tx);
                  List<String> here = Archive.decisionLines(tx);
                  if (here.size() > lines.size() || !here.equals(lines.subList(0, here.size()))) {
                    throw new ArchiveFailed(
                        "the archive " + archive.name() + " holds other decisions: give a new one");
                  }
                  for (int i = here.size(); i < lines.size(); i++) {
                    tx.execute(
                        "INSERT INTO decision (number, line) VALUES (?, ?)", i + 1, lines.get(i));
                  }
                  return true;
                }));
  }

  /** Whether it lies in one file. */
  boolean isFile() {
    return database instanceof SqliteDatabase;
  }

  /** Writes all that a file's archive holds at this moment into a new file. */
  void copyInto(String file) throws ArchiveFailed {
    archive.doing(in -> in.execute("VACUUM INTO ?", file));
  }

  /**
   * A report as it lies in the tables.
   *
   * @param packed its bytes, packed; null where they are missing
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Stored(long number, byte[] hash, String line, byte @Nullable [] packed) {}

  /** The reports from after a number to another. */
  List<Stored> stored(long after, long until) throws ArchiveFailed {
    return archive.doing(
        in ->
            in.createQuery(
                    "SELECT number, hash, line, packed FROM report"
                        + " LEFT JOIN original ON original.report = report.number"
                        + " WHERE number > ? AND number <= ? ORDER BY number")
                .bind(0, after)
                .bind(1, until)
                .map(
                    (r, c) ->
                        new Stored(r.getLong(1), r.getBytes(2), r.getString(3), r.getBytes(4)))
                .list());
  }

  /** The lines of the log of what came in, from after a number on. */
  List<String> intakeLines(long after, int limit) throws ArchiveFailed {
    return archive.doing(
        in ->
            in.createQuery("SELECT line FROM intake WHERE number > ? ORDER BY number LIMIT ?")
                .bind(0, after)
                .bind(1, limit)
                .mapTo(String.class)
                .list());
  }

  /** Numbers of reports from this one on, up to another. */
  List<Long> numbers(long from, long to) throws ArchiveFailed {
    return archive.doing(
        in ->
            in.createQuery(
                    "SELECT number FROM report WHERE number >= ? AND number <= ? ORDER BY number")
                .bind(0, from)
                .bind(1, to)
                .mapTo(Long.class)
                .list());
  }

  /** Numbers of bytes whose report is missing. */
  List<Long> leftOriginals() throws ArchiveFailed {
    return archive.doing(in -> left(in, "original"));
  }

  /** Numbers of readings whose report is missing. */
  List<Long> leftReadings() throws ArchiveFailed {
    return archive.doing(in -> left(in, "reading"));
  }

  private static List<Long> left(Handle in, String table) {
    return in.createQuery(
            "SELECT report FROM "
                + table
                + " WHERE NOT EXISTS (SELECT 1 FROM report WHERE number = report)"
                + " ORDER BY report")
        .mapTo(Long.class)
        .list();
  }

  /** Readings, of whatever reader, in the order of their reports. */
  List<Held.Read> readings(long after, int limit) throws ArchiveFailed {
    return archive.doing(
        in ->
            in.createQuery(
                    "SELECT number, hash, reader, proof, packed FROM reading"
                        + " JOIN report ON number = reading.report"
                        + " WHERE number > ? ORDER BY number LIMIT ?")
                .bind(0, after)
                .bind(1, limit)
                .map(
                    (r, c) ->
                        new Held.Read(
                            r.getLong(1),
                            r.getBytes(2),
                            r.getString(3),
                            r.getBytes(4),
                            r.getBytes(5)))
                .list());
  }

  /** What the database itself finds wrong. */
  List<String> integrity() throws ArchiveFailed {
    return archive.doing(database::integrity);
  }

  /** How many reports are not in the index; negative where it holds some that are not there. */
  long notIndexed() throws ArchiveFailed {
    return archive.doing(
        in ->
            in.createQuery(
                    "SELECT (SELECT count(*) FROM report) - (SELECT count(*) FROM "
                        + database.indexTable()
                        + ")")
                .mapTo(Long.class)
                .one());
  }
}
