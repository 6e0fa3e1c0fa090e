package org.rostrum.screening.extract;

/** Numbers with no shape of their own, known only by the word beside them. */
final class CuedNumbers implements Finder {

  @Override
  public void find(Track track, Catch found) {
    for (int run = 0; run < track.count; run++) {
      if (!track.digits(run) || track.solid(track.to[run])) {
        continue;
      }
      int size = track.to[run] - track.from[run];
      boolean apart = run == 0 || track.gap(run) > 0;
      long cues = size >= 7 ? track.around(run, run + 1, 6, 3) : 0;
      if (apart && size == 9 && Cue.PASSPORT.in(cues)) {
        found.add("PASSPORT", track.from[run], track.to[run], 0.85);
      } else if (apart
          && size >= 9
          && size <= 12
          && Cue.UPRN.in(track.around(run, run + 1, 3, 2))) {
        found.add("UPRN", track.from[run], track.to[run], 0.98);
      } else if (!apart && lettered(track, run, size) && Cue.PASSPORT.in(cues)) {
        found.add("PASSPORT", track.from[run - 1], track.to[run], 0.85);
      }
    }
  }

  /** Two letters and seven figures, or one and eight, as on some passports. */
  private static boolean lettered(Track track, int run, int size) {
    int letters = track.to[run - 1] - track.from[run - 1];
    return track.upper(run - 1) && letters + size == 9 && letters <= 2;
  }
}
