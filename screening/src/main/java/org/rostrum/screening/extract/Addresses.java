package org.rostrum.screening.extract;

/**
 * Homes by flat, door number or house name and street, with the town behind: Flat 3, 12a High St,
 * Northcombe. Reads the postcodes that {@link Postcodes} marked.
 */
final class Addresses implements Finder {

  private static final int LONGEST_DOOR = 4;
  private static final int LONGEST_BUILDING = 4;
  private static final String PUBLIC_PLACE = "public place";

  @Override
  public void find(Track track, Catch found) {
    int before = -1;
    for (int run = 0; run < track.count; run++) {
      int next = flat(track, run);
      if (next < 0) {
        next = numbered(track, run, false);
      }
      if (next < 0) {
        next = cottage(track, run);
      }
      if (next < 0 && quoted(track, run, before)) {
        next = unit(track, run);
      }
      if (next < 0) {
        continue;
      }
      next = Localities.behind(track, next);
      add(track, run, next, found);
      before = next;
      run = next - 1;
    }
  }

  private static void add(Track track, int run, int next, Catch found) {
    boolean coded = next < track.count && (track.looks[next] & Track.POSTCODE) != 0;
    boolean lived = Cue.LIVES.in(track.around(run, run, 4, 0));
    boolean open = openPlace(track, run, next);
    double sure = coded || lived ? 0.95 : 0.8;
    found.add("ADDRESS", track.from[run], track.to[next - 1], sure, open ? PUBLIC_PLACE : null);
  }

  /** Words of a place open to all stand around, and none of a person's home. */
  static boolean openPlace(Track track, int run, int next) {
    long cues = track.around(run, next, 10, 6);
    return Cue.OPEN.in(cues) && !Cue.PRIVATE.in(cues) && !Cue.LIVES.in(cues);
  }

  /** Flat 3, 12a High Street; Flat 12, Chaucer House, Mill Road; Flat C 4 Mill Lane. */
  private static int flat(Track track, int run) {
    int unit = unit(track, run);
    if (unit < 0 || unit >= track.count || !behind(track, unit)) {
      return -1;
    }
    int street = numbered(track, unit, true);
    return street >= 0 ? street : building(track, unit);
  }

  /** One past "Flat 3" or "Apartment C", or -1. */
  static int unit(Track track, int run) {
    int name = run + 1;
    if (!track.is(run, Cue.FLAT) || name >= track.count || track.gap(name) > 2) {
      return -1;
    }
    int size = track.to[name] - track.from[name];
    if (!track.digits(name)) {
      return size == 1 ? name + 1 : -1;
    }
    boolean lettered = letterBehind(track, name);
    return size <= LONGEST_DOOR ? lettered ? name + 2 : name + 1 : -1;
  }

  private static boolean quoted(Track track, int run, int before) {
    return before > 0 && run == before && track.at(track.from[run] - 1) == '>';
  }

  /** Capitals that end in a word for a building: Chaucer House. */
  private static int building(Track track, int from) {
    for (int run = from; run < Math.min(track.count, from + LONGEST_BUILDING); run++) {
      if (!track.capital(run) || run > from && !StreetNames.joined(track, run)) {
        return -1;
      }
      if (run > from && track.is(run, Cue.BUILDING)) {
        return run + 1;
      }
    }
    return -1;
  }

  /** One past a door number and a street, or -1. */
  private static int numbered(Track track, int run, boolean inFlat) {
    int name = door(track, run);
    if (name < 0 || name >= track.count) {
      return -1;
    }
    boolean door = inFlat || track.is(run - 1, Cue.DOOR) || track.is(run - 1, Cue.FLAT);
    if (!inFlat && track.is(run - 1, Cue.BAD_DOOR) || !behind(track, name)) {
      return -1;
    }
    if (door && track.is(name, Cue.LINK)) {
      name++;
    }
    boolean spelt = !track.digits(run);
    if (spelt && !door && !track.capital(name)) {
      return -1;
    }
    boolean lived = door || Cue.LIVES.in(track.around(run, run, 3, 0));
    return StreetNames.end(track, name, lived);
  }

  /** One past a door number: 14, 14a, 12-14, fourteen; or -1. */
  private static int door(Track track, int run) {
    if (!track.digits(run)) {
      boolean number = (track.cues[run] & Cue.NUMERAL) != 0;
      return number && !Cue.OLD.in(track.cues[run]) ? run + 1 : -1;
    }
    int start = track.from[run];
    char before = track.at(start - 1);
    boolean money = "£$€.:/-#,".indexOf(before) >= 0 && !(before == ',' && !track.digits(run - 1));
    if (money || track.solid(start - 1) || !number(track, run)) {
      return -1;
    }
    int next = letterBehind(track, run) ? run + 2 : run + 1;
    boolean range =
        (track.parted(next, '-') || track.parted(next, '/'))
            && track.digits(next)
            && number(track, next);
    return range ? next + 1 : next;
  }

  private static boolean number(Track track, int run) {
    return track.to[run] - track.from[run] <= LONGEST_DOOR && track.chars[track.from[run]] != '0';
  }

  /** 14a: one letter right behind. */
  private static boolean letterBehind(Track track, int run) {
    int letter = run + 1;
    return letter < track.count
        && !track.digits(letter)
        && track.gap(letter) == 0
        && track.to[letter] - track.from[letter] == 1;
  }

  /** A blank, or a comma and a blank, or a slash, on one line. */
  private static boolean behind(Track track, int run) {
    return track.parted(run, ' ')
        || track.parted(run, ',')
        || track.gap(run) == 2
            && track.at(track.to[run - 1]) == ','
            && track.at(track.from[run] - 1) == ' ';
  }

  /** Rose Cottage, Mill Lane; The Old Forge, Church Lane before a postcode. */
  private static int cottage(Track track, int run) {
    boolean first = run == 0 || !track.capital(run - 1) || !StreetNames.joined(track, run);
    int street = first && track.capital(run) ? house(track, run) : -1;
    int next = street < 0 ? -1 : StreetNames.end(track, street, false);
    if (next < 0 || track.is(street - 1, Cue.HOUSE_NAME) && street - run > 1) {
      return next;
    }
    long name = track.around(run, run, 0, street - run);
    boolean open = Cue.OPEN.in(name) || Cue.SCHOOL.in(name) || Cue.DAY.in(name);
    boolean lived = Cue.LIVES.in(track.around(run, run, 2, 0));
    return !open && (lived || Localities.coded(track, Localities.behind(track, next))) ? next : -1;
  }

  /** One past up to four capitals that a comma and more capitals follow, or -1. */
  private static int house(Track track, int from) {
    for (int run = from + 1; run < Math.min(track.count, from + 1 + LONGEST_BUILDING); run++) {
      if (!track.capital(run)) {
        return -1;
      }
      if (!StreetNames.joined(track, run)) {
        return track.gap(run) == 2 && behind(track, run) ? run : -1;
      }
    }
    return -1;
  }
}
