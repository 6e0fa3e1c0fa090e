package org.rostrum.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.cases.Conflicts.Cause;
import org.rostrum.cases.Conflicts.Officer;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.Complaints;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.stereotype.Component;

/**
 * Finds who may not handle a case and who will; if nobody here can, asks for one from elsewhere.
 */
@Component
class Cover {

  private static final List<Hat> MAY_COME_NEAR =
      List.of(
          Hat.MO, Hat.DEPUTY_MO, Hat.INVESTIGATOR, Hat.INDEPENDENT_PERSON, Hat.MEMBERS_SERVICES);

  private final Accounts accounts;
  private final Standings standings;
  private final Ties ties;
  private final Complaints complaints;
  private final Notices notices;
  private final Clock clock;

  Cover(
      Accounts accounts,
      Standings standings,
      Ties ties,
      Complaints complaints,
      Notices notices,
      Clock clock) {
    this.accounts = accounts;
    this.standings = standings;
    this.ties = ties;
    this.complaints = complaints;
    this.notices = notices;
    this.clock = clock;
  }

  /** Recuses everybody who must not see the case, before anybody is assigned. */
  void findConflicts(ComplaintId id) {
    causes(id)
        .forEach(
            (account, causes) -> causes.forEach(cause -> standings.recuse(id, account, cause)));
  }

  /** Why somebody must not be brought into a case; empty if nothing is known against it. */
  Set<Cause> causes(ComplaintId id, AccountId account) {
    return causes(id).getOrDefault(account, Set.of());
  }

  private Map<AccountId, Set<Cause>> causes(ComplaintId id) {
    var byAccount = new HashMap<AccountId, Set<Cause>>();
    var officers = MAY_COME_NEAR.stream().flatMap(hat -> wearing(hat).stream()).distinct().toList();
    var all = ties.all();
    var known = new HashMap<String, Boolean>();
    for (Officer officer : officers) {
      var causes =
          Conflicts.of(
              officer,
              officers,
              all,
              name -> known.computeIfAbsent(name, one -> complaints.involves(id, one)));
      if (complaints.isComplainant(as(officer), id)) {
        causes.add(Cause.PARTY);
      }
      if (!causes.isEmpty()) {
        byAccount.put(officer.account(), causes);
      }
    }
    return byAccount;
  }

  /** Assigns the next who can handle it and tells them; false: the chief executive is asked. */
  boolean assignHandler(ComplaintId id, boolean urgent) {
    findConflicts(id);
    var today = LocalDate.now(clock.withZone(Clocks.LONDON));
    var next =
        Conflicts.handler(
            ours(Hat.MO),
            ours(Hat.DEPUTY_MO),
            standings.recused(id),
            account -> standings.isAway(account, today));
    next.ifPresent(handler -> {
      standings.assign(id, handler, Standings.Part.HANDLER, false, null);
      notices.tell(handler, urgent ? Notice.Kind.URGENT : Notice.Kind.ITEM, "/cases/" + id);
    });
    if (next.isEmpty()) {
      standings.askForAppointment(id);
      wearing(Hat.CHIEF_EXEC)
          .forEach(chief -> notices.tell(chief.account(), Notice.Kind.ITEM, "/conflicts"));
    }
    return next.isPresent();
  }

  /** Tells somebody that a case of theirs has something to read. */
  void tell(AccountId account, ComplaintId id) {
    notices.tell(account, Notice.Kind.ITEM, "/cases/" + id);
  }

  /** The same, and where to read it. */
  void tell(AccountId account, String path) {
    notices.tell(account, Notice.Kind.ITEM, path);
  }

  /** A deputy who can look again at what somebody decided. */
  Optional<AccountId> deputyOtherThan(ComplaintId id, AccountId decider) {
    var recused = standings.recused(id);
    var others = new ArrayList<>(ours(Hat.DEPUTY_MO));
    others.addAll(ours(Hat.MO));
    return others.stream()
        .map(Officer::account)
        .filter(one -> !one.equals(decider) && !recused.contains(one))
        .findFirst();
  }

  /** Those of this council who wear a hat; a guest of one case is not among them. */
  List<Officer> ours(Hat hat) {
    return wearing(hat).stream().filter(one -> !standings.isGuest(one.account())).toList();
  }

  private List<Officer> wearing(Hat hat) {
    return accounts.wearing(hat).stream()
        .map(person -> new Officer(person.id(), person.name()))
        .toList();
  }

  private static SignedIn as(Officer officer) {
    return new SignedIn(
        officer.account(),
        officer.account().actor(),
        officer.name(),
        Hat.MEMBER,
        List.of(Hat.MEMBER));
  }
}
