package org.rostrum.incidents;

import java.util.List;
import java.util.UUID;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentActed.What;
import org.rostrum.incidents.Sheet.Reader;
import org.rostrum.incidents.Sheet.Support;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What has to happen at once when a sheet is saved or shared, within the same transaction. */
@Component
class Triage {

  private final Alerts alerts;
  private final CallBacks callBacks;
  private final ApplicationEventPublisher events;

  Triage(Alerts alerts, CallBacks callBacks, ApplicationEventPublisher events) {
    this.alerts = alerts;
    this.callBacks = callBacks;
    this.events = events;
  }

  /**
   * A shared sheet that reads like a danger tells at once; a private one asks its member once. True
   * if somebody was told of it, now or before.
   */
  boolean danger(SignedIn by, Sheet sheet) {
    if (!alerts.readsLikeDanger(sheet.words())) {
      return false;
    }
    if (!sheet.audience().contains(Reader.MEMBERS_SERVICES_AND_MO)) {
      alerts.ask(sheet.id());
      return false;
    }
    if (alerts.tell(sheet.id())) {
      events.publishEvent(IncidentActed.by(by, What.DUTY_OFFICER_TOLD, sheet.id()));
    }
    return alerts.of(sheet.id()).filter(Alerts.Answer.TOLD::equals).isPresent();
  }

  /** The member's answer; true if it was asked for and not given before. */
  boolean answer(SignedIn by, IncidentId id, boolean tell) {
    if (!alerts.answer(id, tell ? Alerts.Answer.TOLD : Alerts.Answer.DECLINED)) {
      return false;
    }
    if (tell) {
      alerts.ring(id);
    }
    events.publishEvent(
        IncidentActed.by(by, tell ? What.DUTY_OFFICER_TOLD : What.DUTY_OFFICER_DECLINED, id));
    return true;
  }

  /** Support that is wanted comes the same day; none wanted ends the waiting. */
  void support(SignedIn by, Sheet sheet) {
    var wanted = sheet.support().stream().filter(support -> support != Support.NONE).toList();
    if (!wanted.isEmpty()) {
      call(by, sheet.id(), wanted);
    } else if (sheet.support().contains(Support.NONE)) {
      callBacks.withdraw(sheet.id());
    }
  }

  void call(SignedIn by, IncidentId id, List<Support> wanted) {
    if (callBacks.ask(id, wanted)) {
      events.publishEvent(IncidentActed.by(by, What.CALL_BACK_ASKED, id));
    }
  }

  void called(SignedIn by, UUID call) {
    callBacks
        .done(call, by)
        .ifPresent(id -> events.publishEvent(IncidentActed.by(by, What.CALL_BACK_DONE, id)));
  }
}
