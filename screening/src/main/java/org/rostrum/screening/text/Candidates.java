package org.rostrum.screening.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which phrase may begin at which word of one sentence: collected as signs are met, then tried in
 * the order of the text.
 */
final class Candidates {

  private final BitSet guarded;
  private final int[] permittedIn;
  private int sentence;
  private int first;
  private long[] pairs = new long[256];
  private int count;

  /** Guarded phrases are possible only in sentences that hold what they cannot lack. */
  Candidates(int phrases, BitSet guarded) {
    this.guarded = guarded;
    this.permittedIn = new int[phrases];
  }

  /** A sentence begins at this word; no phrase reaches in front of it. */
  void begin(int word) {
    sentence++;
    first = word;
    count = 0;
  }

  int first() {
    return first;
  }

  void permit(int phrase) {
    permittedIn[phrase] = sentence;
  }

  boolean possible(int phrase) {
    return permittedIn[phrase] == sentence || !guarded.get(phrase);
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
