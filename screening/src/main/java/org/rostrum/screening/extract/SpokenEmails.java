package org.rostrum.screening.extract;

/** E-mail addresses put in words to slip past: "ann at home dot com", "j.osei [at] example.com". */
final class SpokenEmails implements Finder {

  private static final int WIDEST_GAP = 3;
  private static final int LONGEST = 24;

  @Override
  public void find(Track track, Catch found) {
    for (int run = 1; run < track.count - 1; run++) {
      if (!track.is(run, Cue.AT) || !plain(track, run) || !plain(track, run + 1)) {
        continue;
      }
      int next = domain(track, run + 1);
      if (next < 0) {
        continue;
      }
      int first = local(track, run - 1);
      int start = track.from[first];
      boolean bracketed = "[({<".indexOf(track.at(track.from[run] - 1)) >= 0;
      boolean plainWord = first == run - 1 && track.is(first, Cue.NOT_LOCAL);
      boolean literal = first == run - 1 && next == run + 3 && track.parted(run + 2, '.');
      if (bracketed || !plainWord && !(literal && !track.digits(run - 1))) {
        found.add("EMAIL", start, track.to[next - 1], 0.92);
        run = next - 1;
      }
    }
  }

  /** Blanks or brackets before it, and on the same line. */
  private static boolean plain(Track track, int run) {
    int gap = track.gap(run);
    if (gap == 0 || gap > WIDEST_GAP) {
      return false;
    }
    for (int i = track.to[run - 1]; i < track.from[run]; i++) {
      if (" [](){}<>*-_".indexOf(track.chars[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The first run of the name that ends with this one. */
  private static int local(Track track, int last) {
    int first = last;
    while (first > 0 && last - first < LONGEST) {
      int gap = track.gap(first);
      char sign = track.at(track.from[first] - 1);
      boolean joined = gap == 0 || gap == 1 && "._-+".indexOf(sign) >= 0;
      boolean spoken =
          first > 1
              && (track.is(first - 1, Cue.DOT) || track.is(first - 1, Cue.MARK))
              && plain(track, first)
              && plain(track, first - 1);
      if (!joined && !spoken) {
        break;
      }
      first -= spoken ? 2 : 1;
    }
    return first;
  }

  /** One past the last run of a domain that begins here, or -1. */
  private static int domain(Track track, int from) {
    int next = -1;
    int run = from;
    while (run < track.count && run - from < LONGEST) {
      if (run > from && track.is(run, Cue.ENDING)) {
        next = run + 1;
      }
      int dot = run + 1;
      if (track.parted(dot, '.') || track.parted(dot, '-')) {
        run = dot;
      } else if (track.is(dot, Cue.DOT)
          && plain(track, dot)
          && dot + 1 < track.count
          && plain(track, dot + 1)) {
        run = dot + 1;
      } else {
        break;
      }
    }
    return next;
  }
}
