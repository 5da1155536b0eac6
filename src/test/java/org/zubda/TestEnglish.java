package org.zubda;

import java.util.Optional;
import org.zubda.language.Document;
import org.zubda.language.en.English;
import org.zubda.report.Moment;
import org.zubda.report.Published;
import org.zubda.report.Report;

/** English, loaded once for all tests. */
public final class TestEnglish {

  private static final class Loaded {
    static final English ENGLISH = English.load();
  }

  private TestEnglish() {}

  /** The one English of the tests. */
  public static English english() {
    return Loaded.ENGLISH;
  }

  /** An undated report with this text. */
  public static Report report(String text) {
    return new Report(
        "sha256:" + "0".repeat(64),
        "test.txt",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "en",
        text,
        false,
        Optional.empty());
  }

  /** A report with this text, published on an ISO date. */
  public static Report report(String text, String published) {
    return report(text)
        .publishedAt(new Published(Moment.parse(published), Published.Basis.METADATA));
  }

  /** The sentences of an undated report. */
  public static Document read(String text) {
    return english().read(report(text));
  }
}
