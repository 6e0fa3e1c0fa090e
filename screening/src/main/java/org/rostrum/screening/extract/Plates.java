package org.rostrum.screening.extract;

/**
 * Vehicle registrations (DVLA INF104): the current form by its age identifier, older ones only
 * beside words about vehicles or alone in a text.
 */
final class Plates implements Finder {

  private static final int LONGEST = 7;

  @Override
  public void find(Track track, Catch found) {
    Code code = new Code(track);
    for (int run = 0; run + 1 < track.count; run++) {
      int start = track.from[run];
      if (track.digits(run)
          || !track.digits(run + 1)
          || track.gap(run + 1) > 1
          || track.to[run] - start > 3
          || track.solid(start - 1)
          || "£#".indexOf(track.at(start - 1)) >= 0) {
        continue;
      }
      code.read(start, LONGEST + 1, "");
      if (code.count() <= 4 && code.breaks() == 0) {
        code.read(start, LONGEST + 1, " -");
      }
      if (code.breaks() > 1 || !code.whole() || code.count() > LONGEST) {
        shorten(track, code, start);
      }
      double sure = code.breaks() <= 1 && code.whole() ? sure(track, run, code) : 0;
      if (sure > 0) {
        found.add("VEHICLE_REG", start, code.end(), sure);
        run = track.runAt(code.end()) - 1;
      }
    }
  }

  /** Another word begins behind: reads again up to the second gap. */
  private static void shorten(Track track, Code code, int start) {
    for (int most = LONGEST; most >= 4; most--) {
      code.read(start, most, " -");
      if (code.breaks() <= 1 && code.whole()) {
        return;
      }
    }
  }

  private static double sure(Track track, int run, Code code) {
    int next = track.runAt(code.end());
    long cues = track.around(run, next, 6, 6);
    boolean said = Cue.VEHICLE.in(cues);
    boolean other = Cue.NOT_VEHICLE.in(track.around(run, run, 5, 0));
    boolean alone = run == 0 && next == track.count;
    if (other && !said || Cue.NOT_VEHICLE.in(track.around(run, run, 1, 0)) || ordinal(code)) {
      return 0;
    }
    if (code.shaped("AA99AAA")) {
      return current(code) && (code.upper() || said || alone) ? said ? 0.9 : 0.75 : 0;
    }
    boolean fitting = code.upper() && (said || alone) && older(code);
    return fitting ? 0.75 : 0;
  }

  /** Letters of a region, age identifier, three letters without I, Q. */
  private static boolean current(Code code) {
    int age = code.number(2, 4);
    boolean aged = age >= 2 && age <= 29 || age >= 51 && age <= 79;
    boolean region = "iqz".indexOf(code.at(0)) < 0 && "iq".indexOf(code.at(1)) < 0;
    return aged && region && plain(code, 4);
  }

  private static boolean older(Code code) {
    int size = code.count();
    boolean prefix =
        (code.shaped("A9AAA") || code.shaped("A99AAA") || code.shaped("A999AAA"))
            && "ioquz".indexOf(code.at(0)) < 0
            && plain(code, size - 3);
    boolean suffix =
        (code.shaped("AAA9A") || code.shaped("AAA99A") || code.shaped("AAA999A"))
            && "ioquz".indexOf(code.at(size - 1)) < 0
            && plain(code, 0);
    boolean northern =
        (code.shaped("AAA9999") || code.shaped("AAA999"))
            && (code.at(0) == 'i' || code.at(1) == 'i' || code.at(1) == 'z' || code.at(2) == 'z');
    return prefix || suffix || northern;
  }

  private static boolean plain(Code code, int from) {
    for (int i = from; i < from + 3; i++) {
      if ("iq".indexOf(code.at(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** "A1 2nd", "on 3 May": nothing but an ordinal or the like. */
  private static boolean ordinal(Code code) {
    return code.count() < 5;
  }
}
