package org.rostrum.screening.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which phrase may begin at which word of one sentence: collected as signs are met, then tried in
 * the order of the text.
 */
final class Candidates {

  private static final int ALWAYS = Integer.MAX_VALUE;

  private final int[] permittedUntil;
  private int sentence;
  private int first;
  private long[] pairs = new long[256];
  private int count;

  /** Guarded phrases are possible only in sentences that hold what they cannot lack. */
  Candidates(int[] permittedUntil) {
    this.permittedUntil = permittedUntil.clone();
  }

  /** The sentence until which each phrase is possible, before any was seen. */
  static int[] permittedUntil(int phrases, BitSet guarded) {
    int[] until = new int[phrases];
    for (int phrase = 0; phrase < phrases; phrase++) {
      until[phrase] = guarded.get(phrase) ? 0 : ALWAYS;
    }
    return until;
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
    if (permittedUntil[phrase] < sentence) {
      permittedUntil[phrase] = sentence;
    }
  }

  boolean possible(int phrase) {
    return permittedUntil[phrase] >= sentence;
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
