package org.zubda.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.zubda.report.Original;
import org.zubda.report.Problem;

/**
 * Cuts a table into its rows: a report a row, by the names of the columns in its first row. A row's
 * original is a JSON object of its columns.
 */
final class Rows {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** No table that people make has so many columns. */
  private static final int MOST_VALUES = 20_000;

  private final Contents.Told told;
  private final Finds to;

  Rows(Contents.Told told, Finds to) {
    this.told = told;
    this.to = to;
  }

  /** Hands the rows on. */
  void read(InputStream in, boolean tabs) throws IOException {
    RowCutter cutter = new RowCutter(in, tabs, Contents.LARGEST_RECORD);
    Optional<RowCutter.Row> first = cutter.next();
    if (first.isEmpty()) {
      to.problem(told.location(), Problem.Kind.EMPTY, "there is no row in it");
      return;
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(cutter.delimiter())
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    List<String> columns = first.get().tooLong() ? List.of() : columns(first.get(), format);
    if (!RowFields.canTell(columns)) {
      to.problem(
          told.location(),
          Problem.Kind.BROKEN_FILE,
          "no column of its first row is named text, html or title, or as they are often named: "
              + columns.stream().limit(12).collect(Collectors.joining(", ")));
      return;
    }
    SortedMap<String, String> given = told.shared();
    for (Optional<RowCutter.Row> row = cutter.next(); row.isPresent(); row = cutter.next()) {
      row(row.get(), columns, format, given);
    }
  }

  private static List<String> columns(RowCutter.Row first, CSVFormat format) {
    try {
      return names(values(first.bytes(), format));
    } catch (IOException | RuntimeException none) {
      // What is no row names no columns, and that is told.
      return List.of();
    }
  }

  private void row(
      RowCutter.Row row, List<String> columns, CSVFormat format, SortedMap<String, String> given) {
    String place = told.record() + ":" + row.number();
    if (row.tooLong()) {
      to.problem(
          place,
          Problem.Kind.TOO_LONG,
          Contents.tooLong(row.length()) + "; is a quotation mark not closed?");
      return;
    }
    if (row.isEmpty()) {
      // A parser for nothing costs as much room as any.
      return;
    }
    try {
      List<String> values = values(row.bytes(), format);
      if (values.stream().allMatch(String::isBlank)) {
        return;
      }
      to.original(
          new Original(Form.ROW.type(), json(columns, values), given), place, Optional.empty());
    } catch (IOException | RuntimeException e) {
      to.problem(place, Problem.Kind.BROKEN_LINE, "it is no row: " + e.getMessage());
    }
  }

  /** The values of a row's bytes, decoded by themselves. */
  private static List<String> values(byte[] row, CSVFormat format) throws IOException {
    char delimiter = format.getDelimiterString().charAt(0);
    int values = 1;
    for (byte b : row) {
      values += b == delimiter ? 1 : 0;
    }
    if (values > MOST_VALUES) {
      throw new IOException("it has more than " + MOST_VALUES + " values");
    }
    return parsed(row, format);
  }

  private static List<String> parsed(byte[] row, CSVFormat format) throws IOException {
    List<String> values = new ArrayList<>();
    // A row is whole: behind its line end no byte can be the half of a character.
    byte[] ended = Arrays.copyOf(row, row.length + 1);
    ended[row.length] = '\n';
    try (CSVParser parser = CSVParser.parse(new StringReader(Decoded.of(ended).text()), format)) {
      for (CSVRecord record : parser) {
        record.forEach(values::add);
      }
    }
    return values;
  }

  /** The names of the columns, each once. */
  private static List<String> names(List<String> first) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (String value : first) {
      String name = value.strip().isEmpty() ? "column " + (names.size() + 1) : value.strip();
      int time = times.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
      names.add(time == 1 ? name : name + " " + time);
    }
    return names;
  }

  /** A row as a JSON object; values beyond the last column stand together under an empty name. */
  private static byte[] json(List<String> columns, List<String> values)
      throws JsonProcessingException {
    ObjectNode row = JSON.createObjectNode();
    for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
      if (!values.get(i).isEmpty()) {
        row.put(columns.get(i), Given.whole(values.get(i)));
      }
    }
    if (values.size() > columns.size()) {
      ArrayNode more = row.putArray(RowFields.BEYOND);
      values.subList(columns.size(), values.size()).forEach(value -> more.add(Given.whole(value)));
    }
    return JSON.writeValueAsString(row).getBytes(StandardCharsets.UTF_8);
  }
}
