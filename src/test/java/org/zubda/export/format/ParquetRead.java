package org.zubda.export.format;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a Parquet file, read by another library than wrote it (Hardwood). */
public final class ParquetRead {

  private ParquetRead() {}

  /** All rows of claims, each with the values that are not null. */
  public static List<Map<String, Object>> rows(byte[] file) throws IOException {
    return rows(file, ClaimRows.COLUMNS);
  }

  static List<Map<String, Object>> rows(byte[] file, Map<String, ClaimRows.Type> columns)
      throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    ByteBuffer direct = ByteBuffer.allocateDirect(file.length).put(file).flip();
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(direct));
        RowReader row = reader.rowReader()) {
      while (row.hasNext()) {
        row.next();
        Map<String, Object> values = new LinkedHashMap<>();
        columns.forEach(
            (name, type) -> {
              if (!row.isNull(name)) {
                values.put(
                    name,
                    switch (type) {
                      case TEXT -> row.getString(name);
                      case INTEGER -> row.getInt(name);
                      case DECIMAL -> row.getDouble(name);
                      case FLAG -> row.getBoolean(name);
                    });
              }
            });
        rows.add(values);
      }
    }
    return rows;
  }
}
