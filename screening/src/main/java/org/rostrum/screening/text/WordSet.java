package org.rostrum.screening.text;

import java.util.Arrays;
import java.util.Set;

/** Some words of a vocabulary, one bit for each number from the lowest to the highest. */
final class WordSet {

  private final int[] numbers;
  private final int offset;
  private final long[] bits;

  private WordSet(int[] sorted) {
    this.numbers = sorted;
    this.offset = sorted.length == 0 ? 0 : sorted[0] >> 6;
    this.bits = new long[sorted.length == 0 ? 0 : (sorted[sorted.length - 1] >> 6) - offset + 1];
    for (int number : sorted) {
      bits[(number >> 6) - offset] |= 1L << number;
    }
  }

  static WordSet of(Set<Integer> numbers) {
    int[] sorted = new int[numbers.size()];
    int count = 0;
    for (int number : numbers) {
      sorted[count++] = number;
    }
    Arrays.sort(sorted);
    return new WordSet(sorted);
  }

  /** Their numbers, lowest first. */
  int[] numbers() {
    return numbers;
  }

  boolean isEmpty() {
    return numbers.length == 0;
  }

  /** True if either form of this word is among them. */
  boolean has(Tokens tokens, int word) {
    return contains(tokens.form(word)) || contains(tokens.second(word));
  }

  boolean contains(int number) {
    int at = (number >> 6) - offset;
    return at >= 0 && at < bits.length && (bits[at] & 1L << number) != 0;
  }
}
