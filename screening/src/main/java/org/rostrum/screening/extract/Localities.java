package org.rostrum.screening.extract;

/** What follows a street within its address: flat, further street, town and county. */
final class Localities {

  private static final int MOST = 4;
  private static final int LONGEST = 9;

  private Localities() {}

  /** One past all that belongs to the address whose street ends before this run. */
  static int behind(Track track, int street) {
    int next = street;
    for (int part = 0; part < MOST && next < track.count; part++) {
      int more = unit(track, next);
      if (more < 0) {
        more = place(track, next);
      }
      if (more < 0) {
        break;
      }
      next = more;
    }
    int block = lines(track, next);
    return block > 0 ? block : next;
  }

  /** "\n Flat 4" or ", Unit 3" with nothing else behind. */
  private static int unit(Track track, int run) {
    int gap = track.gap(run);
    char first = track.at(track.to[run - 1]);
    int unit =
        gap <= 4 && (first == ',' || first == '\n') && track.chars[track.from[run] - 1] != '>'
            ? Addresses.unit(track, run)
            : -1;
    char behind = unit < 0 ? ' ' : track.at(track.to[unit - 1]);
    return behind == '\n' || behind == ',' || behind == '.' ? unit : -1;
  }

  /** ", Northcombe" where the address plainly goes on with a place's name. */
  private static int place(Track track, int run) {
    boolean comma =
        track.gap(run) == 2
            && track.at(track.to[run - 1]) == ','
            && track.at(track.from[run] - 1) == ' ';
    if (!comma || track.digits(run)) {
      return -1;
    }
    int next = name(track, run, true);
    if (next > run) {
      return closed(track, next) ? next : -1;
    }
    next = name(track, run, false);
    return next > run && coded(track, next) ? next : -1;
  }

  /**
   * Each line a place's name only, and a postcode begins the last: one past the last name, or 0.
   */
  private static int lines(Track track, int street) {
    int next = street;
    for (int part = 0; part < MOST && next < track.count; part++) {
      boolean line = lineBefore(track, next);
      if (!line) {
        return 0;
      }
      if ((track.looks[next] & Track.POSTCODE) != 0) {
        return next > street ? next : 0;
      }
      int more = name(track, next, track.capital(next));
      if (more <= next) {
        return 0;
      }
      next = more;
    }
    return 0;
  }

  private static boolean lineBefore(Track track, int run) {
    boolean comma = track.gap(run) == 2 && track.at(track.to[run - 1]) == ',';
    return track.at(track.from[run] - 1) == '\n' && (track.gap(run) == 1 || comma);
  }

  /** One past a place's name of capitals (or of small letters), or the run itself. */
  private static int name(Track track, int from, boolean capitals) {
    int run = from;
    while (run < track.count && run - from < LONGEST) {
      boolean hyphened = run > from && StreetNames.hyphened(track, run);
      boolean joined = run == from || hyphened || StreetNames.joined(track, run);
      boolean fits = hyphened || track.capital(run) == capitals || run > from && links(track, run);
      if (!joined || !fits || track.digits(run) || !hyphened && stops(track, run, from)) {
        break;
      }
      run++;
    }
    return run;
  }

  /** Isle of Wight, Tyne and Wear. */
  private static boolean links(Track track, int run) {
    int size = track.to[run] - track.from[run];
    boolean small = track.is(run, Cue.NO_NAME) && size <= 3;
    return small && track.capital(run + 1) && StreetNames.joined(track, run + 1);
  }

  private static boolean stops(Track track, int run, int from) {
    long cues = track.cues[run];
    boolean other = Cue.TITLE.in(cues) || Cue.DAY.in(cues) || run == from && Cue.NOT_PLACE.in(cues);
    return other || (track.looks[run] & Track.POSTCODE) != 0;
  }

  static boolean coded(Track track, int run) {
    boolean postcode = run < track.count && (track.looks[run] & Track.POSTCODE) != 0;
    return postcode && track.gap(run) <= 2;
  }

  /** The name is at its end: a stop, a postcode, or a word that goes on after an address. */
  private static boolean closed(Track track, int next) {
    char sign = track.at(track.to[next - 1]);
    boolean word =
        next < track.count
            && track.parted(next, ' ')
            && (coded(track, next) || track.is(next, Cue.AFTER));
    return "\n.,;!?)".indexOf(sign) >= 0 || word;
  }
}
