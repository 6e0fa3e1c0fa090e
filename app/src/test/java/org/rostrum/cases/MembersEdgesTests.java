package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.govuk.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the member may do to their own case, and what is refused them with a reason, in every state,
 * over HTTP, on complaints that were really sent.
 */
@RostrumTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersEdgesTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;
  RealCases cases;

  @BeforeAll
  void office() {
    clock.set("2026-11-16T10:00");
    cases = new RealCases(context);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void a_member_is_told_why_they_cannot_do_what_the_table_does_not_have(State state) {
    var id = cases.at(state);
    var acts = TransitionsTests.papers().get(state).keySet();
    var before = rows(id);
    if (!acts.contains(Act.CHOOSE)) {
      refused(id, state, "choice", "option", "TAKE_DOWN", "words", "Take it down.");
    }
    if (!acts.contains(Act.ADD_STATEMENT)) {
      refused(id, state, "statement", "statement", "They wrote again.");
    }
    if (!acts.contains(Act.WITHDRAW) && state != State.WITHDRAWN) {
      refused(id, state, "withdrawal");
      assertThat(
              sql.sql("select state from complaints.form where id = :id")
                  .param("id", id.value())
                  .query(String.class)
                  .single())
          .isEqualTo("SUBMITTED");
    }
    assertThat(rows(id)).isEqualTo(before);
    if (acts.contains(Act.ADD_STATEMENT)) {
      assertThat(cases.mine(id, "statement", "statement", "More.").statusCode()).isEqualTo(302);
      assertThat(rows(id)).hasSize(before.size() + 1);
    }
    if (acts.contains(Act.CHOOSE)) {
      assertThat(cases.mine(id, "choice", "option", "MEDIATION").statusCode()).isEqualTo(200);
      assertThat(cases.state(id)).as("not in the letter").isEqualTo(state.name());
      assertThat(cases.mine(id, "choice", "option", "TAKE_DOWN").body()).contains("Choice sent");
      cases.waitFor(id, State.ACTIONS_OPEN);
    }
    if (acts.contains(Act.WITHDRAW)) {
      assertThat(RealCases.text(cases.mine(id, "withdrawal"))).contains("Complaint withdrawn");
      cases.waitFor(id, State.WITHDRAWN);
    }
  }

  /** The page says why, keeps what was typed, and nothing is changed. */
  private void refused(ComplaintId id, State state, String noun, String... fields) {
    var answer = cases.mine(id, noun, fields);
    assertThat(answer.statusCode()).as(noun).isEqualTo(409);
    assertThat(RealCases.text(answer))
        .contains("That cannot be done now", Text.of("cases.member.refused." + state));
    if (fields.length > 0) {
      assertThat(RealCases.text(answer)).contains(fields[fields.length - 1]);
    }
    assertThat(cases.state(id)).isEqualTo(state.name());
  }

  private List<String> rows(ComplaintId id) {
    return sql.sql("select e::text from cases.entry e where case_id = :id")
        .param("id", id.value())
        .query(String.class)
        .list();
  }

  @Test
  void who_never_asked_for_a_locked_name_has_nothing_to_decide_about_it() {
    var id = cases.at(State.ACKNOWLEDGED);
    for (String answer : Set.of("named", "again")) {
      var refused = cases.mine(id, "name", "answer", answer);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(RealCases.text(refused)).contains("There is nothing to");
    }
  }

  @Test
  void a_refused_request_is_looked_at_again_once_and_the_name_stays_locked_until_then() {
    var id = cases.at(State.ACKNOWLEDGED, true);
    decide(cases.mo, id, "refuse");
    assertThat(cases.mine(id, "name", "answer", "again").statusCode()).isEqualTo(302);
    assertThat(cases.mine(id, "name", "answer", "again").statusCode()).isEqualTo(302);
    decide(cases.deputy, id, "refuse");
    var third = cases.mine(id, "name", "answer", "again");
    assertThat(third.statusCode()).isEqualTo(409);
    assertThat(RealCases.text(third)).contains("This has been looked at again, and decided.");
    assertThat(cases.mine(id, "name", "answer", "named").statusCode()).isEqualTo(302);
    assertThat(cases.mine(id, "name", "answer", "named").statusCode()).isEqualTo(302);
  }

  private void decide(org.rostrum.identity.Visitor by, ComplaintId id, String decision) {
    var answer =
        by.post(
            "/cases/" + id + "/confidentiality",
            "formKey",
            CaseDesk.key(),
            "decision",
            decision,
            "reason",
            "It would not be fair.");
    assertThat(answer.statusCode()).as(RealCases.text(answer)).isEqualTo(302);
  }
}
