package org.rostrum;

import static org.rostrum.Deeds.press;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Visitor;

/** Cases and who looked at them, for their handler, a second person, and all who only read. */
class EveryCasePageTests extends PagesInEveryState {

  @BeforeAll
  void somebody_of_every_kind_is_there() {
    bringInAwkwardNames();
  }

  @Test
  @Order(1)
  void cases_hold_for_their_handler_from_an_empty_desk_to_a_closed_case() {
    CaseStates cases = cases();
    look(cases.member, eyes -> eyes.see("nobody looked", "/who-looked", page -> {}));
    look(cases.mo, cases::ofHandler);
  }

  @Test
  @Order(2)
  void cases_hold_at_work_for_their_handler() {
    CaseStates cases = cases();
    look(cases.mo, cases::atWork);
  }

  @Test
  @Order(3)
  void cases_hold_for_a_second_person_and_for_all_who_only_read_them() {
    CaseStates cases = cases();
    look(cases.deputy, cases::ofDeputy);
    String given = cases.givenToOthers();
    look(
        signIns.signedIn(cases.helper),
        eyes -> {
          eyes.see("desk of an investigator", "/cases", page -> {});
          eyes.see("case, only to read", given, page -> {});
        });
    look(
        signIns.signedIn(cases.services),
        eyes -> eyes.see("status", given + "/status", page -> {}));
    look(cases.member, eyes -> eyes.see("asked why", "/who-looked", press("Ask about this")));
    look(signIns.as(Hat.DPO), eyes -> eyes.see("questions", "/who-looked-questions", page -> {}));
    cases.nobodysCase();
    look(
        signIns.as(Hat.CHIEF_EXEC),
        eyes -> eyes.seeError("nobody named", "/conflicts", press("Appoint them")));
    var path = new String[1];
    look(cases.deputy, eyes -> path[0] = cases.askedInAnEmergency(eyes));
    Visitor chief = signIns.as(Hat.CHIEF_EXEC);
    look(chief, eyes -> CaseStates.inAnEmergency(eyes, chief));
    look(
        cases.deputy,
        eyes -> eyes.see("opened in an emergency", path[0] + "/emergency-access", page -> {}));
  }

  /** An office of its own for cases, with a councillor of an awkward name. */
  private CaseStates cases() {
    return new CaseStates(context, signIns, members.idOf("N0").orElseThrow().value());
  }
}
