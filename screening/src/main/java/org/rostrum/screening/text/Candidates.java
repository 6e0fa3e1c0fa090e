package org.rostrum.screening.text;

import java.util.Arrays;

/** Which phrase may begin at which word: collected as signs are met, then tried in text order. */
final class Candidates {

  private long[] pairs = new long[512];
  private int count;
  private int first;

  /** A sentence begins at this word; no phrase reaches in front of it. */
  void begin(int word) {
    first = word;
    count = 0;
  }

  int first() {
    return first;
  }

  void add(int from, int phrase) {
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, count * 2);
    }
    pairs[count++] = (long) from << Integer.SIZE | phrase;
  }

  /** In the order of the text, then of the phrases; each pair once. */
  void sort() {
    Arrays.sort(pairs, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    count = kept;
  }

  int count() {
    return count;
  }

  int from(int candidate) {
    return (int) (pairs[candidate] >>> Integer.SIZE);
  }

  int phrase(int candidate) {
    return (int) pairs[candidate];
  }
}
