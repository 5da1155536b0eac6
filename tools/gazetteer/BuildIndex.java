import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zubda.place.GazetteerIndex;
import org.zubda.place.GazetteerRow;
import org.zubda.place.GeoNamesRows;

/** Builds a gazetteer index: java -cp target/classes BuildIndex.java INPUT... OUTPUT, where an
 * input is a dump of GeoNames (.txt or .zip) or rows (.tsv). */
class BuildIndex {
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: BuildIndex.java INPUT... OUTPUT");
      System.exit(2);
    }
    List<GazetteerRow> rows = new ArrayList<>();
    for (int i = 0; i < args.length - 1; i++) {
      Path input = Path.of(args[i]);
      int before = rows.size();
      if (args[i].endsWith(".zip")) {
        try (InputStream in = Files.newInputStream(input)) {
          GeoNamesRows.readZip(in, rows::add);
        }
      } else {
        try (BufferedReader in = Files.newBufferedReader(input)) {
          if (args[i].endsWith(".tsv")) {
            in.lines().map(GazetteerRow::parse).forEach(rows::add);
          } else {
            GeoNamesRows.read(in, rows::add);
          }
        }
      }
      System.err.println(args[i] + ": " + (rows.size() - before) + " places");
    }
    Path output = Path.of(args[args.length - 1]);
    try (OutputStream out = Files.newOutputStream(output)) {
      GazetteerIndex.write(rows, out);
    }
    System.err.println(output + ": " + Files.size(output) / 1024 + " KB");
  }
}
