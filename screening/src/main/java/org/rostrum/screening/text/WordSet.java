package org.rostrum.screening.text;

import java.util.Arrays;
import java.util.Set;

/** Some words of a vocabulary: their numbers, sorted. */
record WordSet(int[] numbers) {

  private static final int FEW = 6;

  static WordSet of(Set<Integer> numbers) {
    int[] sorted = numbers.stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(sorted);
    return new WordSet(sorted);
  }

  boolean isEmpty() {
    return numbers.length == 0;
  }

  /** True if either form of this word is among them. */
  boolean has(Tokens tokens, int word) {
    return contains(tokens.form(word)) || contains(tokens.second(word));
  }

  private boolean contains(int number) {
    return find(numbers, number) >= 0;
  }

  /** Where among these sorted numbers this one stands; below 0 if nowhere. */
  static int find(int[] sorted, int number) {
    if (number < 0) {
      return -1;
    }
    if (sorted.length > FEW) {
      return Arrays.binarySearch(sorted, number);
    }
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] == number) {
        return i;
      }
    }
    return -1;
  }
}
