package org.rostrum.screening.extract;

/** Sort codes and account numbers, each beside the other or behind words about a bank. */
final class BankAccounts implements Finder {

  private static final int WITHIN = 6;

  @Override
  public void find(Track track, Catch found) {
    Groups groups = new Groups(track);
    for (int run = 0; run < track.count; run++) {
      if (!groups.start(run) || !sortCode(groups)) {
        continue;
      }
      int from = groups.from();
      int to = groups.to();
      int next = groups.nextRun();
      long before = track.around(run, run, 6, 0);
      boolean said = Cue.BANK.in(before | track.around(next, next, 0, 5));
      if (!said || Cue.NOT_BANK.in(before)) {
        continue;
      }
      int account = account(track, groups, next);
      if (account >= 0) {
        found.add("BANK_ACCOUNT", from, to, 0.9);
        found.add("BANK_ACCOUNT", track.from[account], track.to[account], 0.9);
        run = account;
      } else if (sorted(track, run)) {
        found.add("BANK_ACCOUNT", from, to, 0.85);
        run = next - 1;
      }
    }
    alone(track, found);
  }

  /** Three pairs, or six figures together. */
  private static boolean sortCode(Groups groups) {
    if (groups.size(0) == 6) {
      return true;
    }
    while (groups.groups() < 3) {
      if (groups.size(groups.groups() - 1) != 2 || !groups.grow()) {
        return false;
      }
    }
    return groups.size(2) == 2;
  }

  /** The run of eight figures close behind, or -1. */
  private static int account(Track track, Groups groups, int from) {
    for (int run = from; run < Math.min(track.count, from + WITHIN); run++) {
      if (groups.start(run) && groups.count() == 8 && groups.whole()) {
        return run;
      }
    }
    return -1;
  }

  /** The words "sort code" stand close before. */
  private static boolean sorted(Track track, int run) {
    for (int word = Math.max(0, run - 3); word < run; word++) {
      if (track.is(word, Cue.BANK)
          && track.chars[track.from[word]] == 's'
          && track.to[word] - track.from[word] == 4) {
        return true;
      }
    }
    return false;
  }

  /** An account number whose sort code is not given. */
  private static void alone(Track track, Catch found) {
    for (int run = 1; run < track.count; run++) {
      boolean eight = track.digits(run) && track.to[run] - track.from[run] == 8;
      if (eight && accounted(track, run) && !track.solid(track.to[run])) {
        found.add("BANK_ACCOUNT", track.from[run], track.to[run], 0.85);
      }
    }
  }

  /** "account number", "acc no" close before. */
  private static boolean accounted(Track track, int run) {
    for (int word = Math.max(0, run - 3); word < run; word++) {
      boolean account = track.is(word, Cue.BANK) && track.is(word, Cue.NOT_PHONE);
      if (account && track.gap(run) > 0) {
        return true;
      }
    }
    return false;
  }
}
