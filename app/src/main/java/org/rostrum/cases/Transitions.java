package org.rostrum.cases;

import static org.rostrum.cases.Act.*;
import static org.rostrum.cases.Guard.*;
import static org.rostrum.cases.State.*;
import static org.rostrum.cases.Who.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be done to a case, by whom and when: the one table, kept by hand. What is not in it is
 * refused with a reason. Dossier 3.3 drew it; where a drawing leaves a way open, the table is
 * strict: nothing is done or closed before the options letter is sent.
 */
final class Transitions {

  /** The states in which a handler works on a case. */
  private static final State[] WORKED = {
    ROUTE_CHECK, ACKNOWLEDGED, RISK_ASSESSED, MEMBER_CHOICE, ACTIONS_OPEN, REVIEW, REOPENED
  };

  /** Those, and waiting for the police: the member is still looked after. */
  private static final State[] CARED_FOR = {
    ROUTE_CHECK,
    ACKNOWLEDGED,
    RISK_ASSESSED,
    OPTIONS_SENT,
    MEMBER_CHOICE,
    ACTIONS_OPEN,
    REVIEW,
    REOPENED,
    POLICE_PRIMACY
  };

  /** The clocks that start when a complaint is received. */
  static final Set<Timer> AT_RECEIPT =
      Set.of(Timer.ROUTE_CHECK, Timer.ACKNOWLEDGEMENT, Timer.RISK, Timer.OPTIONS_LETTER);

  static final List<Transition> TABLE = table();

  private Transitions() {}

  private static List<Transition> table() {
    var rows = new ArrayList<Transition>();

    rows.add(row(SUBMITTED, ASSIGN, SYSTEM, ROUTE_CHECK).when(HANDLER_FOUND));
    rows.add(
        row(ROUTE_CHECK, RECORD_ROUTE, HANDLER, ROUTE_CHECK)
            .when(REASON_GIVEN)
            .settling(Timer.ROUTE_CHECK));
    rows.add(
        row(ROUTE_CHECK, REDIRECT, HANDLER, REDIRECTED)
            .when(REASON_GIVEN)
            .settling(Timer.values()));
    rows.add(
        row(ROUTE_CHECK, ACKNOWLEDGE, HANDLER, ACKNOWLEDGED)
            .when(ROUTE_RECORDED)
            .starting(Timer.UPDATE)
            .settling(Timer.ACKNOWLEDGEMENT));
    rows.add(
        row(ACKNOWLEDGED, ASSESS_RISK, HANDLER, RISK_ASSESSED)
            .when(REASON_GIVEN)
            .settling(Timer.RISK));
    rows.add(row(RISK_ASSESSED, ASSESS_RISK, HANDLER, RISK_ASSESSED).when(REASON_GIVEN));
    rows.add(row(MEMBER_CHOICE, ASSESS_RISK, HANDLER, MEMBER_CHOICE).when(REASON_GIVEN));
    rows.add(row(ACTIONS_OPEN, ASSESS_RISK, HANDLER, ACTIONS_OPEN).when(REASON_GIVEN));
    rows.add(row(REVIEW, ASSESS_RISK, HANDLER, REVIEW).when(REASON_GIVEN));
    rows.add(row(RISK_ASSESSED, SAVE_LETTER, HANDLER, RISK_ASSESSED));
    rows.add(
        row(RISK_ASSESSED, SEND_LETTER, HANDLER, OPTIONS_SENT)
            .when(OPTIONS_TICKED, NO_GAPS, FAIRNESS_WEIGHED, NO_MEDIATION_WITH_THREAT)
            .settling(Timer.OPTIONS_LETTER));
    rows.add(
        row(OPTIONS_SENT, TAKE_BACK, HANDLER, RISK_ASSESSED)
            .when(CAN_BE_TAKEN_BACK)
            .starting(Timer.OPTIONS_LETTER));
    rows.add(
        row(OPTIONS_SENT, DELIVER, SYSTEM, MEMBER_CHOICE)
            .when(HALF_A_MINUTE_GONE)
            .starting(Timer.UPDATE));
    rows.add(
        row(MEMBER_CHOICE, CHOOSE, MEMBER, ACTIONS_OPEN)
            .when(CHOICE_IN_LETTER)
            .starting(Timer.UPDATE, Timer.REVIEW));
    rows.add(row(ACTIONS_OPEN, ADD_ACTION, HANDLER, ACTIONS_OPEN));
    rows.add(row(ACTIONS_OPEN, SETTLE_ACTION, HANDLER, ACTIONS_OPEN).when(REASON_GIVEN));
    rows.add(
        row(POLICE_PRIMACY, ADD_ACTION, HANDLER, POLICE_PRIMACY).when(NO_CONTACT_WITH_SUBJECT));
    rows.add(
        row(POLICE_PRIMACY, SETTLE_ACTION, HANDLER, POLICE_PRIMACY)
            .when(REASON_GIVEN, NO_CONTACT_WITH_SUBJECT));
    rows.add(
        row(ACTIONS_OPEN, BEGIN_REVIEW, HANDLER, REVIEW)
            .when(ACTIONS_SETTLED)
            .settling(Timer.REVIEW, Timer.NEXT_REVIEW));
    rows.add(
        row(REVIEW, KEEP_OPEN, HANDLER, ACTIONS_OPEN)
            .when(REASON_GIVEN)
            .starting(Timer.NEXT_REVIEW));
    rows.add(
        row(REVIEW, CLOSE, HANDLER, CLOSED)
            .when(LETTER_SENT, ACTIONS_SETTLED, OUTCOME_COMPARED)
            .starting(Timer.WELLBEING)
            .settling(Timer.UPDATE, Timer.REVIEW, Timer.NEXT_REVIEW));
    rows.add(
        row(CLOSED, REOPEN, HANDLER, REOPENED)
            .when(REASON_GIVEN)
            .starting(Timer.UPDATE)
            .settling(Timer.WELLBEING));
    rows.add(
        row(REDIRECTED, REOPEN, HANDLER, ROUTE_CHECK)
            .when(REASON_GIVEN)
            .starting(Timer.ROUTE_CHECK, Timer.ACKNOWLEDGEMENT, Timer.RISK, Timer.OPTIONS_LETTER));
    rows.add(
        row(REOPENED, ASSESS_RISK, HANDLER, RISK_ASSESSED)
            .when(REASON_GIVEN)
            .starting(Timer.OPTIONS_LETTER));
    rows.add(row(REOPENED, GO_ON, HANDLER, ACTIONS_OPEN).when(LETTER_SENT).starting(Timer.REVIEW));

    for (State state : WORKED) {
      rows.add(row(state, PAUSE, HANDLER, POLICE_PRIMACY).when(REASON_GIVEN));
    }
    rows.add(row(POLICE_PRIMACY, RESUME, HANDLER, null).when(REASON_GIVEN));

    for (State state : CARED_FOR) {
      rows.add(row(state, REASSIGN, HANDLER, CONFLICT_REASSIGNED).when(REASON_GIVEN));
      rows.add(row(state, ADD_NOTE, HANDLER, state));
      rows.add(row(state, ADD_STATEMENT, MEMBER, state));
      rows.add(
          row(state, RECORD_CONTACT, HANDLER, state)
              .when(REASON_GIVEN)
              .settling(Timer.FIRST_CONTACT));
      rows.add(
          row(state, DECIDE_CONFIDENTIALITY, HANDLER, state)
              .when(CONFIDENTIALITY_OPEN, REASON_GIVEN)
              .settling(Timer.CONFIDENTIALITY));
      rows.add(
          row(state, OVERRIDE_CONFIDENTIALITY, HANDLER, state)
              .when(REASON_GIVEN, SECOND_PERSON_AGREED)
              .settling(Timer.CONFIDENTIALITY, Timer.CONFIDENTIALITY_ANSWER));
      rows.add(row(state, UPDATE_MEMBER, HANDLER, state).starting(Timer.UPDATE));
      rows.add(row(state, EXTEND, HANDLER, state).when(REASON_GIVEN, LATER_WORKING_DAY));
      rows.add(row(state, ADD_OFFICER, HANDLER, state).when(REASON_GIVEN));
      rows.add(row(state, WITHDRAW, MEMBER, WITHDRAWN).settling(Timer.values()));
    }
    rows.add(row(SUBMITTED, WITHDRAW, MEMBER, WITHDRAWN).settling(Timer.values()));
    rows.add(row(CONFLICT_REASSIGNED, WITHDRAW, MEMBER, WITHDRAWN).settling(Timer.values()));
    rows.add(row(SUBMITTED, ADD_STATEMENT, MEMBER, SUBMITTED));
    rows.add(row(CONFLICT_REASSIGNED, ADD_STATEMENT, MEMBER, CONFLICT_REASSIGNED));
    rows.add(row(SUBMITTED, TAKE_UP, SUCCESSOR, ROUTE_CHECK));
    rows.add(row(CONFLICT_REASSIGNED, TAKE_UP, SUCCESSOR, null));
    rows.add(row(WITHDRAWN, CONTINUE, HANDLER, null).when(REASON_GIVEN).starting(Timer.UPDATE));
    rows.add(row(WITHDRAWN, ADD_NOTE, HANDLER, WITHDRAWN));
    rows.add(
        row(WITHDRAWN, OVERRIDE_CONFIDENTIALITY, HANDLER, WITHDRAWN)
            .when(REASON_GIVEN, SECOND_PERSON_AGREED));
    rows.add(row(CLOSED, ADD_NOTE, HANDLER, CLOSED));
    rows.add(
        row(CLOSED, RECORD_CONTACT, HANDLER, CLOSED).when(REASON_GIVEN).settling(Timer.WELLBEING));
    for (State state : new State[] {MEMBER_CHOICE, ACTIONS_OPEN, REVIEW, CLOSED}) {
      rows.add(row(state, RELEASE, HANDLER, state).when(SECOND_PERSON_AGREED, NAME_NOT_GIVEN_AWAY));
    }
    return List.copyOf(rows);
  }

  private static Transition row(State from, Act act, Who who, @Nullable State next) {
    return new Transition(from, act, who, Set.of(), next, Set.of(), Set.of());
  }

  private static Optional<Transition> line(State state, Act act) {
    return TABLE.stream().filter(row -> row.from() == state && row.act() == act).findFirst();
  }

  /** Whether the table has this act here at all, whoever asks. */
  static boolean has(State state, Act act) {
    return line(state, act).isPresent();
  }

  /**
   * May this be done?
   *
   * @param facts what is true of the case and of what was sent
   */
  static Verdict decide(State state, Act act, Set<Who> parts, Set<Guard> facts) {
    var found = line(state, act);
    if (found.isEmpty()) {
      return new Verdict.NotNow(state, act);
    }
    Transition row = found.get();
    if (!parts.contains(row.who())) {
      return new Verdict.NotYours(row.who());
    }
    for (Guard guard : Guard.values()) {
      if (row.guards().contains(guard) && !facts.contains(guard)) {
        return new Verdict.NotYet(guard);
      }
    }
    return new Verdict.Allowed(row);
  }
}
