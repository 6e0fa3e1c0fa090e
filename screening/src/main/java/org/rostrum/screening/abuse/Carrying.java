package org.rostrum.screening.abuse;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.screening.Span;

/** Which words of a text carried what a head says of it. */
final class Carrying {

  private static final int MOST_WORDS = 3;
  private static final int LONGEST_RUN = 6;

  private Carrying() {}

  /** The few runs of words that carried most for a category, heaviest first. */
  static List<Span> words(Heads heads, Wording wording, int head, int from, int to) {
    float[] carried = new float[to - from];
    Features.of(
        wording,
        from,
        to,
        (feature, token, letters) -> carried[token - from] += heads.weight(feature, head));
    List<int[]> runs = new ArrayList<>();
    for (int i = 0; i < MOST_WORDS; i++) {
      int[] run = heaviest(carried);
      float sum = 0;
      for (int token = run[0]; token < run[1]; token++) {
        sum += carried[token];
        carried[token] = Float.NEGATIVE_INFINITY;
      }
      if (i > 0 && sum <= 0) {
        break;
      }
      runs.add(run);
    }
    return runs.stream()
        .map(run -> new Span(wording.start(from + run[0]), wording.end(from + run[1] - 1), "WORDS"))
        .toList();
  }

  /**
   * The run of at most {@value #LONGEST_RUN} tokens that carries most a token, and at least one.
   */
  private static int[] heaviest(float[] carried) {
    int best = 0;
    for (int token = 1; token < carried.length; token++) {
      if (carried[token] > carried[best]) {
        best = token;
      }
    }
    int from = best;
    int to = best + 1;
    float least = carried[best] / 3;
    while (from > 0 && to - from < LONGEST_RUN && carried[from - 1] > least && least > 0) {
      from--;
    }
    while (to < carried.length && to - from < LONGEST_RUN && carried[to] > least && least > 0) {
      to++;
    }
    return new int[] {from, to};
  }
}
