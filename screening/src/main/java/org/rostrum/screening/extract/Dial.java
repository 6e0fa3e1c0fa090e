package org.rostrum.screening.extract;

/**
 * Reads digits off a text however they are put: figures, words, "double seven", the letters O and l
 * among figures, with blanks, dots, dashes or pictures between.
 */
final class Dial {

  /** More digits than any telephone number has. */
  static final int LONGEST = 18;

  private static final int WIDEST_GAP = 4;
  private static final String BRIDGES = " -.()_*~|'\u2022\u00B7\u0001";

  private final Track track;
  private final char[] digits = new char[LONGEST];
  private int first;
  private int next;
  private int count;
  private int typed;
  private int spelt;
  private int disguised;
  private boolean dated;
  private boolean small;

  Dial(Track track) {
    this.track = track;
  }

  /** Begins anew at this run. */
  void start(int run) {
    first = run;
    next = run;
    count = 0;
    typed = 0;
    spelt = 0;
    disguised = 0;
    dated = false;
    small = true;
  }

  /** Takes what the next run stands for; false where the number ends. */
  boolean take() {
    int run = next;
    if (run >= track.count || run > first && !bridged(run)) {
      return false;
    }
    int before = count;
    boolean taken = track.digits(run) ? figures(run) : disguised(run) || word(run);
    small &= count - before <= 2;
    return taken;
  }

  int count() {
    return count;
  }

  char digit(int place) {
    return digits[place];
  }

  /** One past the last run taken. */
  int next() {
    return next;
  }

  /** Where the last run taken ends. */
  int end() {
    return track.to[next - 1];
  }

  /** Some of it was not plain figures. */
  boolean evasive() {
    return spelt > 0 || disguised > 0;
  }

  /** As good as all of it was said in words. */
  boolean spoken() {
    return typed == 0 && disguised == 0 && spelt >= 6;
  }

  /** Enough of it was figures or number words for the rest to be taken for such. */
  boolean plausible() {
    return spelt > 0 || disguised == 0 || typed >= 4;
  }

  /** Grouped as dates are (07.12.2026 10): a pair, a dot or dash, and a longer group among them. */
  boolean dated() {
    return dated && !small;
  }

  private boolean figures(int run) {
    int size = track.to[run] - track.from[run];
    if (count + size > LONGEST) {
      return false;
    }
    for (int i = track.from[run]; i < track.to[run]; i++) {
      digits[count++] = track.chars[i];
    }
    typed += size;
    char sign = track.at(track.to[run]);
    dated |= run == first && size <= 2 && (sign == '.' || sign == '-');
    next = run + 1;
    return true;
  }

  /** O, I or l that touch a figure, or stand alone between single figures. */
  private boolean disguised(int run) {
    if (!disguisable(run) || count + track.to[run] - track.from[run] > LONGEST) {
      return false;
    }
    for (int i = track.from[run]; i < track.to[run]; i++) {
      digits[count++] = track.chars[i] == 'o' ? '0' : '1';
      disguised++;
    }
    next = run + 1;
    return true;
  }

  private boolean disguisable(int run) {
    for (int i = track.from[run]; i < track.to[run]; i++) {
      if ("oil".indexOf(track.chars[i]) < 0) {
        return false;
      }
    }
    boolean before = track.digits(run - 1);
    boolean behind = track.digits(run + 1);
    boolean touches = before && track.gap(run) == 0 || behind && track.gap(run + 1) == 0;
    boolean alone = track.to[run] - track.from[run] == 1;
    return touches || alone && behind && track.gap(run + 1) == 1;
  }

  private boolean word(int run) {
    long cues = track.cues[run];
    int value = track.values[run];
    boolean single = Cue.DIGIT.in(cues) || Cue.HOMOPHONE.in(cues) && homophone(run);
    if (single) {
      return append(value, 1, run + 1);
    }
    if (Cue.TWICE.in(cues) || Cue.THRICE.in(cues)) {
      int digit = single(run + 1);
      return digit >= 0 && append(digit, Cue.TWICE.in(cues) ? 2 : 3, run + 2);
    }
    if (Cue.TEEN.in(cues)) {
      return append(1, 1, run + 1) && append(value - 10, 1, run + 1);
    }
    if (Cue.TENS.in(cues)) {
      boolean unit =
          track.is(run + 1, Cue.DIGIT) && track.values[run + 1] > 0 && track.gap(run + 1) == 1;
      return append(value / 10, 1, run + 1)
          && append(unit ? track.values[run + 1] : 0, 1, unit ? run + 2 : run + 1);
    }
    return count > 0
        && (Cue.HUNDRED.in(cues) && append(0, 2, run + 1)
            || Cue.THOUSAND.in(cues) && append(0, 3, run + 1));
  }

  /** "for", "to": a digit only where digits are spelt on both sides. */
  private boolean homophone(int run) {
    return spelt > 0 && track.is(run - 1, Cue.DIGIT) && track.is(run + 1, Cue.DIGIT);
  }

  /** The one digit that a run stands for, or -1. */
  private int single(int run) {
    if (run >= track.count || track.gap(run) > 2) {
      return -1;
    }
    if (track.digits(run)) {
      return track.to[run] - track.from[run] == 1 ? track.chars[track.from[run]] - '0' : -1;
    }
    return track.is(run, Cue.DIGIT) ? track.values[run] : -1;
  }

  private boolean append(int digit, int times, int then) {
    if (count + times > LONGEST) {
      return false;
    }
    for (int i = 0; i < times; i++) {
      digits[count++] = (char) ('0' + digit);
    }
    spelt++;
    next = then;
    return true;
  }

  /** The first figures are as many as an area code has, not a day's. */
  private boolean area() {
    return track.to[first] - track.from[first] >= 3;
  }

  /** Nothing but what people put between the parts of a number. */
  private boolean bridged(int run) {
    int from = track.to[run - 1];
    int to = track.from[run];
    if (to - from > WIDEST_GAP) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = track.chars[i];
      if (BRIDGES.indexOf(c) < 0 && !(c == ',' && spelt > 0) && !(c == '/' && area())) {
        return false;
      }
    }
    return true;
  }
}
