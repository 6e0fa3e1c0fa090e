package org.rostrum.screening.extract;

/**
 * Telephone numbers of the United Kingdom, however they are spaced, spelt or disguised, and those
 * of other countries with a plus or behind words about ringing.
 */
final class Phones implements Finder {

  private static final int FEWEST_LOCAL = 7;

  @Override
  public void find(Track track, Catch found) {
    Dial dial = new Dial(track);
    for (int run = 0; run < track.count; run++) {
      if (!begins(track, run)) {
        continue;
      }
      int next = domestic(track, run, dial, found);
      if (next < 0) {
        next = foreign(track, run, dial, found);
      }
      run = Math.max(run, next - 1);
    }
  }

  /** A figure or number word that nothing before it makes part of something else. */
  private static boolean begins(Track track, int run) {
    if (!track.digits(run)) {
      boolean zero = track.is(run, Cue.DIGIT) && "047".indexOf('0' + track.values[run]) >= 0;
      boolean letter = track.chars[track.from[run]] == 'o' && track.digits(run + 1);
      return (zero || letter) && !track.solid(track.from[run] - 1);
    }
    char before = track.at(track.from[run] - 1);
    boolean joined = ".,-/:".indexOf(before) >= 0 && track.digits(run - 1) && track.gap(run) == 1;
    boolean touching = run > 0 && track.gap(run) == 0 && !track.is(run - 1, Cue.PHONE);
    return !joined && !touching && "£$€#=/".indexOf(before) < 0;
  }

  /** One past the last run of a number that begins here, or -1. */
  private static int domestic(Track track, int run, Dial dial, Catch found) {
    dial.start(run);
    int next = -1;
    int end = 0;
    boolean evasive = false;
    while (dial.take()) {
      Verdict verdict = PhonePlan.judge(dial);
      if (verdict == Verdict.INVALID) {
        break;
      }
      if (verdict == Verdict.VALID
          && !track.solid(dial.end())
          && dial.plausible()
          && !dial.dated()) {
        next = dial.next();
        end = dial.end();
        evasive = dial.evasive();
      }
    }
    if (next < 0 || !prefixed(track, run)) {
      return -1;
    }
    double sure = sure(track, run, next, evasive);
    if (sure > 0) {
      found.add("PHONE", start(track, run, end), extension(track, next, end), sure);
    }
    return next;
  }

  /** A zero or plus before it, or 44 apart from the rest, or a word about ringing. */
  private static boolean prefixed(Track track, int run) {
    return track.chars[track.from[run]] != '4'
        || track.at(track.from[run] - 1) == '+'
        || track.digits(run) && track.to[run] - track.from[run] == 2
        || Cue.PHONE.in(track.around(run, run + 1, 3, 2));
  }

  private static double sure(Track track, int run, int next, boolean evasive) {
    boolean rung = Cue.PHONE.in(track.around(run, next, 4, 3));
    long before = track.around(run, run, 3, 0);
    if (Cue.NOT_PHONE.in(before) && !Cue.PHONE.in(before)) {
      return 0;
    }
    boolean grouped = next - run > 1 || track.at(track.from[run] - 1) == '+';
    return rung ? 0.97 : evasive || grouped ? 0.95 : 0.9;
  }

  /** With a plus, or close behind a word about ringing, or grouped as in North America. */
  private static int foreign(Track track, int run, Dial dial, Catch found) {
    char before = track.at(track.from[run] - 1);
    boolean zeros = track.chars[track.from[run]] == '0' && track.at(track.from[run] + 1) == '0';
    boolean plus = zeros || before == '+' && !track.solid(track.from[run] - 2);
    boolean rung = rung(track, run);
    boolean bracket = before == '(';
    if (!track.digits(run) || !plus && !rung && track.to[run] - track.from[run] != 3) {
      return -1;
    }
    dial.start(run);
    int next = -1;
    int end = 0;
    while (track.digits(dial.next()) && dial.take() && (plus || !dial.dated())) {
      boolean groups = dial.next() - run >= 2;
      boolean whole =
          plus && PhonePlan.international(dial)
              || rung && dial.count() >= FEWEST_LOCAL && dial.count() <= 12 && !year(track, run)
              || groups && punctuated(track, run, bracket) && PhonePlan.northAmerican(dial);
      if (whole && (!track.solid(dial.end()) || extended(track, dial.next()))) {
        next = dial.next();
        end = dial.end();
      }
    }
    long cues = track.around(run, run, 3, 0);
    if (next < 0 || Cue.NOT_PHONE.in(cues) || Cue.CARD.in(cues)) {
      return -1;
    }
    found.add("PHONE", start(track, run, end), extension(track, next, end), rung ? 0.85 : 0.7);
    return next;
  }

  /** A word about ringing close before; a "number" alone may be of anything. */
  private static boolean rung(Track track, int run) {
    for (int word = Math.max(0, run - 3); word < run; word++) {
      boolean number = track.is(word, Cue.DOOR) && !track.digits(run + 1);
      if (track.is(word, Cue.PHONE) && !number) {
        return true;
      }
    }
    return false;
  }

  private static boolean year(Track track, int run) {
    char first = track.chars[track.from[run]];
    return track.to[run] - track.from[run] == 4 && (first == '1' || first == '2');
  }

  private static boolean punctuated(Track track, int run, boolean bracket) {
    char sign = track.at(track.to[run]);
    return bracket ? sign == ')' : sign == '-' || sign == '.';
  }

  /** With the plus and the bracket that belong to it. */
  private static int start(Track track, int run, int end) {
    int start = track.from[run];
    if (track.at(start - 1) == '+') {
      start--;
    }
    if (track.at(start - 1) == '(') {
      for (int i = start; i < end; i++) {
        if (track.chars[i] == ')') {
          return start - 1;
        }
      }
    }
    return start;
  }

  private static boolean extended(Track track, int run) {
    boolean x = run < track.count && track.chars[track.from[run]] == 'x';
    boolean sign = x && track.to[run] - track.from[run] == 1 || extensionWord(track, run);
    return sign && track.digits(run + 1) && track.gap(run + 1) <= 2;
  }

  private static boolean extensionWord(Track track, int run) {
    boolean word = track.is(run, Cue.PHONE) && track.chars[track.from[run]] == 'e';
    return word && track.chars[track.from[run] + 1] == 'x';
  }

  /** Where the number ends, with its extension. */
  private static int extension(Track track, int run, int end) {
    return run < track.count && track.gap(run) <= 2 && extended(track, run)
        ? track.to[run + 1]
        : end;
  }
}
