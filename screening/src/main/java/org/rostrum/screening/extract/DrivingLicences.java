package org.rostrum.screening.extract;

/** Driver numbers of Great Britain: sixteen signs with name, birth date and initials (DVLA). */
final class DrivingLicences implements Finder {

  private static final int LENGTH = 16;

  @Override
  public void find(Track track, Catch found) {
    Code code = new Code(track);
    for (int run = 0; run < track.count; run++) {
      int start = track.from[run];
      if (track.digits(run)
          || !track.digits(run + 1)
          || track.gap(run + 1) > 1
          || track.to[run] - start > 5
          || track.solid(start - 1)) {
        continue;
      }
      code.read(start, LENGTH, " ");
      if (code.count() == LENGTH
          && code.whole()
          && code.breaks() <= 2
          && valid(code) == Verdict.VALID) {
        found.add("DRIVING_LICENCE", start, code.end(), 0.95);
      }
    }
  }

  /**
   * Name filled up with nines; decade, month (women's fifty higher), day, year; initials; check.
   */
  private static Verdict valid(Code code) {
    boolean filled = false;
    for (int i = 0; i < 5; i++) {
      boolean nine = code.at(i) == '9';
      if (!nine && (filled || !code.letter(i))) {
        return Verdict.INVALID;
      }
      filled = nine;
    }
    for (int i = 5; i < 11; i++) {
      if (!code.digit(i)) {
        return Verdict.INVALID;
      }
    }
    int month = code.number(6, 8) % 50;
    int day = code.number(8, 10);
    boolean dated = month >= 1 && month <= 12 && code.number(6, 8) <= 62 && day >= 1 && day <= 31;
    boolean initials =
        (code.letter(11) || code.at(11) == '9') && (code.letter(12) || code.at(12) == '9');
    boolean check = code.letter(14) && code.letter(15);
    return dated && initials && check ? Verdict.VALID : Verdict.INVALID;
  }
}
