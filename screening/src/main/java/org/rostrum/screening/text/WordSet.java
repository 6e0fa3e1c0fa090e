package org.rostrum.screening.text;

import java.util.Arrays;
import java.util.List;

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

  /** The words of these numbers, in any order, some perhaps twice. */
  static WordSet of(int... numbers) {
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return new WordSet(Arrays.copyOf(sorted, count));
  }

  /** All words of several sets. */
  static WordSet union(List<WordSet> sets) {
    if (sets.size() == 1) {
      return sets.getFirst();
    }
    int size = 0;
    for (WordSet set : sets) {
      size += set.numbers.length;
    }
    int[] all = new int[size];
    int count = 0;
    for (WordSet set : sets) {
      System.arraycopy(set.numbers, 0, all, count, set.numbers.length);
      count += set.numbers.length;
    }
    return of(all);
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
