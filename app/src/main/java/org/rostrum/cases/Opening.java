package org.rostrum.cases;

import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.ComplaintSubmitted;
import org.rostrum.complaints.ComplaintWithdrawn;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Confidentiality;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A complaint was sent: its case is opened, once, however often the event comes. Conflicts are
 * found before anybody is assigned, so that nobody sees even that it exists who must not.
 */
@Component
class Opening {

  private final Complaints complaints;
  private final Cases cases;
  private final RunningClocks clocks;
  private final Cover cover;
  private final Work work;
  private final ApplicationEventPublisher events;

  Opening(
      Complaints complaints,
      Cases cases,
      RunningClocks clocks,
      Cover cover,
      Work work,
      ApplicationEventPublisher events) {
    this.complaints = complaints;
    this.cases = cases;
    this.clocks = clocks;
    this.cover = cover;
    this.work = work;
    this.events = events;
  }

  @ApplicationModuleListener
  public void on(ComplaintSubmitted sent) {
    open(sent.complaint());
  }

  @ApplicationModuleListener
  public void on(ComplaintWithdrawn withdrawn) {
    open(withdrawn.complaint());
    work.actAsSystem(withdrawn.complaint(), Deed.of(Act.WITHDRAW), Who.MEMBER);
  }

  void open(ComplaintId id) {
    var sent = complaints.submitted(id).orElseThrow();
    if (!cases.open(id, sent.reference(), sent.sentAt(), sent.threat() || sent.red())) {
      return;
    }
    Transitions.AT_RECEIPT.forEach(timer -> clocks.start(id, timer, sent.sentAt()));
    if (sent.confidentiality() == Confidentiality.REQUESTED) {
      clocks.start(id, Timer.CONFIDENTIALITY, sent.sentAt());
    }
    if (sent.red()) {
      clocks.start(id, Timer.FIRST_CONTACT, sent.sentAt());
    }
    events.publishEvent(CaseActed.bySystem("OPENED", id));
    boolean found = cover.assignHandler(id, sent.red());
    work.actAsSystem(id, Deed.of(Act.ASSIGN).given(Guard.HANDLER_FOUND, found), Who.SYSTEM);
  }
}
