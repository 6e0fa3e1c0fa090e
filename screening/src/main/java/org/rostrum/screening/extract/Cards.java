package org.rostrum.screening.extract;

/** Payment cards: an issuer's prefix and length (ISO/IEC 7812), and the Luhn check. */
final class Cards implements Finder {

  private static final int FEWEST = 12;

  @Override
  public void find(Track track, Catch found) {
    Groups groups = new Groups(track);
    for (int run = 0; run < track.count; run++) {
      if (!groups.start(run)) {
        continue;
      }
      while (!likely(track, groups)) {
        if (!groups.grow()) {
          break;
        }
      }
      if (likely(track, groups)) {
        found.add("PAYMENT_CARD", groups.from(), groups.to(), 0.9);
        run = groups.nextRun() - 1;
      }
    }
  }

  private static boolean likely(Track track, Groups groups) {
    if (groups.count() < FEWEST || !groups.whole() || luhn(groups) != Verdict.VALID) {
      return false;
    }
    long cues = track.around(groups.firstRun(), groups.nextRun(), 6, 3);
    boolean said = Cue.CARD.in(cues);
    if (!said && Cue.NOT_CARD.in(cues)) {
      return false;
    }
    return issued(groups, said) && (said || shaped(groups));
  }

  /** In fours, as American Express groups, or without any blank. */
  private static boolean shaped(Groups groups) {
    boolean fours = groups.size(0) == 4 && groups.size(1) == 4 && groups.size(2) == 4;
    boolean express = groups.size(0) == 4 && groups.size(1) == 6;
    return groups.groups() == 1 || fours || express;
  }

  /** A prefix that an issuer has, with a length that goes with it. */
  private static boolean issued(Groups groups, boolean said) {
    int size = groups.count();
    int two = groups.number(0, 2);
    int four = groups.number(0, 4);
    boolean visa =
        groups.digit(0) == '4' && (size == 16 || size == 19 && said || size == 13 && said);
    boolean mastercard = (two >= 51 && two <= 55 || four >= 2221 && four <= 2720) && size == 16;
    boolean express = (two == 34 || two == 37) && size == 15;
    boolean diners = (two == 36 || two == 38 || two == 39 || two == 30) && size == 14;
    boolean discover = (four == 6011 || two == 65 || two == 64 || two == 62) && size >= 16;
    boolean jcb = four >= 3528 && four <= 3589 && size == 16;
    boolean older = (four == 2131 || four == 1800) && size == 15;
    boolean maestro = (two == 50 || two >= 56 && two <= 69) && (said || size == 16);
    boolean any = said && size >= 15;
    return visa
        || mastercard
        || express
        || diners && (said || groups.groups() > 1)
        || discover
        || jcb
        || older
        || maestro
        || any;
  }

  static Verdict luhn(Groups groups) {
    int sum = 0;
    for (int i = 0; i < groups.count(); i++) {
      int value = groups.digit(groups.count() - 1 - i) - '0';
      if (i % 2 == 1) {
        value = value > 4 ? value * 2 - 9 : value * 2;
      }
      sum += value;
    }
    return sum % 10 == 0 && !groups.allSame() ? Verdict.VALID : Verdict.INVALID;
  }
}
