package org.rostrum.screening.extract;

/**
 * A school by name, where the same words speak of one child: its year, age or day. A school alone
 * is nobody's secret.
 */
final class Schools implements Finder {

  private static final int REACH = 12;
  private static final int LONGEST_NAME = 5;

  @Override
  public void find(Track track, Catch found) {
    for (int run = 1; run < track.count; run++) {
      if (!track.is(run, Cue.SCHOOL) || !track.capital(run)) {
        continue;
      }
      int last = run;
      while (track.is(last + 1, Cue.SCHOOL)
          && track.capital(last + 1)
          && track.parted(last + 1, ' ')) {
        last++;
      }
      int first = first(track, run);
      if (first < run && child(track, first, last + 1)) {
        found.add("SCHOOL", track.from[first], track.to[last], 0.8);
      }
      run = last;
    }
  }

  /** The first of the capitals before, as in St Aldhelm's Primary. */
  private static int first(Track track, int school) {
    int first = school;
    while (first > 0 && school - first < LONGEST_NAME && named(track, first)) {
      first--;
    }
    return first;
  }

  private static boolean named(Track track, int run) {
    int gap = track.gap(run);
    char sign = track.at(track.from[run] - 1);
    boolean apostrophe = sign == '\'' && gap == 1;
    boolean joined =
        gap == 1 && (sign == ' ' || sign == '-') || gap == 2 && track.at(track.to[run - 1]) == '.';
    return apostrophe
        || joined
            && (track.capital(run - 1) || possessive(track, run - 1))
            && !track.is(run - 1, Cue.GROUP);
  }

  private static boolean possessive(Track track, int run) {
    return track.to[run] - track.from[run] == 1 && track.parted(run, '\'');
  }

  private static boolean child(Track track, int first, int next) {
    long cues = track.around(first, next, REACH, REACH);
    if (Cue.CHILD.in(cues) || Cue.COLLECTED.in(cues)) {
      return true;
    }
    for (int run = Math.max(1, first - REACH); run < Math.min(track.count, next + REACH); run++) {
      int number = Ages.age(track, run);
      boolean year = number >= 0 && number <= 13 && track.is(run - 1, Cue.GROUP);
      boolean young =
          number >= 0
              && number <= 18
              && (track.is(run - 1, Cue.AGED) || track.is(run + 1, Cue.YEARS));
      boolean born = track.is(run, Cue.BORN) && Births.date(track, run + 1) > 0;
      if (year || young || born) {
        return true;
      }
    }
    return false;
  }
}
