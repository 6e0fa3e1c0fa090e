package org.rostrum.exhibits.pdq;

import java.util.HexFormat;
import java.util.Optional;

/**
 * A picture in 256 bits, the most significant first: bit {@code 16 * row + column} says whether
 * that frequency is stronger than the median one.
 *
 * @param first bits 255 to 192
 * @param second bits 191 to 128
 * @param third bits 127 to 64
 * @param fourth bits 63 to 0
 */
public record PdqHash(long first, long second, long third, long fourth) {

  /** Up to so many differing bits two hashes are of the same picture, says the publication. */
  public static final int SAME = 31;

  private static final int DIGITS = 64;

  /** The hash written as 64 hexadecimal digits; empty when the text is anything else. */
  public static Optional<PdqHash> of(String hex) {
    if (hex.length() != DIGITS || !hex.chars().allMatch(HexFormat::isHexDigit)) {
      return Optional.empty();
    }
    return Optional.of(
        new PdqHash(
            HexFormat.fromHexDigitsToLong(hex, 0, 16),
            HexFormat.fromHexDigitsToLong(hex, 16, 32),
            HexFormat.fromHexDigitsToLong(hex, 32, 48),
            HexFormat.fromHexDigitsToLong(hex, 48, 64)));
  }

  /** How many bits differ, 0 to 256. */
  public int distance(PdqHash other) {
    return Long.bitCount(first ^ other.first)
        + Long.bitCount(second ^ other.second)
        + Long.bitCount(third ^ other.third)
        + Long.bitCount(fourth ^ other.fourth);
  }

  /** 64 hexadecimal digits in small letters. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(first)
        + hex.toHexDigits(second)
        + hex.toHexDigits(third)
        + hex.toHexDigits(fourth);
  }
}
