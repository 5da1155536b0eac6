package org.zubda.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/** Makes broken documents of whole ones: the same seed makes the same. */
final class Mutations {

  /** Pieces that parsers stumble over. */
  private static final List<String> STUMBLING =
      List.of(
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<!DOCTYPE x [",
          "<!ENTITY a \"b\">",
          "&a;",
          "&#x110000;",
          "&#0;",
          "\0",
          "\uFEFF",
          "\uFFFF",
          "\uD800",
          "99999999999999999999",
          "-1",
          "\"",
          "'",
          "\r",
          "\r\n\r\n",
          "</item>",
          "<item>",
          "<entry>",
          "<url>",
          "</html>",
          "<html>",
          "<?xml version=",
          "xmlns:x=\"\"",
          "xmlns=\"urn:x\"",
          "Content-Length: ",
          "WARC/1.0\r\n",
          "HTTP/1.1 200 OK\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Content-Encoding: gzip\r\n",
          "fffffff\r\n",
          "endobj",
          "stream\n",
          "obj <<",
          "/Kids [1 0 R]",
          "/Filter /FlateDecode",
          "PK\u0003\u0004",
          "ustar",
          "{",
          "[[[[",
          "\\u",
          "2099-99-99",
          "é",
          "<script>",
          "<div>",
          "<table><tr><td>",
          "<outline>",
          "&amp;amp;");

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  /** A broken one of a document; now and then with pieces of another. */
  byte[] of(byte[] document, byte[] other) {
    byte[] made = document.clone();
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      made = once(made, other);
    }
    return made;
  }

  private byte[] once(byte[] document, byte[] other) {
    if (document.length == 0) {
      return other.clone();
    }
    return switch (random.nextInt(9)) {
      case 0, 1 -> flipped(document);
      case 2 -> slice(document, 0, at(document));
      case 3 -> spliced(document, other);
      case 4 -> repeated(document, 1 + random.nextInt(60), 1 + random.nextInt(2000));
      case 5 -> repeatedTag(document);
      case 6 -> inserted(document, STUMBLING.get(random.nextInt(STUMBLING.size())), 1);
      case 7 ->
          inserted(
              document,
              STUMBLING.get(random.nextInt(STUMBLING.size())),
              1 + random.nextInt(20_000));
      default -> without(document);
    };
  }

  private int at(byte[] document) {
    return random.nextInt(document.length);
  }

  private byte[] flipped(byte[] document) {
    byte[] made = document.clone();
    int bits = 1 + random.nextInt(20);
    for (int i = 0; i < bits; i++) {
      made[at(made)] ^= (byte) (1 << random.nextInt(8));
    }
    return made;
  }

  private byte[] spliced(byte[] document, byte[] other) {
    int from = other.length == 0 ? 0 : random.nextInt(other.length);
    int to = other.length == 0 ? 0 : from + random.nextInt(other.length - from);
    int here = at(document);
    return SmallInput.joined(
        slice(document, 0, here), slice(other, from, to), slice(document, here, document.length));
  }

  private byte[] repeated(byte[] document, int length, int times) {
    int from = at(document);
    return repeat(document, from, Math.min(document.length, from + length), times);
  }

  /** One tag, or what stands between two brackets at least, over and over: nested as deep. */
  private byte[] repeatedTag(byte[] document) {
    String text = new String(document, ISO_8859_1);
    int from = text.indexOf('<', at(document));
    int to = from < 0 ? -1 : text.indexOf('>', from);
    return to < 0 || to - from > 200
        ? flipped(document)
        : repeat(document, from, to + 1, 1 + random.nextInt(20_000));
  }

  private static byte[] repeat(byte[] document, int from, int to, int times) {
    byte[] piece = slice(document, from, to);
    byte[] many = new byte[Math.min(piece.length * times, 2 << 20)];
    for (int i = 0; i < many.length; i++) {
      many[i] = piece[i % piece.length];
    }
    return SmallInput.joined(
        slice(document, 0, from), many, slice(document, from, document.length));
  }

  private byte[] inserted(byte[] document, String piece, int times) {
    int here = at(document);
    byte[] bytes = piece.repeat(times).getBytes(UTF_8);
    return SmallInput.joined(
        slice(document, 0, here), bytes, slice(document, here, document.length));
  }

  private byte[] without(byte[] document) {
    int from = at(document);
    int to = Math.min(document.length, from + 1 + random.nextInt(200));
    return SmallInput.joined(slice(document, 0, from), slice(document, to, document.length));
  }

  private static byte[] slice(byte[] document, int from, int to) {
    return java.util.Arrays.copyOfRange(document, from, to);
  }
}
