package org.rostrum.screening.abuse;

import java.util.Arrays;

/**
 * How a text is cut so that one sentence of abuse is not drowned in many fair ones: at the ends of
 * sentences; short ones are joined with their neighbours, long ones cut. Linear in the length of
 * the text.
 */
public final class Stretches {

  /** Tokens of a part at least: fewer say too little. */
  static final int LEAST = 8;

  /** Tokens of a part at most, but for one that takes in a short last one. */
  static final int MOST = 30;

  private Stretches() {}

  /** The first token of each part, and behind them the number of all tokens. */
  public static int[] starts(Wording wording) {
    int count = wording.count();
    int[] starts = new int[count / LEAST + 2];
    int parts = 1;
    for (int token = 1; token < count; token++) {
      int size = token - starts[parts - 1];
      boolean ends = size >= LEAST && wording.begins(token) || size >= MOST;
      if (ends && count - token >= LEAST) {
        starts[parts++] = token;
      }
    }
    starts[parts] = count;
    return Arrays.copyOf(starts, parts + 1);
  }
}
