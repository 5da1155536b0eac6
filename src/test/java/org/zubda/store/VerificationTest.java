package org.zubda.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.zubda.account.decision.Decision;
import org.zubda.report.Moment;

/** Whatever is changed behind an archive's back is found and named; on every database. */
@ParameterizedClass
@EnumSource(ArchivesUnderTest.class)
class VerificationTest {

  @TempDir private Path folder;

  private final ArchivesUnderTest kind;
  private String address = "";

  VerificationTest(ArchivesUnderTest kind) {
    this.kind = kind;
  }

  /** Twelve reports in two batches, two readings, two decisions. */
  @BeforeEach
  void fill() throws Exception {
    address = kind.address(folder);
    try (Archive archive = Archive.make(address)) {
      List<Incoming> reports =
          IntStream.rangeClosed(1, 12)
              .mapToObj(i -> ArchiveTest.incoming("report " + i + " tells of shelling ".repeat(20)))
              .toList();
      archive.add(reports.subList(0, 5));
      archive.add(reports.subList(5, 12));
      archive.keepReadings(
          "r", List.of(ArchiveTest.reading(reports.get(1)), ArchiveTest.reading(reports.get(7))));
      for (String why : List.of("first", "second")) {
        archive
            .decisions()
            .append(
                "R. E.",
                Moment.parse("2026-06-01"),
                why,
                made -> new Decision.Undo(made, "d-0"),
                java.util.Optional.empty());
      }
    }
  }

  private Verification.Result verified() throws IOException {
    try (Archive archive = Archive.open(address)) {
      return Verification.of(archive, done -> {});
    }
  }

  /** Does something to the tables that Zubda never does. */
  private void harm(String sql, Object... values) throws Exception {
    try (Connection connection = ArchiveAddress.database(address).connect()) {
      if (kind == ArchivesUnderTest.SQLITE) {
        connection.createStatement().execute("PRAGMA foreign_keys = OFF");
      } else {
        connection.createStatement().execute("SET session_replication_role = replica");
      }
      try (PreparedStatement harm = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          harm.setObject(i + 1, values[i]);
        }
        assertThat(harm.executeUpdate()).isPositive();
      }
    }
  }

  private byte[] bytes(String sql) throws SQLException, ArchiveFailed {
    try (Connection connection = ArchiveAddress.database(address).connect();
        var answer = connection.createStatement().executeQuery(sql)) {
      answer.next();
      return answer.getBytes(1);
    }
  }

  private void assertBroken(String... parts) throws IOException {
    Verification.Result result = verified();
    assertThat(result.broken()).isPositive();
    assertThat(result.findings().toString()).contains(parts);
  }

  @Test
  void anArchiveAsItWasKeptIsWhole() throws Exception {
    Verification.Result result = verified();

    assertThat(result.findings()).isEmpty();
    assertThat(result.broken()).isZero();
    assertThat(result.reports()).isEqualTo(12);
    assertThat(result.readings()).isEqualTo(2);
    assertThat(result.decisions()).isEqualTo(2);
    assertThat(result.bytes()).isGreaterThan(result.packed());
  }

  @Test
  void aFlippedByteOfAReportIsFoundWhereverItIs() throws Exception {
    byte[] packed = bytes("SELECT packed FROM original WHERE report = 3");
    for (int at = 0; at < packed.length; at += 5) {
      byte[] flipped = packed.clone();
      flipped[at] ^= (byte) 0xFF;
      harm("UPDATE original SET packed = ? WHERE report = 3", (Object) flipped);

      assertBroken("report 3 (sha256:", "its bytes were changed");
    }
  }

  @Test
  void missingBytesAreNamed() throws Exception {
    harm("DELETE FROM original WHERE report = 6");

    assertBroken("report 6 (sha256:", "its bytes are missing");
  }

  @Test
  void aMissingReportIsNamed() throws Exception {
    harm("DELETE FROM report WHERE number = 12");
    assertBroken("report 12, why=it is missing", "bytes number 12");
  }

  @Test
  void aReportThatWasPutInIsNamed() throws Exception {
    harm("INSERT INTO report SELECT 13, ?, line FROM report WHERE number = 4", new byte[32]);

    assertBroken("report 13", "it was put in");
  }

  @Test
  void whatWasToldBesideAReportCantBeChangedUnseen() throws Exception {
    harm("UPDATE report SET line = replace(line, 'reports', 'elsewhere') WHERE number = 4");

    assertBroken("line 1 of the log", "one of the reports 1 to 5 was changed");
  }

  @Test
  void twoReportsThatChangedPlacesAreNamed() throws Exception {
    harm("UPDATE original SET report = 100 WHERE report = 1");
    harm("UPDATE original SET report = 1 WHERE report = 2");
    harm("UPDATE original SET report = 2 WHERE report = 100");

    assertBroken("report 1 (", "report 2 (", "not what its id says");
  }

  @Test
  void aLineOfTheLogThatWasChangedOrTakenOutIsNamed() throws Exception {
    harm("UPDATE intake SET line = replace(line, '\"last\":5', '\"last\":6') WHERE number = 1");
    assertBroken("line 1 of the log of what came in", "not what its own hash says");

    harm("DELETE FROM intake WHERE number = 1");
    assertBroken("line 1 of the log of what came in", "one between them is missing");
  }

  @Test
  void aLastLineThatWasTakenOutLeavesReportsOfNoLine() throws Exception {
    harm("DELETE FROM intake WHERE number = 2");

    assertBroken("report 12", "in no line of the log");
  }

  @Test
  void aReadingForAnotherReportIsNamed() throws Exception {
    harm("UPDATE reading SET report = 3 WHERE report = 2");

    assertBroken("the reading of report 3", "not as it was kept");
  }

  @Test
  void aReadingThatWasChangedIsNamed() throws Exception {
    byte[] packed = bytes("SELECT packed FROM reading WHERE report = 8");
    packed[packed.length / 2] ^= 1;
    harm("UPDATE reading SET packed = ? WHERE report = 8", (Object) packed);

    assertBroken("the reading of report 8", "not as it was kept");
  }

  @Test
  void aDecisionThatWasChangedOrTakenOutIsNamed() throws Exception {
    harm("UPDATE decision SET line = replace(line, 'second', 'other') WHERE number = 2");
    assertBroken(":2", "it was changed");

    harm("DELETE FROM decision WHERE number = 1");
    assertBroken(":1");
  }

  @Test
  void aReportThatCantBeFoundByItsWordsIsCounted() throws Exception {
    harm(
        kind == ArchivesUnderTest.SQLITE
            ? "DELETE FROM search WHERE rowid = 5"
            : "DELETE FROM search WHERE report = 5");

    assertBroken("the index", "1 reports");
  }
}
