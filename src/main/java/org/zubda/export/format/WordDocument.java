package org.zubda.export.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zubda.export.format.Paper.Heading;
import org.zubda.export.format.Paper.Line;
import org.zubda.export.format.Paper.Paragraph;
import org.zubda.export.format.Paper.Points;
import org.zubda.export.format.Paper.Table;

/**
 * A paper as WordprocessingML in a zip (ISO/IEC 29500-1, transitional). Every entry bears the same
 * time, so that the same paper gives the same bytes.
 */
final class WordDocument {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /** The earliest time that a zip can tell. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Width of the text on A4 with margins of an inch, in twentieths of a point. */
  private static final int WIDTH = 9026;

  /** Styles of headings and others with the size of their letters in half-points. */
  private static final List<Style> STYLES =
      List.of(
          new Style("Title", "Title", 40, true, ""),
          new Style("Heading1", "heading 1", 32, true, "0"),
          new Style("Heading2", "heading 2", 26, true, "1"),
          new Style("Heading3", "heading 3", 22, true, "2"),
          new Style("ListBullet", "List Bullet", 22, false, ""),
          new Style("EndnoteText", "endnote text", 18, false, ""));

  private record Style(String id, String name, int size, boolean bold, String outline) {}

  private final Paper paper;

  /** Endnotes that have been referred to: one is referred to once, and linked to later. */
  private final Set<Integer> referred = new HashSet<>();

  WordDocument(Paper paper) {
    this.paper = paper;
  }

  /** Writes the zip; the stream is left open. */
  void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    entry("[Content_Types].xml", this::types, zip);
    entry(
        "_rels/.rels",
        x -> relations(x, List.of(List.of("officeDocument", "word/document.xml"))),
        zip);
    entry("word/document.xml", this::document, zip);
    entry(
        "word/_rels/document.xml.rels",
        x ->
            relations(
                x,
                List.of(
                    List.of("styles", "styles.xml"),
                    List.of("numbering", "numbering.xml"),
                    List.of("endnotes", "endnotes.xml"),
                    List.of("settings", "settings.xml"))),
        zip);
    entry("word/styles.xml", WordDocument::styles, zip);
    entry("word/numbering.xml", WordDocument::numbering, zip);
    entry("word/endnotes.xml", this::endnotes, zip);
    entry("word/settings.xml", WordDocument::settings, zip);
    zip.finish();
    out.flush();
  }

  @FunctionalInterface
  private interface Part {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static void entry(String name, Part part, ZipOutputStream zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      part.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes.toByteArray());
    zip.closeEntry();
  }

  private void types(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("Types");
    xml.writeDefaultNamespace(TYPES);
    type(
        xml,
        "Default",
        "Extension",
        "rels",
        "application/vnd.openxmlformats-package.relationships+xml");
    type(xml, "Default", "Extension", "xml", "application/xml");
    type(xml, "Override", "PartName", "/word/document.xml", WORD + "document.main+xml");
    for (String part : List.of("styles", "numbering", "endnotes", "settings")) {
      type(xml, "Override", "PartName", "/word/" + part + ".xml", WORD + part + "+xml");
    }
    xml.writeEndElement();
  }

  private static void type(
      XMLStreamWriter xml, String element, String key, String value, String type)
      throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute(key, value);
    xml.writeAttribute("ContentType", type);
  }

  private static void relations(XMLStreamWriter xml, List<List<String>> targets)
      throws XMLStreamException {
    xml.writeStartElement("Relationships");
    xml.writeDefaultNamespace(RELATIONS);
    int n = 0;
    for (List<String> target : targets) {
      n++;
      xml.writeEmptyElement("Relationship");
      xml.writeAttribute("Id", "rId" + n);
      xml.writeAttribute("Type", OFFICE + target.get(0));
      xml.writeAttribute("Target", target.get(1));
    }
    xml.writeEndElement();
  }

  private static void root(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.setPrefix("w", W);
    xml.writeStartElement(W, name);
    xml.writeNamespace("w", W);
  }

  private void document(XMLStreamWriter xml) throws XMLStreamException {
    root(xml, "document");
    xml.writeStartElement(W, "body");
    paragraph(xml, "Title", Line.of(paper.title()));
    for (Paper.Block block : paper.blocks()) {
      switch (block) {
        case Heading h -> paragraph(xml, "Heading" + h.level(), Line.of(h.words()));
        case Paragraph p -> paragraph(xml, "Normal", p.line());
        case Points p -> {
          for (Line line : p.lines()) {
            paragraph(xml, "ListBullet", line);
          }
        }
        case Table t -> table(xml, t);
      }
    }
    xml.writeStartElement(W, "sectPr");
    value(xml, "pgSz", "w", "11906", "h", "16838");
    value(
        xml, "pgMar", "top", "1440", "right", "1440", "bottom", "1440", "left", "1440", "header",
        "708", "footer", "708", "gutter", "0");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void paragraph(XMLStreamWriter xml, String style, Line line) throws XMLStreamException {
    xml.writeStartElement(W, "p");
    xml.writeStartElement(W, "pPr");
    value(xml, "pStyle", "val", style);
    xml.writeEndElement();
    runs(xml, line);
    xml.writeEndElement();
  }

  private void runs(XMLStreamWriter xml, Line line) throws XMLStreamException {
    text(xml, line.words());
    boolean first = true;
    for (int mark : line.marks()) {
      if (!first) {
        superscript(xml, " ");
      }
      first = false;
      if (referred.add(mark)) {
        reference(xml, mark);
      } else {
        xml.writeStartElement(W, "hyperlink");
        xml.writeAttribute(W, "anchor", "note" + mark);
        superscript(xml, Integer.toString(mark));
        xml.writeEndElement();
      }
    }
    if (line.more() > 0) {
      text(xml, " (and " + line.more() + " more)");
    }
  }

  /** The first reference to an endnote; later ones link to it, and show the same number. */
  private static void reference(XMLStreamWriter xml, int mark) throws XMLStreamException {
    String id = Integer.toString(mark);
    value(xml, "bookmarkStart", "id", id, "name", "note" + mark);
    xml.writeStartElement(W, "r");
    raised(xml);
    value(xml, "endnoteReference", "id", id);
    xml.writeEndElement();
    value(xml, "bookmarkEnd", "id", id);
  }

  private static void superscript(XMLStreamWriter xml, String words) throws XMLStreamException {
    xml.writeStartElement(W, "r");
    raised(xml);
    characters(xml, words);
    xml.writeEndElement();
  }

  private static void raised(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement(W, "rPr");
    value(xml, "vertAlign", "val", "superscript");
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String words) throws XMLStreamException {
    xml.writeStartElement(W, "r");
    characters(xml, words);
    xml.writeEndElement();
  }

  private static void characters(XMLStreamWriter xml, String words) throws XMLStreamException {
    xml.writeStartElement(W, "t");
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
    xml.writeCharacters(allowed(words));
    xml.writeEndElement();
  }

  /** The words without characters that XML 1.0 can't hold. */
  static String allowed(String words) {
    StringBuilder out = new StringBuilder();
    words
        .codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private void table(XMLStreamWriter xml, Table table) throws XMLStreamException {
    int width = WIDTH / table.heads().size();
    xml.writeStartElement(W, "tbl");
    xml.writeStartElement(W, "tblPr");
    value(xml, "tblW", "w", Integer.toString(WIDTH), "type", "dxa");
    xml.writeStartElement(W, "tblBorders");
    for (String edge : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      value(xml, edge, "val", "single", "sz", "4", "space", "0", "color", "999999");
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(W, "tblGrid");
    for (int i = 0; i < table.heads().size(); i++) {
      value(xml, "gridCol", "w", Integer.toString(width));
    }
    xml.writeEndElement();
    row(xml, table.heads().stream().map(Line::of).toList(), width, true);
    for (List<Line> cells : table.rows()) {
      row(xml, cells, width, false);
    }
    xml.writeEndElement();
    // Two tables must not touch.
    xml.writeEmptyElement(W, "p");
  }

  private void row(XMLStreamWriter xml, List<Line> cells, int width, boolean head)
      throws XMLStreamException {
    xml.writeStartElement(W, "tr");
    xml.writeStartElement(W, "trPr");
    xml.writeEmptyElement(W, "cantSplit");
    if (head) {
      xml.writeEmptyElement(W, "tblHeader");
    }
    xml.writeEndElement();
    for (Line cell : cells) {
      xml.writeStartElement(W, "tc");
      xml.writeStartElement(W, "tcPr");
      value(xml, "tcW", "w", Integer.toString(width), "type", "dxa");
      xml.writeEndElement();
      paragraph(xml, "EndnoteText", cell);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void endnotes(XMLStreamWriter xml) throws XMLStreamException {
    root(xml, "endnotes");
    separator(xml, "separator", "-1");
    separator(xml, "continuationSeparator", "0");
    for (int i = 0; i < paper.notes().size(); i++) {
      xml.writeStartElement(W, "endnote");
      xml.writeAttribute(W, "id", Integer.toString(i + 1));
      xml.writeStartElement(W, "p");
      xml.writeStartElement(W, "pPr");
      value(xml, "pStyle", "val", "EndnoteText");
      xml.writeEndElement();
      xml.writeStartElement(W, "r");
      raised(xml);
      xml.writeEmptyElement(W, "endnoteRef");
      xml.writeEndElement();
      text(xml, " " + paper.notes().get(i));
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void separator(XMLStreamWriter xml, String type, String id)
      throws XMLStreamException {
    xml.writeStartElement(W, "endnote");
    xml.writeAttribute(W, "type", type);
    xml.writeAttribute(W, "id", id);
    xml.writeStartElement(W, "p");
    xml.writeStartElement(W, "r");
    xml.writeEmptyElement(W, type);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void styles(XMLStreamWriter xml) throws XMLStreamException {
    root(xml, "styles");
    xml.writeStartElement(W, "docDefaults");
    xml.writeStartElement(W, "rPrDefault");
    xml.writeStartElement(W, "rPr");
    value(xml, "sz", "val", "22");
    value(xml, "lang", "val", "en-GB");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(W, "pPrDefault");
    xml.writeStartElement(W, "pPr");
    value(xml, "spacing", "after", "120");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(W, "style");
    xml.writeAttribute(W, "type", "paragraph");
    xml.writeAttribute(W, "default", "1");
    xml.writeAttribute(W, "styleId", "Normal");
    value(xml, "name", "val", "Normal");
    xml.writeEndElement();
    for (Style style : STYLES) {
      style(xml, style);
    }
    xml.writeEndElement();
  }

  private static void style(XMLStreamWriter xml, Style style) throws XMLStreamException {
    xml.writeStartElement(W, "style");
    xml.writeAttribute(W, "type", "paragraph");
    xml.writeAttribute(W, "styleId", style.id());
    value(xml, "name", "val", style.name());
    value(xml, "basedOn", "val", "Normal");
    xml.writeStartElement(W, "pPr");
    if (!style.outline().isEmpty()) {
      xml.writeEmptyElement(W, "keepNext");
    }
    if (style.id().equals("ListBullet")) {
      xml.writeStartElement(W, "numPr");
      value(xml, "numId", "val", "1");
      xml.writeEndElement();
    }
    if (!style.outline().isEmpty()) {
      value(xml, "outlineLvl", "val", style.outline());
    }
    xml.writeEndElement();
    xml.writeStartElement(W, "rPr");
    if (style.bold()) {
      xml.writeEmptyElement(W, "b");
    }
    value(xml, "sz", "val", Integer.toString(style.size()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void numbering(XMLStreamWriter xml) throws XMLStreamException {
    root(xml, "numbering");
    xml.writeStartElement(W, "abstractNum");
    xml.writeAttribute(W, "abstractNumId", "0");
    xml.writeStartElement(W, "lvl");
    xml.writeAttribute(W, "ilvl", "0");
    value(xml, "start", "val", "1");
    value(xml, "numFmt", "val", "bullet");
    value(xml, "lvlText", "val", "•");
    value(xml, "lvlJc", "val", "left");
    xml.writeStartElement(W, "pPr");
    value(xml, "ind", "left", "360", "hanging", "360");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(W, "num");
    xml.writeAttribute(W, "numId", "1");
    value(xml, "abstractNumId", "val", "0");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void settings(XMLStreamWriter xml) throws XMLStreamException {
    root(xml, "settings");
    xml.writeStartElement(W, "endnotePr");
    value(xml, "numFmt", "val", "decimal");
    value(xml, "endnote", "id", "-1");
    value(xml, "endnote", "id", "0");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** An empty element with attributes, names and values by turns. */
  private static void value(XMLStreamWriter xml, String element, String... attributes)
      throws XMLStreamException {
    xml.writeEmptyElement(W, element);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(W, attributes[i], attributes[i + 1]);
    }
  }
}
