package org.rostrum.screening.extract;

/**
 * NHS numbers: ten figures with a modulus 11 check (NHS Data Dictionary). One number in eleven
 * passes the check by chance, so it takes the usual grouping or words about health besides.
 */
final class HealthNumbers implements Finder {

  @Override
  public void find(Track track, Catch found) {
    Groups groups = new Groups(track);
    for (int run = 0; run < track.count; run++) {
      if (!groups.start(run)) {
        continue;
      }
      while (groups.count() < 10 && groups.grow()) {
        // grows until ten figures are together
      }
      if (groups.count() != 10 || !groups.whole() || modulus11(groups) != Verdict.VALID) {
        continue;
      }
      long cues = track.around(run, groups.nextRun(), 6, 4);
      boolean said = Cue.HEALTH.in(cues);
      boolean shaped = groups.size(0) == 3 && groups.size(1) == 3 && groups.size(2) == 4;
      boolean other = Cue.NOT_HEALTH.in(cues) || Cue.PHONE.in(track.around(run, run, 3, 0));
      if (groups.digit(0) != '0' && (said || shaped && !other)) {
        found.add("NHS_NUMBER", groups.from(), groups.to(), said ? 0.95 : 0.75);
        run = groups.nextRun() - 1;
      }
    }
  }

  static Verdict modulus11(Groups groups) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (groups.digit(i) - '0') * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    boolean right = check < 10 && check == groups.digit(9) - '0' && !groups.allSame();
    return right ? Verdict.VALID : Verdict.INVALID;
  }
}
