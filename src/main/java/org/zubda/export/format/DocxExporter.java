package org.zubda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.zubda.account.Account;

/** The situation report as a DOCX (ISO/IEC 29500, transitional) with endnotes. */
public final class DocxExporter implements Exporter {

  @Override
  public String name() {
    return "docx";
  }

  @Override
  public String purpose() {
    return "The situation report for word processors, with endnotes: every sentence leads to the"
        + " words that it rests on.";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }

  @Override
  public String fileName() {
    return "situation.docx";
  }

  @Override
  public boolean text() {
    return false;
  }

  @Override
  public List<String> limits() {
    return SituationPaper.LIMITS;
  }

  @Override
  public void write(Account account, ExportOptions options, OutputStream out) throws IOException {
    new WordDocument(SituationPaper.of(new Material(account, options))).write(out);
  }

  @Override
  public String notes(Account account, ExportOptions options) {
    Material material = new Material(account, options);
    Paper paper = SituationPaper.of(material);
    return Notes.of(this, material)
        .head("Left empty, and why")
        .point(
            "The document's author and its dates of making and changing: the same account gives the"
                + " same bytes.")
        .head("How it was put")
        .point(
            "Each endnote holds one claim: its mark ([2:5] is the fifth claim of report [2]), who"
                + " says so, and the words. Headings, tables and lists are marked as such, for"
                + " screen readers and tables of contents.")
        .point(
            "Addresses of reports are words and no links. The document holds no macro, no picture"
                + " and nothing that is fetched.")
        .head("Of this account")
        .point(
            "%d of %d claims are quoted."
                .formatted(paper.notes().size(), material.account().claims().size()))
        .text();
  }
}
