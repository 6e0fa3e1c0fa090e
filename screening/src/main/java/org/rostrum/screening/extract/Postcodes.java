package org.rostrum.screening.extract;

/**
 * UK postcodes (BS 7666): outward code, then a digit and two letters, also in small letters,
 * without the blank, or spread out. Marks the run that each begins with, for addresses to see.
 */
final class Postcodes implements Finder {

  /** The areas that the Royal Mail delivers to; those of one letter stand with a blank. */
  private static final String AREAS =
      "ab al b  ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy"
          + " e  ec eh en ex fk fy g  gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l "
          + " la ld le ll ln ls lu m  me mk ml n  ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm"
          + " s  sa se sg sk sl sm sn so sp sr st sw sy ta td tf tn tq tr ts tw ub w  wa wc wd wf"
          + " wn wr ws wv yo ze";

  private static final boolean[] KNOWN = known();

  @Override
  public void find(Track track, Catch found) {
    for (int run = 0; run + 1 < track.count; run++) {
      int start = track.from[run];
      if (track.digits(run) || track.to[run] - start > 2 || touched(track, start)) {
        continue;
      }
      int end = tight(track, run);
      if (end == 0) {
        end = spread(track, run);
      }
      if (end > 0) {
        track.looks[run] |= Track.POSTCODE;
        found.add("POSTCODE", start, end, area(track, run) ? 0.95 : 0.7);
        run = track.runAt(end) - 1;
      }
    }
  }

  private static boolean touched(Track track, int start) {
    char before = track.at(start - 1);
    return track.solid(start - 1) || before == '@' || before == '#' || before == '£';
  }

  /** Written as one or two words: one past its end, or 0. */
  private static int tight(Track track, int run) {
    if (track.gap(run + 1) != 0 || !area(track, run) && !made(track, run)) {
      return 0;
    }
    int digits = track.to[run + 1] - track.from[run + 1];
    for (int outward = Math.min(digits, 2); outward >= 1; outward--) {
      int at = track.to[run] + outward;
      int end = inward(track, run, at);
      if (end == 0 && outward == digits && track.solid(at)) {
        end = inward(track, run, at + 1);
      }
      if (end > 0) {
        return end;
      }
    }
    return 0;
  }

  private static int inward(Track track, int run, int from) {
    int at = from;
    while (at - from < 2 && " \u0001".indexOf(track.at(at)) >= 0
        || at == from && parted(track, at)) {
      at++;
    }
    boolean figure =
        Signs.digit(track.at(at))
            || track.at(at) == 'o' && at > from && Cue.POSTCODE.in(track.around(run, run, 3, 0));
    boolean stands =
        figure && unit(track.at(at + 1)) && unit(track.at(at + 2)) && !track.solid(at + 3);
    return stands && !ordinal(track, at, at > from) ? at + 3 : 0;
  }

  private static boolean parted(Track track, int at) {
    return (track.at(at) == '-' || track.at(at) == '.') && Signs.digit(track.at(at + 1));
  }

  /** "E7 5th", "A41 2nd exit": a road or district and an ordinal, not a code. */
  private static boolean ordinal(Track track, int at, boolean apart) {
    char one = track.chars[at + 1];
    char two = track.chars[at + 2];
    boolean like =
        one == 's' && two == 't'
            || one == 'n' && two == 'd'
            || one == 'r' && two == 'd'
            || one == 't' && two == 'h';
    boolean upper = Character.isUpperCase(track.text.charAt(track.begins(at + 1)));
    return like && (apart || !upper) && !(apart && upper);
  }

  /** In capitals, its letters and figures spread with single blanks: B 6 9 9 Z Q, B69 9 Z Q. */
  private static int spread(Track track, int run) {
    int at = track.from[run];
    int parts = 0;
    int letters = 0;
    int figures = 0;
    int tail = 0;
    int next = run;
    boolean capitals = true;
    boolean split = false;
    while (next < track.count && parts < 8 && tail < 2) {
      boolean joined = next == run || track.gap(next) == 0 || track.parted(next, ' ');
      int size = track.to[next] - track.from[next];
      if (!joined || size > 3) {
        break;
      }
      boolean figure = track.digits(next);
      capitals &= figure || track.upper(next);
      if (figure) {
        figures += size;
        split = size == 1;
      } else if (figures == 0) {
        letters += size;
      } else {
        split |= tail == 0 && track.gap(next) == 0;
        tail += size;
      }
      at = track.to[next];
      next++;
      parts++;
    }
    boolean shaped =
        split && parts >= 3 && letters <= 2 && tail == 2 && figures >= 2 && figures <= 3;
    boolean units =
        shaped && unit(track.at(lastLetter(track, next - 1, 1))) && unit(track.at(at - 1));
    boolean sure = capitals && !track.solid(at) && area(track, letters, run);
    return units && sure ? at : 0;
  }

  private static int lastLetter(Track track, int run, int back) {
    return track.to[run] - track.from[run] > back ? track.to[run] - 1 - back : track.from[run - 1];
  }

  /** Letters no area has, but could: in capitals only, as in made-up examples. */
  private static boolean made(Track track, int run) {
    boolean two = track.to[run] - track.from[run] == 2;
    char second = track.at(track.to[run] - 1);
    boolean could = "qvx".indexOf(track.at(track.from[run])) < 0 && "ijz".indexOf(second) < 0;
    return two && could && track.upper(run);
  }

  private static boolean area(Track track, int run) {
    return area(track, track.to[run] - track.from[run], run);
  }

  private static boolean area(Track track, int letters, int run) {
    char one = track.chars[track.from[run]];
    boolean second = letters == 2;
    char two =
        !second
            ? ' '
            : track.to[run] - track.from[run] == 2
                ? track.chars[track.from[run] + 1]
                : track.chars[track.from[run + 1]];
    return one < 0x80 && two < 0x80 && KNOWN[one << 7 | two];
  }

  /** The letters of an inward code. */
  private static boolean unit(char c) {
    return c >= 'a' && c <= 'z' && "cikmov".indexOf(c) < 0;
  }

  private static boolean[] known() {
    boolean[] known = new boolean[1 << 14];
    for (int i = 0; i + 1 < AREAS.length(); i += 3) {
      known[AREAS.charAt(i) << 7 | AREAS.charAt(i + 1)] = true;
    }
    return known;
  }
}
