package org.rostrum.screening.abuse;

import java.util.Arrays;

/**
 * A text's log odds as learned, one a head: those of the whole, or of its heaviest few sentences
 * where they outweigh it; and which tokens they are of.
 *
 * @param raw log odds, one a head
 * @param from first token of what gave them
 * @param to behind its last token
 */
record Weighed(float[] raw, int[] from, int[] to) {

  /** Parts of one stretch together have at most so many tokens, unless they are but two. */
  private static final int LONGEST = 60;

  /**
   * The heaviest of many stretches is heavy by chance: so much less, and so much more for each time
   * there are e times more.
   */
  private static final double CHANCE = 0.1;

  private static final double CHANCE_OF_MANY = 0.3;

  static Weighed of(Heads heads, Wording wording) {
    int[] starts = Stretches.starts(wording);
    Sum[] parts = heads.sums(wording, starts);
    Sum whole = new Sum();
    for (Sum part : parts) {
      whole.add(part);
    }
    float[] raw = new float[Heads.COUNT];
    int[] to = new int[Heads.COUNT];
    heads.odds(whole, raw);
    Arrays.fill(to, wording.count());
    Weighed weighed = new Weighed(raw, new int[Heads.COUNT], to);
    if (parts.length > 1) {
      float less = (float) (CHANCE + CHANCE_OF_MANY * Math.log(parts.length));
      float[] odds = new float[Heads.COUNT];
      for (int first = 0; first < parts.length; first++) {
        Sum sum = new Sum();
        for (int last = first; last < parts.length; last++) {
          if (last > first + 1 && starts[last + 1] - starts[first] > LONGEST) {
            break;
          }
          sum.add(parts[last]);
          heads.odds(sum, odds);
          weighed.raise(odds, less, starts[first], starts[last + 1]);
        }
      }
    }
    return weighed;
  }

  private void raise(float[] odds, float less, int first, int end) {
    for (int head = 0; head < Heads.COUNT; head++) {
      if (odds[head] - less > raw[head]) {
        raw[head] = odds[head] - less;
        from[head] = first;
        to[head] = end;
      }
    }
  }
}
