package org.zubda.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes as text, in the encoding that they tell by themselves.
 *
 * @param text the text, without a byte order mark
 * @param charset the encoding that it was read in
 * @param replaced how many runs of bytes fit no encoding and stand as U+FFFD
 * @param binary whether the bytes are no text at all; the text is empty then
 */
record Decoded(String text, Charset charset, int replaced, boolean binary) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** How many of the first bytes are looked at to tell text from something else. */
  private static final int LOOKED_AT = 8192;

  /**
   * UTF-16 by its mark or by every other byte being zero; UTF-8 where the bytes are that, but for a
   * few broken ones; else Windows-1252, which holds Latin-1. Bytes with NULs, or with many control
   * characters, are no text.
   */
  static Decoded of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16LE);
    }
    int looked = Math.min(bytes.length, LOOKED_AT);
    int evenNuls = 0;
    int oddNuls = 0;
    int controls = 0;
    for (int i = 0; i < looked; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        if (i % 2 == 0) {
          evenNuls++;
        } else {
          oddNuls++;
        }
      } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
        controls++;
      }
    }
    if (evenNuls + oddNuls > 0) {
      // Text of a Latin script in UTF-16 has a zero in nearly every second byte, and no others.
      if (oddNuls > looked * 0.35 && evenNuls < looked * 0.02) {
        return lenient(bytes, 0, StandardCharsets.UTF_16LE);
      }
      if (evenNuls > looked * 0.35 && oddNuls < looked * 0.02) {
        return lenient(bytes, 0, StandardCharsets.UTF_16BE);
      }
      return noText();
    }
    if (controls > Math.max(2, looked / 50)) {
      return noText();
    }
    return utf8(bytes, 0);
  }

  /**
   * As above; but bytes that are no Unicode are read in the encoding that whoever sent them stated,
   * where there is one of that name. What is Unicode is known by itself, whatever is stated.
   */
  static Decoded of(byte[] bytes, Optional<String> stated) {
    Decoded decoded = of(bytes);
    boolean clear = decoded.replaced == 0 && decoded.charset.name().startsWith("UTF-");
    if (stated.isEmpty() || clear || decoded.binary) {
      return decoded;
    }
    try {
      Charset charset = Charset.forName(stated.get().strip());
      return charset.name().startsWith("UTF-") ? decoded : lenient(bytes, 0, charset);
    } catch (IllegalArgumentException unknown) {
      return decoded;
    }
  }

  /** Bytes whose encoding is known, without their byte order mark. */
  static Decoded in(byte[] bytes, Charset charset) {
    Decoded all = lenient(bytes, 0, charset);
    return all.text.startsWith("\uFEFF")
        ? new Decoded(all.text.substring(1), charset, all.replaced, false)
        : all;
  }

  private static Decoded noText() {
    return new Decoded("", StandardCharsets.UTF_8, 0, true);
  }

  private static Decoded utf8(byte[] bytes, int from) {
    // Nearly all is whole, and this is the fastest way to know: no sign stands for a broken byte.
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0 || isWhole(bytes, from)) {
      return new Decoded(text, StandardCharsets.UTF_8, 0, false);
    }
    Decoded broken = lenient(bytes, from, StandardCharsets.UTF_8);
    return mostlyWhole(bytes, from, broken) ? broken : lenient(bytes, from, WINDOWS_1252);
  }

  /** Whether a sign for a broken byte was there from the first. */
  private static boolean isWhole(byte[] bytes, int from) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }

  /** UTF-8 with a few bytes lost keeps most of its sequences whole; Latin-1 has none. */
  private static boolean mostlyWhole(byte[] bytes, int from, Decoded broken) {
    int wide = 0;
    for (int i = from; i < bytes.length; i++) {
      if ((bytes[i] & 0xC0) == 0xC0) {
        wide++;
      }
    }
    return from > 0 || broken.replaced * 2 <= wide || cutTail(bytes);
  }

  /** Whether the only high bytes are the start of a UTF-8 sequence that the end cut off. */
  private static boolean cutTail(byte[] bytes) {
    int start = bytes.length - 1;
    while (start > 0 && bytes.length - start < 4 && (bytes[start] & 0xC0) == 0x80) {
      start--;
    }
    int lead = bytes[start] & 0xFF;
    int needs = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    if (needs <= bytes.length - start) {
      return false;
    }
    for (int i = 0; i < start; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Decodes what can be, puts U+FFFD for each run of bytes that can't, and counts these. */
  private static Decoded lenient(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out =
        CharBuffer.allocate((int) ((bytes.length - from) * decoder.maxCharsPerByte()) + 16);
    int replaced = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        break;
      }
      in.position(in.position() + Math.min(result.length(), in.remaining()));
      out.put('\uFFFD');
      replaced++;
    }
    decoder.flush(out);
    return new Decoded(out.flip().toString(), charset, replaced, false);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
