package org.rostrum.screening.extract;

/** People's ages in figures: "29 year old", "aged 72", "just turned 65", "when he was 53". */
final class Ages implements Finder {

  private static final int OLDEST = 120;

  @Override
  public void find(Track track, Catch found) {
    for (int run = 0; run < track.count; run++) {
      int age = age(track, run);
      if (age >= 0 && age <= OLDEST && (old(track, run) || told(track, run))) {
        found.add("AGE", track.from[run], track.to[run], 0.7);
      }
    }
  }

  /** The number that a run of up to three figures is, or -1. */
  static int age(Track track, int run) {
    int size = track.digits(run) ? track.to[run] - track.from[run] : 0;
    if (size == 0
        || size > 3
        || track.solid(track.from[run] - 1)
        || "£$.:/-".indexOf(track.at(track.from[run] - 1)) >= 0) {
      return -1;
    }
    int age = 0;
    for (int i = track.from[run]; i < track.to[run]; i++) {
      age = age * 10 + track.chars[i] - '0';
    }
    return age;
  }

  private static boolean old(Track track, int run) {
    return track.is(run + 1, Cue.YEARS) && track.is(run + 2, Cue.OLD) && track.gap(run + 1) <= 1;
  }

  private static boolean told(Track track, int run) {
    boolean ends = !track.solid(track.to[run]) && "/:%-".indexOf(track.at(track.to[run])) < 0;
    boolean alone =
        "\n,.!?)".indexOf(track.at(track.to[run])) >= 0
            && !Signs.digit(track.at(track.to[run] + 1));
    boolean years = track.is(run + 1, Cue.YEARS);
    boolean turned = track.is(run - 1, Cue.TURNS) && (alone || years);
    boolean aged = track.is(run - 1, Cue.AGED);
    boolean person = track.is(run - 1, Cue.BEING) && track.is(run - 2, Cue.PRIVATE) && alone;
    return ends && (turned || aged || person);
  }
}
