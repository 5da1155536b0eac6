package org.zubda.export.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document of headings, paragraphs and tables whose sentences bear marks; each mark leads to an
 * endnote with a claim's words and who says them. Written as Markdown and as DOCX.
 *
 * @param title of the whole
 * @param blocks in order
 * @param notes the endnotes; note n stands at n - 1
 */
record Paper(String title, List<Block> blocks, List<String> notes) {

  /** Copies that can't be changed. */
  Paper {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }

  /**
   * Words, and the endnotes that they rest on.
   *
   * @param marks numbers of endnotes, from 1
   * @param more how many more there are than are marked
   */
  record Line(String words, List<Integer> marks, int more) {

    Line {
      marks = List.copyOf(marks);
    }

    static Line of(String words) {
      return new Line(words, List.of(), 0);
    }
  }

  /** A piece of a document. */
  sealed interface Block {}

  /**
   * A heading.
   *
   * @param level 1 for the largest below the title
   */
  record Heading(int level, String words) implements Block {}

  /** A paragraph. */
  record Paragraph(Line line) implements Block {}

  /** Points of a list. */
  record Points(List<Line> lines) implements Block {
    Points {
      lines = List.copyOf(lines);
    }
  }

  /** A table with a row of heads. */
  record Table(List<String> heads, List<List<Line>> rows) implements Block {
    Table {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Gathers a document. */
  static final class Builder {

    private final String title;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Builder(String title) {
      this.title = title;
    }

    Builder add(Block block) {
      blocks.add(block);
      return this;
    }

    /** The number of the endnote of this key; the first time it is asked for, it is written. */
    int note(String key, java.util.function.Supplier<String> words) {
      return numbers.computeIfAbsent(
          key,
          k -> {
            notes.add(words.get());
            return notes.size();
          });
    }

    Paper build() {
      return new Paper(title, blocks, notes);
    }
  }
}
