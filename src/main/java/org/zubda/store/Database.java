package org.zubda.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;

/** The database that an archive lies in, and all in which one kind of it differs from another. */
sealed interface Database permits SqliteDatabase, PostgresDatabase {

  /** How it is named to people; never with a password. */
  String name();

  /** Whether there is something at its address that could be an archive. */
  boolean exists() throws ArchiveFailed;

  /** Whether it lies where nothing can be written. */
  boolean readOnly();

  /** Makes what must be there before anybody can connect. */
  void prepare() throws ArchiveFailed;

  /** A connection that writes nothing by itself; a transaction on it is for writing. */
  Connection connect() throws SQLException, ArchiveFailed;

  /** The number of the last migration that this version knows. */
  int form();

  /** Says where the migrations lie, and to what they are applied. */
  void configure(FluentConfiguration flyway);

  /** In a transaction: from here to its end nobody else writes. */
  void lock(Handle handle);

  /**
   * SQL that puts a report's number and its words into the index, or in place of what was there.
   */
  String indexing();

  /** Words in the form in which {@link #indexing} takes them. */
  String indexed(SearchWords words);

  /** The numbers of the reports found, the last first. */
  List<Long> search(Handle handle, List<List<SearchQuery.Term>> terms, int limit);

  /** The table that has one row for each report in the index. */
  String indexTable();

  /** What the database itself finds wrong with what it holds. */
  List<String> integrity(Handle handle);

  /** SQL that is true where a table of this name is there. */
  String tableExists();

  /** What a failure means, in words that a person can act on. */
  ArchiveFailed failed(SQLException e);
}
