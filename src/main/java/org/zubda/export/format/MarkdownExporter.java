package org.zubda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.zubda.account.Account;
import org.zubda.export.format.Paper.Heading;
import org.zubda.export.format.Paper.Line;
import org.zubda.export.format.Paper.Paragraph;
import org.zubda.export.format.Paper.Points;
import org.zubda.export.format.Paper.Table;

/** The situation report as Markdown with footnotes. */
public final class MarkdownExporter implements Exporter {

  private static final String SPECIAL = "\\`*_{}[]<>#|~$&";

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String purpose() {
    return "The situation report as Markdown with footnotes: every sentence leads to the words that"
        + " it rests on.";
  }

  @Override
  public String mediaType() {
    return "text/markdown; charset=utf-8; variant=GFM";
  }

  @Override
  public String fileName() {
    return "situation.md";
  }

  @Override
  public boolean text() {
    return true;
  }

  @Override
  public List<String> limits() {
    return SituationPaper.LIMITS;
  }

  @Override
  public void write(Account account, ExportOptions options, OutputStream out) throws IOException {
    Paper paper = SituationPaper.of(new Material(account, options));
    StringBuilder text = new StringBuilder("# " + escaped(paper.title()) + "\n");
    for (Paper.Block block : paper.blocks()) {
      text.append('\n');
      switch (block) {
        case Heading h ->
            text.append("#".repeat(h.level() + 1))
                .append(' ')
                .append(escaped(h.words()))
                .append('\n');
        case Paragraph p -> text.append(line(p.line())).append('\n');
        case Points p -> p.lines().forEach(l -> text.append("- ").append(line(l)).append('\n'));
        case Table t -> table(t, text);
      }
    }
    text.append('\n');
    for (int i = 0; i < paper.notes().size(); i++) {
      text.append("[^")
          .append(i + 1)
          .append("]: ")
          .append(escaped(paper.notes().get(i)))
          .append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void table(Table table, StringBuilder text) {
    row(table.heads().stream().map(MarkdownExporter::escaped).toList(), text);
    row(table.heads().stream().map(h -> "---").toList(), text);
    table.rows().forEach(r -> row(r.stream().map(MarkdownExporter::line).toList(), text));
  }

  private static void row(List<String> cells, StringBuilder text) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String line(Line line) {
    String marks = line.marks().stream().map(n -> "[^" + n + "]").collect(Collectors.joining());
    return escaped(line.words())
        + marks
        + (line.more() > 0 ? " (and " + line.more() + " more)" : "");
  }

  /** Words that Markdown takes for nothing but words: no report can put a link or markup in. */
  static String escaped(String words) {
    StringBuilder text = new StringBuilder();
    String plain = Csv.CONTROLS.matcher(words).replaceAll("");
    String single = plain.replaceAll("\\s+", " ").strip();
    for (int i = 0; i < single.length(); i++) {
      char c = single.charAt(i);
      boolean opens = i == 0 && (c == '-' || c == '+' || c == '=');
      boolean numbers = (c == '.' || c == ')') && i > 0 && digits(single, i);
      if (SPECIAL.indexOf(c) >= 0 || opens || numbers) {
        text.append('\\');
      }
      text.append(c);
    }
    return text.toString();
  }

  /** Whether all before is a number, as at the head of a numbered list. */
  private static boolean digits(String text, int end) {
    return text.substring(0, end).chars().allMatch(Character::isDigit);
  }

  @Override
  public String notes(Account account, ExportOptions options) {
    Material material = new Material(account, options);
    Paper paper = SituationPaper.of(material);
    return Notes.of(this, material)
        .head("How it was put")
        .point(
            "Footnotes are those of GitHub, Pandoc and others: [^1]. Each holds one claim: its mark"
                + " ([2:5] is the fifth claim of report [2]), who says so, and the words.")
        .point(
            "What reports say is escaped: no words of theirs become a link, a picture or markup.")
        .point(
            "Addresses of reports are shown as they came, and are no links of ours: a renderer may"
                + " make them links.")
        .head("Of this account")
        .point(
            "%d of %d claims are quoted."
                .formatted(paper.notes().size(), material.account().claims().size()))
        .text();
  }
}
