package org.rostrum.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.Complaints;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.rostrum.notifications.Notice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which a case changes: asks the table, moves the case, keeps its clocks and its
 * timeline, announces it, all in one transaction.
 */
@Service
class Work {

  private final Cases cases;
  private final Standings standings;
  private final RunningClocks clocks;
  private final Timeline timeline;
  private final CaseFacts facts;
  private final SentForms forms;
  private final Complaints complaints;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Work(
      Cases cases,
      Standings standings,
      RunningClocks clocks,
      Timeline timeline,
      CaseFacts facts,
      SentForms forms,
      Complaints complaints,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.standings = standings;
    this.clocks = clocks;
    this.timeline = timeline;
    this.facts = facts;
    this.forms = forms;
    this.complaints = complaints;
    this.events = events;
    this.clock = clock;
  }

  /** An officer acts. Empty: it is done, now or by the same form before. */
  @Transactional
  public Optional<Verdict.Refused> act(SignedIn who, ComplaintId id, Deed deed, FormKey key) {
    var file = cases.lock(id).orElseThrow(NotFound::new);
    if (cases.find(who.account(), id).isEmpty()) {
      throw new NotFound();
    }
    return perform(who, file, deed, key, parts(who, file, deed.act()), who.account().value());
  }

  /** The member acts. What is kept does not say who the member is. */
  @Transactional
  public Optional<Verdict.Refused> actAsMember(
      SignedIn who, ComplaintId id, Deed deed, FormKey key) {
    if (!complaints.isComplainant(who, id)) {
      throw new NotFound();
    }
    var file = cases.lock(id).orElseThrow(NotFound::new);
    return perform(who, file, deed, key, Set.of(Who.MEMBER), id.value());
  }

  /** The service acts: a clock ran out, a complaint was withdrawn. */
  @Transactional
  public Optional<Verdict.Refused> actAsSystem(ComplaintId id, Deed deed, Who part) {
    var file = cases.lock(id).orElseThrow(NotFound::new);
    return switch (Transitions.decide(
        file.state(), deed.act(), Set.of(part), facts.of(file, deed))) {
      case Verdict.Refused refused -> Optional.of(refused);
      case Verdict.Allowed(Transition row) -> {
        follow(file, row, deed);
        timeline.add(id, deed.act(), part, null, deed.detail(), deed.words());
        events.publishEvent(CaseActed.bySystem(deed.act().name(), id));
        tell(deed.act(), id);
        yield Optional.empty();
      }
    };
  }

  private Optional<Verdict.Refused> perform(
      SignedIn who, CaseFile file, Deed deed, FormKey key, Set<Who> parts, UUID sender) {
    if (!forms.isFirst(sender, key)) {
      return Optional.empty();
    }
    return switch (Transitions.decide(file.state(), deed.act(), parts, facts.of(file, deed))) {
      case Verdict.Refused refused -> {
        forms.forget(sender, key);
        yield Optional.of(refused);
      }
      case Verdict.Allowed(Transition row) -> {
        follow(file, row, deed);
        timeline.add(file.id(), deed.act(), row.who(), who.account(), deed.detail(), deed.words());
        events.publishEvent(CaseActed.by(who, row.who(), deed.act(), file.id()));
        if (row.who() != Who.MEMBER) {
          tell(deed.act(), file.id());
        }
        yield Optional.empty();
      }
    };
  }

  private void follow(CaseFile file, Transition row, Deed deed) {
    var now = clock.instant();
    clocks.settle(file.id(), row.settles());
    for (Timer timer : row.starts()) {
      if (row.act() == Act.TAKE_BACK) {
        clocks.unsettle(file.id(), timer);
      } else {
        clocks.start(file.id(), timer, now);
      }
    }
    if (row.act() == Act.PAUSE) {
      clocks.stop(file.id());
    } else if (row.act() == Act.RESUME) {
      clocks.resume(file.id());
    }
    var next = row.next() == null ? file.back() : row.next();
    cases.move(file, next, aside(file, row));
    deed.also().run();
  }

  /** Set aside twice, a case goes back step by step. */
  private static List<State> aside(CaseFile file, Transition row) {
    var aside = new ArrayList<>(file.setAside());
    if (row.setsAside() && row.next() != file.state()) {
      aside.add(file.state());
    } else if (row.next() == null && !aside.isEmpty()) {
      aside.removeLast();
    }
    return aside;
  }

  /** The member hears that there is something to read; of the letter, when it is delivered. */
  private void tell(Act act, ComplaintId id) {
    if (Audiences.isForMember(act) && act != Act.ASSIGN && act != Act.WITHDRAW) {
      complaints.tell(id, Notice.Kind.ITEM, "/complaints/" + id + "/progress");
    }
  }

  /** A second person has the handler's part in what takes two, and in nothing else. */
  private Set<Who> parts(SignedIn who, CaseFile file, Act act) {
    var parts = EnumSet.noneOf(Who.class);
    boolean handles = standings.handler(file.id()).filter(who.account()::equals).isPresent();
    if (handles) {
      parts.add(isWaiting(file.state()) ? Who.SUCCESSOR : Who.HANDLER);
    } else if (takesTwo(act) && (who.hat() == Hat.MO || who.hat() == Hat.DEPUTY_MO)) {
      parts.add(Who.HANDLER);
    }
    return parts;
  }

  private static boolean takesTwo(Act act) {
    return act == Act.OVERRIDE_CONFIDENTIALITY
        || act == Act.DECIDE_CONFIDENTIALITY
        || act == Act.RELEASE;
  }

  private static boolean isWaiting(State state) {
    return state == State.CONFLICT_REASSIGNED || state == State.SUBMITTED;
  }
}
