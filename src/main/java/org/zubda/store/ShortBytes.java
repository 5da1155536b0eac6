package org.zubda.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bytes in which small numbers are short, and a text that comes again is a number. */
final class ShortBytes {

  private ShortBytes() {}

  /** Takes values, one after the other. */
  static final class Out {

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[4096];
    private int size;

    byte[] bytes() {
      return bytes;
    }

    int size() {
      return size;
    }

    /** Begins anew; texts that were written before are not known any more. */
    void clear() {
      size = 0;
      texts.clear();
    }

    void flag(boolean flag) {
      put(flag ? 1 : 0);
    }

    /** A number: the nearer to zero the shorter. */
    void number(long number) {
      long left = number << 1 ^ number >> 63;
      while ((left & ~0x7fL) != 0) {
        put((int) (left & 0x7f | 0x80));
        left >>>= 7;
      }
      put((int) left);
    }

    /** A number in eight bytes. */
    void whole(long number) {
      for (int shift = 56; shift >= 0; shift -= 8) {
        put((int) (number >>> shift));
      }
    }

    /** Any numbers, in four bytes each. */
    void numbers(int[] numbers) {
      number(numbers.length);
      for (int n : numbers) {
        for (int shift = 24; shift >= 0; shift -= 8) {
          put(n >>> shift);
        }
      }
    }

    /** A text: its number where it was written before, else zero and the text. */
    void text(String text) {
      Integer known = texts.putIfAbsent(text, texts.size() + 1);
      number(known == null ? 0 : known);
      if (known == null) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        fit(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
      }
    }

    private void put(int value) {
      fit(1);
      bytes[size++] = (byte) value;
    }

    private void fit(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
      }
    }
  }

  /** Gives the values that were taken, in their order. */
  static final class In {

    private final List<String> texts = new ArrayList<>();
    private final byte[] bytes;
    private int at;

    In(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean flag() {
      return bytes[at++] != 0;
    }

    long number() {
      long found = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[at++];
        found |= (long) (next & 0x7f) << shift;
        shift += 7;
      } while (next < 0);
      return found >>> 1 ^ -(found & 1);
    }

    long whole() {
      long found = 0;
      for (int i = 0; i < 8; i++) {
        found = found << 8 | bytes[at++] & 0xff;
      }
      return found;
    }

    int[] numbers() {
      int[] numbers = new int[(int) number()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] =
            bytes[at] << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
        at += 4;
      }
      return numbers;
    }

    String text() {
      int known = (int) number();
      if (known > 0) {
        return texts.get(known - 1);
      }
      int length = (int) number();
      String text = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      texts.add(text);
      return text;
    }
  }
}
