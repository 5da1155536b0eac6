package org.zubda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.zubda.account.Account;

/** Every claim as one row of a table: who says what, in which words of which report. */
public final class ClaimsCsvExporter implements Exporter {

  @Override
  public String name() {
    return "claims-csv";
  }

  @Override
  public String purpose() {
    return "Every claim as a row: who says what, in which words of which report; for tables and"
        + " scripts.";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8; header=present";
  }

  @Override
  public String fileName() {
    return "claims.csv";
  }

  @Override
  public boolean text() {
    return true;
  }

  @Override
  public List<String> limits() {
    return ClaimRows.LIMITS;
  }

  @Override
  public void write(Account account, ExportOptions options, OutputStream out) throws IOException {
    Material material = new Material(account, options);
    try (Csv csv = new Csv(ClaimRows.names(), out)) {
      ClaimRows.each(material, csv::row);
    }
  }

  @Override
  public String notes(Account account, ExportOptions options) {
    Material material = new Material(account, options);
    Notes notes = Notes.of(this, material);
    ClaimRows.tell(notes, material);
    return notes.point(Csv.FORMULAS).text();
  }
}
