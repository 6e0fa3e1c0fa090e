package org.rostrum.screening.extract;

/**
 * Figures in groups with one blank or hyphen between, as cards, accounts and NHS numbers are
 * written; grows group by group.
 */
final class Groups {

  static final int LONGEST = 19;

  private final Track track;
  private final char[] digits = new char[LONGEST];
  private final int[] sizes = new int[LONGEST];
  private int first;
  private int groups;
  private int count;

  Groups(Track track) {
    this.track = track;
  }

  /** Begins with the figures of this run; false where figures do not begin there. */
  boolean start(int run) {
    first = run;
    groups = 0;
    count = 0;
    char before = track.at(track.from[run] - 1);
    boolean inside =
        run > 0 && track.gap(run) == 0
            || ".,:/".indexOf(before) >= 0 && track.digits(run - 1) && track.gap(run) == 1;
    return track.digits(run) && !inside && "£$€+".indexOf(before) < 0 && add(run);
  }

  /** Takes one group more. */
  boolean grow() {
    int run = first + groups;
    boolean joins = track.digits(run) && (track.parted(run, ' ') || track.parted(run, '-'));
    return joins && add(run);
  }

  private boolean add(int run) {
    int size = track.to[run] - track.from[run];
    if (count + size > LONGEST) {
      return false;
    }
    for (int i = track.from[run]; i < track.to[run]; i++) {
      digits[count++] = track.chars[i];
    }
    sizes[groups++] = size;
    return true;
  }

  int count() {
    return count;
  }

  int groups() {
    return groups;
  }

  int size(int group) {
    return group < groups ? sizes[group] : 0;
  }

  char digit(int place) {
    return digits[place];
  }

  int number(int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + digits[i] - '0';
    }
    return number;
  }

  int from() {
    return track.from[first];
  }

  int to() {
    return track.to[first + groups - 1];
  }

  int firstRun() {
    return first;
  }

  int nextRun() {
    return first + groups;
  }

  /** Nothing more of the same number or word stands right behind. */
  boolean whole() {
    char sign = track.at(to());
    return !track.solid(to()) && !((sign == '.' || sign == ',') && Signs.digit(track.at(to() + 1)));
  }

  boolean allSame() {
    for (int i = 1; i < count; i++) {
      if (digits[i] != digits[0]) {
        return false;
      }
    }
    return true;
  }
}
