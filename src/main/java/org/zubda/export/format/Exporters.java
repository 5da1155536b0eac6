package org.zubda.export.format;

import java.util.List;
import java.util.Optional;

/** All formats, in the order in which a reader sees them. */
public final class Exporters {

  private static final List<Exporter> ALL =
      List.of(
          new AcledExporter(),
          new GedExporter(),
          new PloverExporter(),
          new GeoJsonExporter(),
          new ClaimsCsvExporter(),
          new LedgerCsvExporter(),
          new HxlExporter(),
          new ParquetExporter(),
          new MarkdownExporter(),
          new DocxExporter(),
          new ClaimReviewExporter());

  private Exporters() {}

  /** All of them. */
  public static List<Exporter> all() {
    return ALL;
  }

  /** The one of this name, where there is one. */
  public static Optional<Exporter> named(String name) {
    return ALL.stream().filter(e -> e.name().equals(name)).findFirst();
  }
}
