package org.rostrum.screening.extract;

/** National Insurance numbers: two letters, six figures, A to D (HMRC NIM39110). */
final class NationalInsurance implements Finder {

  @Override
  public void find(Track track, Catch found) {
    for (int run = 0; run + 1 < track.count; run++) {
      int start = track.from[run];
      if (track.digits(run)
          || track.to[run] - start != 2
          || track.solid(start - 1)
          || !prefix(track, start)) {
        continue;
      }
      int end = figures(track, track.to[run]);
      if (end == 0) {
        continue;
      }
      int letter = skip(track, end);
      boolean suffix =
          track.at(letter) >= 'a' && track.at(letter) <= 'd' && !track.solid(letter + 1);
      boolean said = Cue.INSURANCE.in(track.around(run, run, 6, 0));
      boolean other = Cue.NOT_INSURANCE.in(track.around(run, run, 2, 0));
      if (suffix && !other) {
        found.add("NINO", start, letter + 1, said ? 0.98 : 0.92);
      } else if (said && !track.solid(end) && !Signs.letter(track.at(letter))) {
        found.add("NINO", start, end, 0.8);
      }
    }
  }

  /** Letters that are given out. */
  private static boolean prefix(Track track, int at) {
    char one = track.chars[at];
    char two = track.chars[at + 1];
    boolean letters = one >= 'a' && one <= 'z' && two >= 'a' && two <= 'z';
    if (!letters || "dfiquv".indexOf(one) >= 0 || "dfiquvo".indexOf(two) >= 0) {
      return false;
    }
    return switch (one) {
      case 'b' -> two != 'g';
      case 'g' -> two != 'b';
      case 'k' -> two != 'n';
      case 'n' -> two != 'k' && two != 't';
      case 't' -> two != 'n';
      case 'z' -> two != 'z';
      default -> true;
    };
  }

  /** One past six figures, together or in pairs, or 0. */
  private static int figures(Track track, int from) {
    int at = from;
    for (int pair = 0; pair < 3; pair++) {
      at = skip(track, at);
      if (!Signs.digit(track.at(at)) || !Signs.digit(track.at(at + 1))) {
        return 0;
      }
      at += 2;
    }
    return Signs.digit(track.at(at)) ? 0 : at;
  }

  private static int skip(Track track, int at) {
    return " -.\u0001".indexOf(track.at(at)) >= 0 ? at + 1 : at;
  }
}
