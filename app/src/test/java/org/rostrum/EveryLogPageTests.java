package org.rostrum;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.complaints.ComplaintWalk;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.test.context.TestPropertySource;

/** The incident log, complaints and Code of Conduct drafts, from the first question to the end. */
@TestPropertySource(properties = "rostrum.capture.hosts=posts.example, .other.example")
class EveryLogPageTests extends PagesInEveryState {

  @BeforeAll
  void somebody_of_every_kind_is_there() {
    bringInAwkwardNames();
  }

  @Test
  @Order(1)
  void the_incident_log_holds_when_it_is_filled_in_well_and_badly() {
    look(
        TestCouncil.in(context).planner(),
        eyes -> {
          IncidentStates.ofMember(eyes, "Dilys Abernethwaite");
          IncidentStates.changes(eyes);
        });
    look(signIns.as(Hat.MEMBERS_SERVICES), IncidentStates::ofMembersServices);
  }

  @Test
  @Order(2)
  void the_questions_before_a_complaint_hold_when_answered_well_and_badly() {
    ComplaintWalk walk = ComplaintWalk.by(context);
    look(walk.member(), eyes -> ComplaintStates.questionsBefore(eyes, "Dilys Abernethwaite"));
    look(signIns.as(Hat.MEMBERS_SERVICES), ComplaintStates::ofMembersServices);
  }

  @Test
  @Order(3)
  void the_complaint_form_holds_when_every_box_is_full() {
    ComplaintWalk walk = ComplaintWalk.by(context);
    String full = ComplaintStates.full(walk);
    look(walk.member(), eyes -> ComplaintStates.formFilled(eyes, full));
  }

  @Test
  @Order(4)
  void the_complaint_form_holds_when_it_is_filled_in_badly_or_by_somebody_who_cannot_sign() {
    ComplaintWalk walk = ComplaintWalk.by(context);
    look(walk.member(), eyes -> ComplaintStates.formWrong(eyes, walk.start(false)));
    SignIns.Known helper = signIns.account(null, Hat.DELEGATE);
    context
        .getBean(Delegations.class)
        .setUp(walk.known().id(), helper.id(), LocalDate.parse("2026-09-01"));
    Visitor delegate = signIns.signedIn(helper);
    look(delegate, eyes -> ComplaintStates.ofDelegate(eyes, ComplaintWalk.start(delegate, false)));
  }

  @Test
  @Order(5)
  void messages_brought_in_hold_when_picked_well_and_badly() {
    look(signIns.as(Hat.MEMBER), ChatStates::ofMember);
  }

  @Test
  @Order(6)
  void what_was_sent_holds_from_waiting_to_the_choice_and_back() {
    ComplaintWalk walk = ComplaintWalk.by(context);
    look(walk.member(), eyes -> ComplaintStates.sent(eyes, walk, OfficersDesk.of(context)));
  }
}
