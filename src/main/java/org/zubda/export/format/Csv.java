package org.zubda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as RFC 4180 has it, in UTF-8, its lines ended by line feeds. A text that a spreadsheet
 * would take for a formula has an apostrophe before it; numbers stand as they are.
 */
final class Csv implements AutoCloseable {

  /** What is said of it in the notes. */
  static final String FORMULAS =
      "A text that begins with = + - @, a tab or a carriage return has an apostrophe before it, so"
          + " that no spreadsheet runs it as a formula; numbers stand as they are. Take the"
          + " apostrophe off to compare texts. Control characters of reports are left out.";

  /**
   * Control characters but for tab and ends of lines, and those that turn the direction of text.
   */
  static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\u202A-\\u202E\\u2066-\\u2069]");

  private static final String RISKY = "=+-@\t\r";

  private final List<String> columns;
  private final Writer writer;
  private final CSVPrinter printer;

  Csv(List<String> columns, OutputStream out) throws IOException {
    this.columns = List.copyOf(columns);
    this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.printer =
        new CSVPrinter(writer, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
    printer.printRecord(columns);
  }

  /**
   * One row: a value for each column that has one.
   *
   * @throws IllegalArgumentException where a value has no column
   */
  void row(Map<String, Object> values) throws IOException {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      cells.add(cell(values.getOrDefault(column, "")));
    }
    if (!columns.containsAll(values.keySet())) {
      throw new IllegalArgumentException("no such columns among " + columns + ": " + values);
    }
    printer.printRecord(cells);
  }

  /** A second row of names, as HXL has it. */
  void tags(List<String> tags) throws IOException {
    printer.printRecord(tags);
  }

  private static String cell(Object value) {
    return switch (value) {
      case Double d -> number(d);
      case Number n -> n.toString();
      case OptionalInt i -> i.isPresent() ? Integer.toString(i.getAsInt()) : "";
      default -> text(value.toString());
    };
  }

  /** Four decimals: some ten metres. */
  static String number(double degrees) {
    return String.format(Locale.ROOT, "%.4f", degrees);
  }

  /** A text that no spreadsheet takes for a formula, and no terminal for a command. */
  static String text(String text) {
    String plain = CONTROLS.matcher(text).replaceAll("");
    return !plain.isEmpty() && RISKY.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
  }

  @Override
  public void close() throws IOException {
    printer.flush();
  }
}
