package org.rostrum.screening.extract;

/** Street names: one to four words and a word for a street, or one word that is a street. */
final class StreetNames {

  private static final int LONGEST = 4;
  private static final int LOOK_AHEAD = 12;

  private StreetNames() {}

  /**
   * One past the street whose name begins here, or -1.
   *
   * @param sure something before says that this is where someone lives
   */
  static int end(Track track, int from, boolean sure) {
    boolean trusted = sure || coded(track, from);
    if (track.is(from, Cue.ONE_WORD) && track.capital(from) && !street(track, from + 1, trusted)) {
      return from + 1;
    }
    boolean capitals = true;
    int words = 0;
    for (int run = from; run < track.count && words <= LONGEST; run++) {
      if (track.digits(run) || run > from && !joined(track, run)) {
        return -1;
      }
      boolean hyphened = hyphened(track, run + 1);
      if (words > 0 && !hyphened && ends(track, run, capitals, trusted, from)) {
        return longer(track, run, words);
      }
      if (Cue.NO_NAME.in(track.cues[run]) && !named(track, run, from) && !hyphened(track, run)) {
        return -1;
      }
      capitals &= track.capital(run) || hyphened(track, run);
      words += hyphened(track, run) ? 0 : 1;
    }
    return -1;
  }

  /** A street word that fits how the name before it is written. */
  private static boolean ends(Track track, int run, boolean capitals, boolean trusted, int from) {
    long cues = track.cues[run];
    boolean capital = track.capital(run);
    boolean the =
        run == from + 1
            && track.to[from] - track.from[from] == 3
            && track.chars[track.from[from]] == 't';
    if (the && Cue.NO_NAME.in(track.cues[from])) {
      return Cue.TREES.in(cues) && (capital && capitals || trusted);
    }
    if (Cue.SURE.in(cues)) {
      return capitals || !capital;
    }
    return Cue.STREET.in(cues) && (capital && capitals || trusted && !capital);
  }

  /** Park Lane, Mount Road: a street word that is only the name of a street. */
  private static int longer(Track track, int run, int words) {
    int more = run + 1;
    boolean joins = track.is(more, Cue.STREET) && track.parted(more, ' ');
    boolean alike = joins && track.capital(more) == track.capital(run);
    boolean name =
        !track.is(run, Cue.SURE) || track.is(more, Cue.SURE) && !abbreviated(track, more);
    return alike && name && words <= 2 && !abbreviated(track, more) ? run + 2 : run + 1;
  }

  /** "St", which may begin another name. */
  private static boolean abbreviated(Track track, int run) {
    return track.to[run] - track.from[run] == 2;
  }

  private static boolean street(Track track, int run, boolean trusted) {
    return track.is(run, Cue.STREET) && track.parted(run, ' ') && (track.capital(run) || trusted);
  }

  /** "New Road", "The Limes": not a name in small letters. */
  private static boolean named(Track track, int run, int from) {
    boolean first = run == from;
    boolean capital = track.capital(run);
    int size = track.to[run] - track.from[run];
    char letter = track.chars[track.from[run]];
    boolean may = size == 3 && "not".indexOf(letter) >= 0;
    return first && may && (capital || track.at(track.from[run] + 1) == 'e') || capital && !first;
  }

  /** A postcode stands close behind. */
  private static boolean coded(Track track, int from) {
    for (int run = from; run < Math.min(track.count, from + LOOK_AHEAD); run++) {
      if ((track.looks[run] & Track.POSTCODE) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Only a blank, hyphen, apostrophe or the dot of an abbreviation before this run. */
  static boolean joined(Track track, int run) {
    int gap = track.gap(run);
    char sign = track.at(track.from[run] - 1);
    return gap == 0
        || gap == 1 && " -'.".indexOf(sign) >= 0
        || gap == 2 && sign == ' ' && track.at(track.to[run - 1]) == '.' && short2(track, run - 1);
  }

  private static boolean short2(Track track, int run) {
    return track.to[run] - track.from[run] <= 3;
  }

  /** Joined to the run before by a hyphen or apostrophe. */
  static boolean hyphened(Track track, int run) {
    return track.parted(run, '-') || track.parted(run, '\'');
  }
}
