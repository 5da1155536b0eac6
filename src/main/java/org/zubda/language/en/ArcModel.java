package org.zubda.language.en;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The weights of CoreNLP's neural dependency parser (Chen and Manning 2014), as its model file has
 * them: an embedding for each word, tag and relation, one hidden layer, and a score for each move.
 *
 * @param words the number of each word; those of tags and relations follow on
 * @param tags the number of each part of speech
 * @param relations the relations in the order of their numbers; the first stands for none
 * @param firstRelation the number of the first relation
 * @param embeddings for each number its vector
 * @param hidden for each place of the input vector (48 features of one embedding each) the weight
 *     to every unit of the hidden layer
 * @param bias of each unit of the hidden layer
 * @param output for each unit of the hidden layer its weight to every move's score
 */
record ArcModel(
    Map<String, Integer> words,
    Map<String, Integer> tags,
    List<String> relations,
    int firstRelation,
    float[][] embeddings,
    float[][] hidden,
    float[] bias,
    float[][] output) {

  /** How many words, tags and relations around the next move the network looks at. */
  static final int FEATURES = 48;

  /** Reads a model file. */
  static ArcModel read(InputStream packed) throws IOException {
    try (Numbers in = new Numbers(new GZIPInputStream(packed, 1 << 16))) {
      int wordCount = in.header("dict");
      int tagCount = in.header("pos");
      int relationCount = in.header("label");
      int embeddingSize = in.header("embeddingSize");
      int hiddenSize = in.header("hiddenSize");
      int features = in.header("numTokens");
      in.header("preComputed");
      if (features != FEATURES) {
        throw new IOException("a parser model of another kind: " + features + " features");
      }
      float[][] embeddings = new float[wordCount + tagCount + relationCount][];
      Map<String, Integer> words = new HashMap<>();
      Map<String, Integer> tags = new HashMap<>();
      List<String> relations = new ArrayList<>();
      for (int i = 0; i < embeddings.length; i++) {
        String name = in.word();
        if (i < wordCount) {
          words.put(name, i);
        } else if (i < wordCount + tagCount) {
          tags.put(name, i);
        } else {
          relations.add(name);
        }
        embeddings[i] = in.row(embeddingSize);
      }
      float[][] hidden = in.rows(features * embeddingSize, hiddenSize);
      float[] bias = in.row(hiddenSize);
      float[][] output = in.rows(hiddenSize, 2 * (relationCount - 1) + 1);
      return new ArcModel(
          words,
          tags,
          List.copyOf(relations),
          wordCount + tagCount,
          embeddings,
          hidden,
          bias,
          output);
    }
  }

  /** Reads the file's words and decimal numbers, some 7 million of them, without making strings. */
  private static final class Numbers implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    Numbers(InputStream in) {
      this.in = in;
    }

    int header(String name) throws IOException {
      String line = word();
      if (!line.startsWith(name + "=")) {
        throw new IOException("a parser model without " + name);
      }
      return Integer.parseInt(line.substring(name.length() + 1));
    }

    String word() throws IOException {
      byte[] letters = new byte[256];
      int length = 0;
      int c = next();
      while (c <= ' ') {
        c = next();
      }
      for (; c > ' '; c = next()) {
        if (length == letters.length) {
          letters = java.util.Arrays.copyOf(letters, 2 * length);
        }
        letters[length++] = (byte) c;
      }
      return new String(letters, 0, length, StandardCharsets.UTF_8);
    }

    float[][] rows(int count, int size) throws IOException {
      float[][] rows = new float[count][];
      for (int i = 0; i < count; i++) {
        rows[i] = row(size);
      }
      return rows;
    }

    float[] row(int size) throws IOException {
      float[] row = new float[size];
      for (int i = 0; i < size; i++) {
        row[i] = number();
      }
      return row;
    }

    /** A decimal number with at most 15 digits and no exponent, as the file has them all. */
    private float number() throws IOException {
      int c = next();
      while (c <= ' ') {
        c = next();
      }
      boolean negative = c == '-';
      if (negative) {
        c = next();
      }
      long digits = 0;
      double scale = 1;
      boolean fraction = false;
      for (; c > ' '; c = next()) {
        if (c == '.') {
          fraction = true;
        } else if (c >= '0' && c <= '9') {
          digits = 10 * digits + c - '0';
          scale = fraction ? 10 * scale : scale;
        } else {
          throw new IOException("a parser model with a number that has a '" + (char) c + "'");
        }
      }
      float value = (float) (digits / scale);
      return negative ? -value : value;
    }

    private int next() throws IOException {
      if (at == end) {
        end = in.read(buffer, 0, buffer.length);
        at = 0;
        if (end < 0) {
          end = 0;
          throw new EOFException("a parser model cut short");
        }
      }
      return buffer[at++] & 0xff;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
