package org.rostrum.screening.text;

import java.util.Arrays;

/** For each sign of one sort: the phrases it tells of, and how far before it they may begin. */
final class Places {

  private final int[] heads;
  private final int[] phrases;
  private final int[] least;
  private final int[] most;

  private Places(int[] heads, int[] phrases, int[] least, int[] most) {
    this.heads = heads;
    this.phrases = phrases;
    this.least = least;
    this.most = most;
  }

  /** Adds every phrase that may stand around this sign. */
  void collect(int number, int at, Candidates candidates) {
    if (number < 0 || number + 1 >= heads.length) {
      return;
    }
    for (int i = heads[number]; i < heads[number + 1]; i++) {
      if (candidates.possible(phrases[i])) {
        for (int from = Math.max(candidates.first(), at - most[i]); from <= at - least[i]; from++) {
          candidates.add(from, phrases[i]);
        }
      }
    }
  }

  /** Notes every phrase that this sign makes possible. */
  void permit(int number, Candidates candidates) {
    if (number < 0 || number + 1 >= heads.length) {
      return;
    }
    for (int i = heads[number]; i < heads[number + 1]; i++) {
      candidates.permit(phrases[i]);
    }
  }

  void pack(Packer out) {
    out.numbers(heads);
    out.numbers(phrases);
    out.numbers(least);
    out.numbers(most);
  }

  static Places of(Pack in) {
    return new Places(in.numbers(), in.numbers(), in.numbers(), in.numbers());
  }

  /** Signs as they come, before they are put in order. */
  static final class Draft {
    private int[] rows = new int[64];
    private int count;
    private int numbers;

    void add(int number, int phrase, int least, int most) {
      if (count + 4 > rows.length) {
        rows = Arrays.copyOf(rows, rows.length * 2);
      }
      rows[count++] = number;
      rows[count++] = phrase;
      rows[count++] = least;
      rows[count++] = most;
      numbers = Math.max(numbers, number + 1);
    }

    Places places() {
      int[] heads = new int[numbers + 1];
      for (int row = 0; row < count; row += 4) {
        heads[rows[row] + 1]++;
      }
      for (int number = 0; number < numbers; number++) {
        heads[number + 1] += heads[number];
      }
      int[] next = Arrays.copyOf(heads, numbers + 1);
      int[] phrases = new int[count / 4];
      int[] least = new int[count / 4];
      int[] most = new int[count / 4];
      for (int row = 0; row < count; row += 4) {
        int at = next[rows[row]]++;
        phrases[at] = rows[row + 1];
        least[at] = rows[row + 2];
        most[at] = rows[row + 3];
      }
      return new Places(heads, phrases, least, most);
    }
  }
}
