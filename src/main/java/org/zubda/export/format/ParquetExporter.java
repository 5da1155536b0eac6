package org.zubda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.zubda.account.Account;

/** Every claim as a row of an Apache Parquet file, for data tools. */
public final class ParquetExporter implements Exporter {

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public String purpose() {
    return "Every claim as a row of an Apache Parquet file, with types, for DuckDB, pandas, R and"
        + " Spark.";
  }

  @Override
  public String mediaType() {
    return "application/vnd.apache.parquet";
  }

  @Override
  public String fileName() {
    return "claims.parquet";
  }

  @Override
  public boolean text() {
    return false;
  }

  @Override
  public List<String> limits() {
    return ClaimRows.LIMITS;
  }

  @Override
  public void write(Account account, ExportOptions options, OutputStream out) throws IOException {
    Material material = new Material(account, options);
    ParquetTable.write(ClaimRows.COLUMNS, rows -> ClaimRows.each(material, rows), out);
    out.flush();
  }

  @Override
  public String notes(Account account, ExportOptions options) {
    Material material = new Material(account, options);
    Notes notes = Notes.of(this, material);
    ClaimRows.tell(notes, material);
    return notes
        .point(
            "What is left empty is null. Times are texts in ISO 8601, because many are days and"
                + " some are moments. Texts are as they are: no apostrophes against formulas. Pages"
                + " are packed with gzip.")
        .text();
  }
}
