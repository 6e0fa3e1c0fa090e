package org.rostrum.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.NewAccount;
import org.rostrum.identity.SignedIn;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officers of another authority: one case, ninety days, and no search. */
@Component
class Guests {

  static final int DAYS = 90;

  private final Accounts accounts;
  private final Standings standings;
  private final Notices notices;
  private final Clock clock;

  Guests(Accounts accounts, Standings standings, Notices notices, Clock clock) {
    this.accounts = accounts;
    this.standings = standings;
    this.notices = notices;
    this.clock = clock;
  }

  /** A guest and what they must be given in person; it is shown once. */
  record Guest(String name, String login, String password, String key, LocalDate until) {
    @Override
    public String toString() {
      return "Guest[" + until + "]";
    }
  }

  /** Empty if nobody is wanted for this case any more, or the login is taken. */
  @Transactional
  public Optional<Guest> appoint(ComplaintId id, String name, String login, SignedIn by) {
    if (!standings.holdAppointment(id)) {
      return Optional.empty();
    }
    var today = LocalDate.now(clock.withZone(Clocks.LONDON));
    var until = today.plusDays(DAYS);
    var account = NewAccount.withFreshSecrets(login, name, null);
    return accounts
        .invite(account, Hat.DEPUTY_MO, today, until, by)
        .map(guest -> {
          standings.assign(
              id,
              guest,
              Standings.Part.HANDLER,
              true,
              until.plusDays(1).atStartOfDay(Clocks.LONDON).toInstant());
          standings.settleAppointment(id);
          notices.tell(guest, Notice.Kind.ITEM, "/cases/" + id);
          return new Guest(name, login, account.password(), account.key(), until);
        });
  }
}
