package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.CaseProgress;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.Confidentiality;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.SignedIn;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The edges of the table that take two people, the member, or the service; and every pair of state
 * and act that is not in it, asked of the service itself on stored cases.
 */
@RostrumTest
@Import(TestComplaints.Config.class)
class CaseEdgesTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;
  @Autowired Work work;
  CaseDesk desk;

  @BeforeEach
  void office() {
    clock.set("2026-11-16T10:00");
    sql.sql("update identity.account set disabled_at = now()").update();
    desk = new CaseDesk(context);
  }

  private ComplaintId stored(State state) {
    return state == State.SUBMITTED ? desk.open(desk.nobodys()) : desk.at(state);
  }

  private static SignedIn as(SignIns.Known known, Hat hat) {
    return new SignedIn(known.id(), known.id().actor(), known.secrets().name(), hat, List.of(hat));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void whatever_the_table_does_not_have_is_refused_by_the_service_with_its_reason(State state) {
    var id = stored(state);
    var everything = EnumSet.allOf(Guard.class).toArray(Guard[]::new);
    int entries = entries(id);
    for (Act act : EnumSet.allOf(Act.class)) {
      if (Transitions.has(state, act)) {
        continue;
      }
      var deed = Deed.of(act).saying("Because.").with(everything);
      var refusal = new Verdict.NotNow(state, act);
      for (Who part : Who.values()) {
        assertThat(work.actAsSystem(id, deed, part)).as("%s in %s", act, state).contains(refusal);
      }
      assertThat(work.actAsMember(desk.asMember(), id, deed, new FormKey(CaseDesk.key())))
          .contains(refusal);
      handler(state, id)
          .ifPresent(who ->
              assertThat(work.act(who, id, deed, new FormKey(CaseDesk.key()))).contains(refusal));
      assertThat(refusal.sentence()).endsWith(".");
    }
    assertThat(desk.state(id)).isEqualTo(state.name());
    assertThat(entries(id)).isEqualTo(entries);
  }

  /** Nobody here can open what was only received; after a passing on, it is the deputy's. */
  private java.util.Optional<SignedIn> handler(State state, ComplaintId id) {
    return switch (state) {
      case SUBMITTED -> java.util.Optional.empty();
      case CONFLICT_REASSIGNED -> java.util.Optional.of(as(desk.deputyAccount, Hat.DEPUTY_MO));
      default -> java.util.Optional.of(as(desk.moAccount, Hat.MO));
    };
  }

  private int entries(ComplaintId id) {
    return sql.sql("select count(*) from cases.entry where case_id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  private Set<State> having(Act act) {
    var states = EnumSet.noneOf(State.class);
    TransitionsTests.papers()
        .forEach((state, acts) -> {
          if (acts.containsKey(act)) {
            states.add(state);
          }
        });
    return states;
  }

  private void leads(State state, Act act, ComplaintId id) {
    var wanted = TransitionsTests.papers().get(state).get(act);
    assertThat(desk.state(id)).as("%s from %s", act, state).isEqualTo(wanted);
  }

  @Test
  void a_request_about_the_name_is_decided_wherever_the_table_lets_it_be() {
    for (State state : having(Act.DECIDE_CONFIDENTIALITY)) {
      var id = desk.at(state, desk.spec().sealedOne());
      desk.done(desk.mo, id, "confidentiality", "decision", "grant", "reason", "They are afraid.");
      assertThat(desk.complaints.confidentiality(id)).contains(Confidentiality.GRANTED);
      leads(state, Act.DECIDE_CONFIDENTIALITY, id);
    }
  }

  @Test
  void two_people_make_a_name_known_wherever_the_table_lets_them() {
    for (State state : having(Act.OVERRIDE_CONFIDENTIALITY)) {
      var id = desk.at(state, desk.spec().sealedOne());
      desk.done(desk.mo, id, "confidentiality-override", "why", "A court has ordered it by name.");
      desk.done(desk.deputy, id, "confidentiality-override-agreement");
      assertThat(desk.complaints.confidentiality(id)).contains(Confidentiality.OVERRIDDEN);
      leads(state, Act.OVERRIDE_CONFIDENTIALITY, id);
    }
  }

  @Test
  void two_people_release_wherever_the_table_lets_them() {
    for (State state : having(Act.RELEASE)) {
      var id = desk.at(state);
      desk.done(desk.mo, id, "release", "words", "Please stop writing.");
      desk.done(desk.deputy, id, "release-agreement");
      assertThat(CaseDesk.text(desk.mo.get("/cases/" + id + "?as=subject")))
          .contains("Please stop writing.");
      leads(state, Act.RELEASE, id);
    }
  }

  @Test
  void a_case_is_acknowledged_once_its_route_is_on_record() {
    var id = desk.open(desk.spec());
    assertThat(desk.post(desk.mo, id, "acknowledgement").statusCode()).isEqualTo(409);
    desk.route(id);
    desk.acknowledge(id);
    leads(State.ROUTE_CHECK, Act.ACKNOWLEDGE, id);
  }

  @Test
  void an_action_is_settled_while_actions_are_open_and_while_the_police_have_the_case() {
    var open = desk.at(State.ACTIONS_OPEN);
    desk.action(open);
    desk.settle(open);
    leads(State.ACTIONS_OPEN, Act.SETTLE_ACTION, open);
    var waiting = desk.at(State.POLICE_PRIMACY);
    desk.action(waiting);
    desk.settle(waiting);
    leads(State.POLICE_PRIMACY, Act.SETTLE_ACTION, waiting);
  }

  @Test
  void somebody_helps_wherever_the_table_lets_them_be_asked() {
    var helper = desk.signIns.account(null, Hat.INVESTIGATOR);
    for (State state : having(Act.ADD_OFFICER)) {
      var id = desk.at(state);
      desk.done(
          desk.mo, id, "officers", "officer", helper.id().toString(), "reason", "To look into it.");
      assertThat(desk.signIns.signedIn(helper).get("/cases/" + id).statusCode()).isEqualTo(200);
      leads(state, Act.ADD_OFFICER, id);
      clock.pass(java.time.Duration.ofSeconds(30));
    }
  }

  @Test
  void the_member_adds_a_statement_and_takes_it_back_wherever_the_table_lets_them() {
    for (State state : having(Act.ADD_STATEMENT)) {
      var id = stored(state);
      int before = entries(id);
      desk.progress.addStatement(desk.asMember(), id, "More.", new FormKey(CaseDesk.key()));
      assertThat(entries(id)).isGreaterThan(before);
      assertThat(state == State.OPTIONS_SENT || desk.state(id).equals(state.name())).isTrue();
      desk.complaints.withdraw(id);
      desk.waitFor(id, State.WITHDRAWN);
    }
    assertThat(having(Act.WITHDRAW)).isEqualTo(having(Act.ADD_STATEMENT));
  }

  @Test
  void the_member_chooses_after_the_letter_was_delivered() {
    var id = desk.at(State.OPTIONS_SENT);
    assertThat(desk.choose(id, "TAKE_DOWN")).isInstanceOf(CaseProgress.Answer.NotOpen.class);
    desk.deliver(id);
    leads(State.OPTIONS_SENT, Act.DELIVER, id);
    assertThat(desk.choose(id, "MEDIATION")).isInstanceOf(CaseProgress.Answer.NotOpen.class);
    assertThat(desk.choose(id, "TAKE_DOWN")).isInstanceOf(CaseProgress.Answer.Taken.class);
    leads(State.MEMBER_CHOICE, Act.CHOOSE, id);
  }

  @Test
  void what_nobody_here_may_handle_is_taken_up_by_a_guest_and_by_nobody_else() {
    var id = stored(State.SUBMITTED);
    Visitor guest = desk.guest(id);
    var early = desk.post(guest, id, "route", "route", "RIGHT", "conflict", "no", "reason", "It.");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(CaseDesk.text(early))
        .contains(new Verdict.NotNow(State.SUBMITTED, Act.RECORD_ROUTE).sentence());
    desk.done(guest, id, "taking-up");
    leads(State.SUBMITTED, Act.TAKE_UP, id);
  }
}
