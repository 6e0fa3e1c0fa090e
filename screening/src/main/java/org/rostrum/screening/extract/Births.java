package org.rostrum.screening.extract;

/** Dates of birth: a date close to "born", "dob" or "date of birth". */
final class Births implements Finder {

  private static final int REACH = 6;

  @Override
  public void find(Track track, Catch found) {
    for (int run = 0; run < track.count; run++) {
      boolean maybe = track.digits(run) || track.is(run, Cue.MONTH);
      int next = maybe && born(track, run) ? date(track, run) : -1;
      if (next > 0) {
        found.add("DOB", track.from[run], track.to[next - 1], 0.9);
        run = next - 1;
      }
    }
  }

  /** A word about birth before, and no other year between. */
  private static boolean born(Track track, int run) {
    for (int word = run - 1; word >= Math.max(0, run - REACH); word--) {
      if (track.is(word, Cue.BIRTH)) {
        return true;
      }
      if (track.is(word, Cue.BORN) && run - word <= 4 && track.to[word] - track.from[word] == 4) {
        return true;
      }
      if (track.digits(word) && track.to[word] - track.from[word] == 4) {
        return false;
      }
    }
    return false;
  }

  /** One past a date of day, month and year in any order people write them, or -1. */
  static int date(Track track, int run) {
    if (track.is(run, Cue.MONTH)) {
      boolean american = number(track, run + 1, 1, 31) && joined(track, run + 1);
      int year = run + 1 + (ordinal(track, run + 2) ? 2 : 1);
      return american && year(track, year) ? year + 1 : -1;
    }
    if (number(track, run, 1900, 2100)) {
      boolean ordered =
          number(track, run + 1, 1, 12)
              && number(track, run + 2, 1, 31)
              && track.gap(run + 1) == 1
              && track.gap(run + 2) == 1;
      return ordered ? run + 3 : -1;
    }
    if (!number(track, run, 1, 31)) {
      return -1;
    }
    int month = run + 1;
    if (ordinal(track, month)) {
      month++;
    }
    if (track.is(month, Cue.LINK)) {
      month++;
    }
    boolean named = track.is(month, Cue.MONTH) && joined(track, month);
    boolean numbered = number(track, month, 1, 12) && month == run + 1 && signed(track, month);
    return (named || numbered) && year(track, month + 1) ? month + 2 : -1;
  }

  /** 3rd: two letters right behind a figure. */
  private static boolean ordinal(Track track, int run) {
    return run < track.count
        && !track.digits(run)
        && track.gap(run) == 0
        && track.to[run] - track.from[run] == 2;
  }

  private static boolean year(Track track, int run) {
    boolean two = run < track.count && track.to[run] - track.from[run] == 2;
    return joined(track, run)
        && (number(track, run, 1900, 2100) || two && number(track, run, 0, 99));
  }

  private static boolean joined(Track track, int run) {
    return run > 0 && run < track.count && track.gap(run) <= 2;
  }

  private static boolean signed(Track track, int run) {
    return track.gap(run) == 1 && "/.- ".indexOf(track.chars[track.to[run - 1]]) >= 0;
  }

  private static boolean number(Track track, int run, int low, int high) {
    if (!track.digits(run) || track.to[run] - track.from[run] > 4) {
      return false;
    }
    int value = 0;
    for (int i = track.from[run]; i < track.to[run]; i++) {
      value = value * 10 + track.chars[i] - '0';
    }
    return value >= low && value <= high;
  }
}
