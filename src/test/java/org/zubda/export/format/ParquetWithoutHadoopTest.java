package org.zubda.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program ships without Hadoop, whose names stand in signatures of the library for Parquet. */
public class ParquetWithoutHadoopTest {

  /** Writes one row; called by a class loader that has nothing of Hadoop. */
  public static byte[] write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ParquetTable.write(
        Map.of("claim", ClaimRows.Type.TEXT), rows -> rows.row(Map.of("claim", "c-1")), out);
    return out.toByteArray();
  }

  @Test
  void parquetIsWrittenWhereNothingOfHadoopIs() throws Exception {
    List<URL> without = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.contains("hadoop-common")) {
        without.add(new File(entry).toURI().toURL());
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(without.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> loader.loadClass("org.apache.hadoop.conf.Configuration"))
          .isInstanceOf(ClassNotFoundException.class);
      byte[] file =
          (byte[])
              loader
                  .loadClass(ParquetWithoutHadoopTest.class.getName())
                  .getMethod("write")
                  .invoke(null);

      assertThat(ParquetRead.rows(file, Map.of("claim", ClaimRows.Type.TEXT)))
          .containsExactly(Map.of("claim", "c-1"));
    }
  }
}
