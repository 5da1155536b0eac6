package org.zubda.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One block of a resource file: a text in, the lines of its claims out.
 *
 * <pre>
 * == what the block shows
 * The text, on one line or on several.
 * -&gt; the first claim
 * -&gt; the second claim
 * </pre>
 *
 * @param name what the block shows
 * @param text the report's text
 * @param lines the claims expected of it, in order; none where it makes none
 */
record TextIn(String name, String text, List<String> lines) {

  /** The blocks of a resource beside this class. */
  static List<TextIn> blocks(String resource) {
    String all;
    try (InputStream in = TextIn.class.getResourceAsStream(resource)) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<TextIn> blocks = new ArrayList<>();
    for (String block : all.split("(?m)^== ")) {
      List<String> lines = block.lines().filter(l -> !l.startsWith("#")).toList();
      if (!lines.isEmpty() && lines.size() > 1) {
        String text =
            String.join("\n", lines.stream().skip(1).filter(l -> !l.startsWith("->")).toList());
        List<String> expected =
            lines.stream()
                .filter(l -> l.startsWith("->"))
                .map(l -> l.substring(2).strip().replaceAll(" +", " "))
                .toList();
        blocks.add(new TextIn(lines.getFirst(), text.strip(), expected));
      }
    }
    return blocks;
  }

  /**
   * What the claims come to, in the words of the expected lines: of the fields that are written as
   * {@code key=value} a line has those that the expected line in its place has, or all of them
   * where no line was expected.
   */
  String found(List<List<String>> claims) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      List<String> wanted = i < lines.size() ? keys(lines.get(i)) : List.of();
      boolean all = claims.size() != lines.size();
      found.add(
          String.join(
              " ",
              claims.get(i).stream()
                  .filter(f -> !isField(f) || all || wanted.contains(key(f)))
                  .toList()));
    }
    return String.join("\n", found);
  }

  /** The expected lines, one below the other. */
  String expected() {
    return String.join("\n", lines);
  }

  private static List<String> keys(String line) {
    String fields = line.replaceFirst("\\|.*", "");
    return Arrays.stream(fields.split("(?= [a-z]+=)")).map(String::strip).map(TextIn::key).toList();
  }

  private static boolean isField(String part) {
    return part.matches("[a-z]+=.*");
  }

  private static String key(String field) {
    return field.replaceFirst("=.*", "");
  }

  @Override
  public String toString() {
    return name;
  }
}
