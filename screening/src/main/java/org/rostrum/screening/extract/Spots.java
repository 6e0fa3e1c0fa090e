package org.rostrum.screening.extract;

/**
 * Places by number or code: latitude and longitude in the United Kingdom, and what3words. Those of
 * a pothole or a street light are everyone's.
 */
final class Spots implements Finder {

  private static final String COMMON = "place of a public thing";
  private static final int FEWEST_DECIMALS = 3;

  @Override
  public void find(Track track, Catch found) {
    boolean named = false;
    for (int run = 0; run < track.count; run++) {
      named |= track.is(run, Cue.THREE_WORDS);
    }
    for (int run = 0; run < track.count; run++) {
      int start = track.from[run];
      if (track.digits(run)) {
        int end = degrees(track, start);
        if (end > 0) {
          add(track, run, "GEO", start, end, found);
        }
      } else if (slashed(track, start) || named && track.at(track.to[run]) == '.') {
        if (threeWords(track, run)) {
          add(track, run, "W3W", start, track.to[run + 2], found);
          run += 2;
        }
      }
    }
  }

  private static void add(Track track, int run, String kind, int from, int to, Catch found) {
    long cues = track.around(run, run, 8, 0);
    boolean common = Cue.ASSET.in(cues) && !Cue.PRIVATE.in(cues);
    found.add(kind, from, to, 0.9, common ? COMMON : null);
  }

  private static boolean slashed(Track track, int start) {
    return track.at(start - 1) == '/' && track.at(start - 2) == '/' && track.at(start - 3) == '/';
  }

  private static boolean threeWords(Track track, int run) {
    for (int word = run; word < run + 3; word++) {
      boolean letters = word < track.count && !track.digits(word);
      if (!letters
          || track.to[word] - track.from[word] < 3
          || word > run && !track.parted(word, '.')) {
        return false;
      }
    }
    return track.at(track.to[run + 2]) != '.' || !track.solid(track.to[run + 2] + 1);
  }

  /** 52.5123, -1.9981 and 52.5123° N, 1.9981° W: one past it, or 0. */
  private static int degrees(Track track, int start) {
    int middle = track.solid(start - 1) ? 0 : decimals(track, start, 49, 61);
    if (middle == 0) {
      return 0;
    }
    int at = compass(track, middle, 'n');
    int gap = at;
    while (at - gap < 2 && (track.at(at) == ',' || track.at(at) == ' ')) {
      at++;
    }
    if (at == gap) {
      return 0;
    }
    boolean west = track.at(at) == '-';
    int end = decimals(track, west ? at + 1 : at, 0, 9);
    return end > 0 ? compass(track, end, 'w') : 0;
  }

  /** One past a degree sign and the letter of a point of the compass, where they stand. */
  private static int compass(Track track, int from, char point) {
    int at = from;
    if (track.at(at) == '\u00B0') {
      at++;
    }
    int letter = track.at(at) == ' ' ? at + 1 : at;
    boolean there = track.at(letter) == point || point == 'w' && track.at(letter) == 'e';
    return there && !track.solid(letter + 1) ? letter + 1 : at;
  }

  /** One past a number with decimals whose whole part lies between, or 0. */
  private static int decimals(Track track, int from, int low, int high) {
    int at = from;
    int whole = 0;
    while (Signs.digit(track.at(at)) && at - from < 3) {
      whole = whole * 10 + track.at(at++) - '0';
    }
    if (at == from || track.at(at) != '.' || whole < low || whole >= high) {
      return 0;
    }
    int point = at++;
    while (Signs.digit(track.at(at))) {
      at++;
    }
    return at - point > FEWEST_DECIMALS ? at : 0;
  }
}
