package org.rostrum.identity;

import java.math.BigInteger;
import java.util.Locale;

/** Writes a secret as authenticator apps take it (RFC 4648 base 32, whole groups only). */
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String write(byte[] bytes) {
    if (bytes.length % 5 != 0) {
      throw new IllegalArgumentException("A secret is a multiple of five bytes");
    }
    var text = new StringBuilder();
    var number = new BigInteger(1, bytes);
    for (int at = bytes.length * 8 - 5; at >= 0; at -= 5) {
      text.append(LETTERS.charAt(number.shiftRight(at).intValue() & 31));
    }
    return text.toString();
  }

  static byte[] read(String text) {
    var letters = text.replace(" ", "").toUpperCase(Locale.ROOT);
    var number = BigInteger.ZERO;
    for (char letter : letters.toCharArray()) {
      int value = LETTERS.indexOf(letter);
      if (value < 0) {
        throw new IllegalArgumentException("Not a base 32 letter");
      }
      number = number.shiftLeft(5).or(BigInteger.valueOf(value));
    }
    var bytes = new byte[letters.length() * 5 / 8];
    for (int i = bytes.length - 1; i >= 0; i--) {
      bytes[i] = number.byteValue();
      number = number.shiftRight(8);
    }
    return bytes;
  }
}
