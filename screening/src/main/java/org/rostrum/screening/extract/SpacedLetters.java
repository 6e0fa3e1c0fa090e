package org.rostrum.screening.extract;

/**
 * Joins letters that stand singly into the words they spell, as in "n u m b e r s i x": only words
 * that tell something, so that as many letters as possible belong to one.
 */
final class SpacedLetters {

  private static final int LONGEST_WORD = 10;
  private static final int LONGEST = 64;
  private static final int FEWEST = 3;

  private final Track track;

  /** From each letter on: how many belong to words, and where the word that begins there ends. */
  private final int[] covered = new int[LONGEST + 1];

  private final int[] ends = new int[LONGEST];

  private SpacedLetters(Track track) {
    this.track = track;
  }

  static void join(Track track) {
    for (int run = 0; run + FEWEST <= track.count; run++) {
      if (spread(track, run) - run >= FEWEST) {
        new SpacedLetters(track).rewrite();
        return;
      }
    }
  }

  private void rewrite() {
    int kept = 0;
    for (int run = 0; run < track.count; ) {
      int end = spread(track, run);
      if (end - run < FEWEST) {
        keep(run, run + 1, kept++);
        run++;
      } else {
        read(run, end);
        for (int letter = run; letter < end; ) {
          int next = run + ends[letter - run];
          keep(letter, next, kept++);
          letter = next;
        }
        run = end;
      }
    }
    track.count = kept;
  }

  /** One past the single letters with one blank, dot or dash between that begin here. */
  private static int spread(Track track, int from) {
    int run = from;
    while (run < track.count
        && run - from < LONGEST
        && track.to[run] - track.from[run] == 1
        && !track.digits(run)
        && (run == from || parted(track, run))) {
      run++;
    }
    return run;
  }

  private static boolean parted(Track track, int run) {
    return track.parted(run, ' ') || track.parted(run, '.') || track.parted(run, '-');
  }

  /** Finds the words, last letters first. */
  private void read(int from, int to) {
    int size = to - from;
    covered[size] = 0;
    for (int letter = size - 1; letter >= 0; letter--) {
      covered[letter] = covered[letter + 1];
      ends[letter] = letter + 1;
      long hash = 0;
      for (int last = letter; last < Math.min(size, letter + LONGEST_WORD); last++) {
        hash = Cues.step(hash, track.chars[track.from[from + last]]);
        int all = covered[last + 1] + last + 1 - letter;
        if (last > letter && Cues.of(hash) != 0 && all > covered[letter]) {
          covered[letter] = all;
          ends[letter] = last + 1;
        }
      }
    }
  }

  private void keep(int from, int next, int at) {
    long hash = 0;
    for (int run = from; run < next; run++) {
      hash = Cues.step(hash, track.chars[track.from[run]]);
    }
    boolean joined = next - from > 1;
    track.cues[at] = joined ? Cues.of(hash) : track.cues[from];
    track.values[at] = joined ? (byte) Cues.value(hash) : track.values[from];
    track.looks[at] = track.looks[from];
    track.from[at] = track.from[from];
    track.to[at] = track.to[next - 1];
  }
}
