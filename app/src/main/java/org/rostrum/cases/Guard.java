package org.rostrum.cases;

import org.rostrum.govuk.Text;

/** What must be true before an act; where it is not, the refusal says what to do first. */
enum Guard {
  /** Somebody can handle it: not recused, and there. */
  HANDLER_FOUND,
  /** The route and conflict check is on record. */
  ROUTE_RECORDED,
  REASON_GIVEN,
  /** At least one option is ticked. */
  OPTIONS_TICKED,
  /** No gap in the letter is left to fill. */
  NO_GAPS,
  /** Articles 8 and 10 were weighed for the person complained about. */
  FAIRNESS_WEIGHED,
  /** No mediation where there is a threat or the risk is Red. */
  NO_MEDIATION_WITH_THREAT,
  /** Half a minute has not gone since the letter was sent. */
  CAN_BE_TAKEN_BACK,
  /** Half a minute has gone. */
  HALF_A_MINUTE_GONE,
  /** The member's options letter has been sent. */
  LETTER_SENT,
  /** What was ticked stands in the letter. */
  CHOICE_IN_LETTER,
  /** Confidentiality was asked for and is not decided. */
  CONFIDENTIALITY_OPEN,
  /** The name may be told, or none is told. */
  NAME_NOT_GIVEN_AWAY,
  /** Somebody else than the asker agreed. */
  SECOND_PERSON_AGREED,
  /** Every action is done or dropped with a reason. */
  ACTIONS_SETTLED,
  /** The outcome is set beside what the member asked for. */
  OUTCOME_COMPARED,
  /** A later working day than the day it is due now. */
  LATER_WORKING_DAY,
  /** The action does not touch the person complained about while the police have the case. */
  NO_CONTACT_WITH_SUBJECT;

  /** Why not, as a page says it. */
  String sentence() {
    return Text.of("cases.refused." + name());
  }
}
