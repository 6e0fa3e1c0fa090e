package org.rostrum.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.ActorId;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.Complaints;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens one case, to read, for an hour, to a Monitoring Officer or deputy to whom it was not given.
 * A second person is asked; when none answers in a quarter of an hour it opens all the same. The
 * Data Protection Officer, the chief executive, the handler and the member are told, and somebody
 * else looks at it afterwards. Whoever is recused from a case cannot open it like this, and a
 * sealed name stays sealed.
 */
@Component
class BreakGlass {

  private final Emergencies emergencies;
  private final Cases cases;
  private final Standings standings;
  private final Cover cover;
  private final Accounts accounts;
  private final Complaints complaints;
  private final Notices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BreakGlass(
      Emergencies emergencies,
      Cases cases,
      Standings standings,
      Cover cover,
      Accounts accounts,
      Complaints complaints,
      Notices notices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.emergencies = emergencies;
    this.cases = cases;
    this.standings = standings;
    this.cover = cover;
    this.accounts = accounts;
    this.complaints = complaints;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A case of this reference, if it may be opened like this: absent and conflicted are the same.
   */
  Optional<CaseFile> find(SignedIn who, String reference) {
    return cases
        .named(reference)
        .filter(file -> standings.of(file.id(), who.account()).isEmpty())
        .filter(file -> !isConflicted(file.id(), who.account()));
  }

  private boolean isConflicted(ComplaintId id, AccountId account) {
    return standings.recused(id).contains(account) || !cover.causes(id, account).isEmpty();
  }

  @Transactional
  public UUID ask(SignedIn who, CaseFile file, Emergency.Cause cause, String reason) {
    var use = emergencies.ask(file.id(), who, cause, reason);
    announce(who, "BREAK_GLASS_ASKED", file.id());
    var kept = emergencies.find(use).orElseThrow();
    var asked = askable(kept);
    asked.forEach(one -> notices.tell(one, Notice.Kind.URGENT, kept.path()));
    standings
        .handler(file.id())
        .filter(handler -> !asked.contains(handler))
        .ifPresent(handler -> notices.tell(handler, Notice.Kind.ITEM, file.path()));
    return use;
  }

  /** Who may answer, and who looks at it afterwards: nobody who is part of the matter. */
  List<AccountId> askable(Emergency use) {
    var found = new ArrayList<AccountId>();
    for (Hat hat : List.of(Hat.CHIEF_EXEC, Hat.DPO, Hat.MO, Hat.DEPUTY_MO)) {
      accounts.wearing(hat).stream()
          .filter(one -> !one.id().equals(use.askedBy()) && !found.contains(one.id()))
          .filter(one -> !isConflicted(use.complaint(), one.id()))
          .filter(one -> !complaints.involves(use.complaint(), one.name()))
          .filter(one -> !standings.isGuest(one.id()))
          .forEach(one -> found.add(one.id()));
    }
    return found;
  }

  /** What a second person says; false if it is too late, or not theirs to say. */
  @Transactional
  public boolean answer(
      SignedIn who, UUID id, boolean agrees, @Nullable Instant tellFrom, String why) {
    var use = emergencies.lock(id).orElseThrow();
    if (use.at(clock.instant()) != Emergency.Stage.WAITING
        || use.opensUnanswered(clock.instant())
        || !askable(use).contains(who.account())) {
      return false;
    }
    emergencies.answer(id, who.account(), agrees);
    announce(who, agrees ? "BREAK_GLASS_AGREED" : "BREAK_GLASS_REFUSED", use.complaint());
    if (agrees) {
      if (tellFrom != null) {
        emergencies.tellLater(id, tellFrom, why);
        announce(who, "BREAK_GLASS_TOLD_LATER", use.complaint());
      }
      open(use, clock.instant());
    }
    notices.tell(use.askedBy(), Notice.Kind.ITEM, use.path());
    return true;
  }

  /** Opens what nobody answered in time, and tells the members whose time has come. */
  @Scheduled(fixedDelay = 10_000)
  @Transactional
  public void goOn() {
    var now = clock.instant();
    for (Emergency seen : emergencies.unfinished()) {
      var use = emergencies.lock(seen.id()).orElseThrow();
      if (use.opensUnanswered(now)) {
        open(use, use.answerBy());
      } else if (use.openedAt() != null && use.toldAt() == null && isTime(use, now)) {
        tell(use);
      }
    }
  }

  private static boolean isTime(Emergency use, Instant now) {
    return use.tellFrom() == null || !now.isBefore(use.tellFrom());
  }

  private void open(Emergency use, Instant at) {
    emergencies.opened(use.id(), at);
    events.publishEvent(
        new CaseActed(
            new ActorId(use.askedBy().value()),
            use.hat().name(),
            "BREAK_GLASS",
            "complaint.body",
            use.complaint().toString()));
    askable(use).forEach(one -> notices.tell(one, Notice.Kind.ITEM, use.path()));
    if (emergencies.find(use.id()).filter(one -> isTime(one, clock.instant())).isPresent()) {
      tell(use);
    }
  }

  /** The member hears that somebody looked, and reads there who and why. */
  private void tell(Emergency use) {
    complaints.tell(use.complaint(), Notice.Kind.SOMEONE_LOOKED, "/who-looked");
    emergencies.told(use.id());
  }

  /** Somebody else looked at what was done; false if it was done before. */
  @Transactional
  public boolean review(SignedIn who, Emergency use, String words) {
    boolean first =
        askable(use).contains(who.account()) && emergencies.review(use.id(), who.account(), words);
    if (first) {
      announce(who, "BREAK_GLASS_REVIEWED", use.complaint());
    }
    return first;
  }

  private void announce(SignedIn who, String what, ComplaintId id) {
    events.publishEvent(
        new CaseActed(who.actor(), who.hat().name(), what, "complaint.body", id.toString()));
  }
}
