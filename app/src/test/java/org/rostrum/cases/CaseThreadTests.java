package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.CaseProgress;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@RostrumTest
@Import(TestComplaints.Config.class)
class CaseThreadTests {

  /**
   * The page of each act that has one of its own; the rest is done by the service or the member.
   */
  private static final Map<Act, String[]> PAGES =
      Map.ofEntries(
          page(Act.RECORD_ROUTE, "route", "route", "RIGHT", "conflict", "no", "reason", "It is."),
          page(Act.REDIRECT, "route", "route", "PLATFORM", "conflict", "no", "reason", "Rude."),
          page(Act.ACKNOWLEDGE, "acknowledgement"),
          page(Act.ASSESS_RISK, "risk", "risk", "GREEN", "reason", "Once."),
          page(Act.RECORD_CONTACT, "first-contact", "reason", "We spoke."),
          page(
              Act.DECIDE_CONFIDENTIALITY, "confidentiality", "decision", "grant", "reason", "Yes."),
          page(Act.OVERRIDE_CONFIDENTIALITY, "confidentiality-override-agreement"),
          page(Act.SAVE_LETTER, "options-letter", "do", "save", "options", "RECORD_ONLY"),
          page(
              Act.SEND_LETTER,
              "options-letter",
              "do",
              "send",
              "options",
              "RECORD_ONLY",
              "body",
              "Dear you",
              "fair",
              "yes"),
          page(Act.TAKE_BACK, "options-letter-return"),
          page(
              Act.ADD_ACTION,
              "actions",
              "what",
              "Ask",
              "who",
              "MO",
              "by-day",
              "30",
              "by-month",
              "11",
              "by-year",
              "2026"),
          page(Act.UPDATE_MEMBER, "updates", "words", "Still at it."),
          page(Act.ADD_NOTE, "notes", "words", "Counsel says yes."),
          page(Act.RELEASE, "release-agreement"),
          page(Act.BEGIN_REVIEW, "review"),
          page(Act.KEEP_OPEN, "another-round", "reason", "More to do."),
          page(
              Act.CLOSE,
              "closure",
              "met-TAKE_DOWN",
              "YES",
              "met-STOP_CONTACT",
              "NO",
              "outcome",
              "Done."),
          page(Act.REOPEN, "reopening", "reason", "It is back."),
          page(Act.GO_ON, "resumption"),
          page(Act.PAUSE, "police-primacy", "reason", "They asked."),
          page(Act.RESUME, "police-primacy-end", "reason", "They are done."),
          page(Act.CONTINUE, "continuation", "reason", "A child."),
          page(
              Act.EXTEND,
              "extension",
              "reason",
              "Ill.",
              "until-day",
              "1",
              "until-month",
              "2",
              "until-year",
              "2027"),
          page(Act.REASSIGN, "reassignment", "reason", "I know them."),
          page(Act.TAKE_UP, "taking-up"));

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  CaseDesk desk;

  private static Map.Entry<Act, String[]> page(Act act, String... nounAndFields) {
    return Map.entry(act, nounAndFields);
  }

  @BeforeEach
  void office() {
    clock.set("2026-11-16T10:00");
    if (desk == null) {
      context
          .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
          .sql("update identity.account set disabled_at = now()")
          .update();
      desk = new CaseDesk(context);
    }
  }

  @Test
  void a_complaint_comes_all_the_way_from_the_desk_to_the_members_choice_and_who_looked() {
    var id = desk.open(desk.spec());
    assertThat(desk.mo.get("/cases").body()).contains("/cases/" + id, "SMC-TEST-");
    assertThat(desk.mo.get("/cases/" + id).body()).contains("Check the route", "Step 1 of 8");
    desk.route(id);
    desk.acknowledge(id);
    desk.risk(id, Risk.AMBER);
    assertThat(desk.mo.get("/cases/" + id).body()).contains("Write the options letter");
    assertThat(CaseDesk.text(desk.post(desk.mo, id, "closure", "outcome", "No.")))
        .contains("The options letter comes next. Send it first.");
    desk.done(
        desk.mo, id, "options-letter", "do", "save", "options", "TAKE_DOWN", "options", "LETTER");
    var drafted = desk.mo.get("/cases/" + id + "/options-letter").body();
    assertThat(drafted).contains("GAP: what the member asked for", "1 gap left to fill");
    var gaps =
        desk.post(
            desk.mo,
            id,
            "options-letter",
            "do",
            "send",
            "options",
            "TAKE_DOWN",
            "body",
            "Dear you <<GAP: what>>",
            "fair",
            "yes");
    assertThat(gaps.statusCode()).isEqualTo(422);
    assertThat(gaps.body()).contains("Fill every gap in the letter first.");
    desk.letter(id);
    assertThat(desk.progress.of(id).orElseThrow().letter()).isEmpty();
    desk.deliver(id);
    var progress = desk.progress.of(id).orElseThrow();
    var letter = progress.letter().orElseThrow();
    assertThat(letter.options())
        .extracting(CaseProgress.Option::key)
        .containsExactly("RECORD_ONLY", "TAKE_DOWN");
    assertThat(desk.member.get(letter.path()).body()).contains("Dear Councillor");
    assertThat(desk.choose(id, "TAKE_DOWN")).isInstanceOf(CaseProgress.Answer.Taken.class);
    assertThat(desk.state(id)).isEqualTo("ACTIONS_OPEN");
    var looked = CaseDesk.text(desk.member.get("/who-looked"));
    assertThat(looked)
        .contains(desk.moAccount.secrets().name(), "Monitoring Officer", "reading your complaint");
  }

  @Test
  void a_letter_can_be_taken_back_for_half_a_minute_and_no_longer() {
    var id = desk.at(State.OPTIONS_SENT);
    clock.pass(Duration.ofSeconds(29));
    desk.done(desk.mo, id, "options-letter-return");
    assertThat(desk.state(id)).isEqualTo("RISK_ASSESSED");
    desk.letter(id);
    clock.pass(Duration.ofSeconds(30));
    var late = desk.post(desk.mo, id, "options-letter-return");
    assertThat(late.statusCode()).isEqualTo(409);
    desk.progress.of(id);
    assertThat(desk.state(id)).isEqualTo("MEMBER_CHOICE");
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"SUBMITTED"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatever_the_table_does_not_have_is_refused_by_post_with_its_reason(State state) {
    var id = desk.at(state);
    Visitor by = state == State.CONFLICT_REASSIGNED ? desk.deputy : desk.mo;
    int refused = 0;
    for (var page : PAGES.entrySet()) {
      if (!Transitions.has(state, page.getKey())) {
        var noun = page.getValue()[0];
        var fields = List.of(page.getValue()).subList(1, page.getValue().length);
        var answer = desk.post(by, id, noun, fields.toArray(String[]::new));
        assertThat(answer.statusCode()).as("%s in %s", page.getKey(), state).isEqualTo(409);
        assertThat(CaseDesk.text(answer))
            .contains(new Verdict.NotNow(state, page.getKey()).sentence());
        assertThat(desk.state(id)).isEqualTo(state.name());
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(8);
    if (!Transitions.has(state, Act.CHOOSE)) {
      assertThat(desk.choose(id, "TAKE_DOWN")).isInstanceOf(CaseProgress.Answer.NotOpen.class);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"SUBMITTED"},
      mode = EnumSource.Mode.EXCLUDE)
  void every_legal_edge_is_walked_by_its_page(State state) {
    var edges = TransitionsTests.papers().get(state);
    for (var edge : edges.entrySet()) {
      var page = PAGES.get(edge.getKey());
      boolean needsMore =
          edge.getKey() == Act.DECIDE_CONFIDENTIALITY
              || edge.getKey() == Act.OVERRIDE_CONFIDENTIALITY
              || edge.getKey() == Act.RELEASE
              || edge.getKey() == Act.ACKNOWLEDGE;
      if (page == null || needsMore) {
        continue;
      }
      var id = desk.at(state);
      Visitor by = state == State.CONFLICT_REASSIGNED ? desk.deputy : desk.mo;
      var before =
          desk.sql
              .sql("select set_aside from cases.case_file where id = :id")
              .param("id", id.value())
              .query(String.class)
              .single();
      var fields = List.of(page).subList(1, page.length);
      desk.done(by, id, page[0], fields.toArray(String[]::new));
      var wanted =
          edge.getValue().equals("back")
              ? before.substring(before.lastIndexOf(',') + 1)
              : edge.getValue();
      assertThat(desk.state(id)).as("%s from %s", edge.getKey(), state).isEqualTo(wanted);
    }
  }

  @Test
  void the_same_form_sent_many_times_at_once_is_one_record() throws Exception {
    var id = desk.at(State.ACTIONS_OPEN);
    var key = CaseDesk.key();
    desk.mo.get("/cases/" + id + "/actions");
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (int i = 0; i < 200; i++) {
        threads.submit(() ->
            desk.mo.post(
                "/cases/" + id + "/actions",
                "formKey",
                key,
                "what",
                "Once",
                "who",
                "MO",
                "by-day",
                "30",
                "by-month",
                "11",
                "by-year",
                "2026"));
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(count("select count(*) from cases.action where case_id = :id", id)).isEqualTo(1);
    var form = new FormKey(CaseDesk.key());
    for (int i = 0; i < 3; i++) {
      desk.progress.addStatement(desk.asMember(), id, "One more thing.", form);
    }
    assertThat(
            count(
                "select count(*) from cases.entry where act = 'ADD_STATEMENT' and case_id = :id",
                id))
        .isEqualTo(1);
  }

  @Test
  void an_event_that_comes_again_opens_nothing_new() {
    var id = desk.open(desk.spec());
    desk.complaints.announce(id);
    desk.complaints.announce(id);
    desk.route(id);
    assertThat(count("select count(*) from cases.clock where timer = 'RISK' and case_id = :id", id))
        .isEqualTo(1);
    assertThat(count("select count(*) from cases.entry where act = 'ASSIGN' and case_id = :id", id))
        .isEqualTo(1);
  }

  @Test
  void the_clock_on_the_desk_follows_the_calendar() {
    desk.at("2026-11-16T20:31");
    var id = desk.open(desk.spec());
    desk.mo.get("/cases");
    desk.route(id);
    desk.acknowledge(id);
    desk.risk(id, Risk.AMBER);
    desk.at("2026-11-22T14:28");
    assertThat(CaseDesk.text(desk.mo.get("/cases/" + id)))
        .contains("Options letter: 5pm on Monday 23 November", "1 working day left");
    desk.at("2026-11-23T09:00");
    assertThat(CaseDesk.text(desk.mo.get("/cases/" + id))).contains("Due today");
    desk.at("2026-11-24T09:00");
    assertThat(CaseDesk.text(desk.mo.get("/cases/" + id))).contains("Late by 1 working day");
    desk.done(
        desk.mo,
        id,
        "extension",
        "reason",
        "Two people were ill.",
        "until-day",
        "27",
        "until-month",
        "11",
        "until-year",
        "2026");
    assertThat(desk.mo.get("/cases/" + id).body())
        .contains("<del>5pm on Monday 23 November</del>", "5pm on Friday 27 November");
    desk.done(desk.mo, id, "police-primacy", "reason", "They asked.");
    desk.at("2026-12-07T09:00");
    desk.done(desk.mo, id, "police-primacy-end", "reason", "They are done.");
    assertThat(due(id, Timer.OPTIONS_LETTER)).isEqualTo("2026-12-10 17:00");
  }

  @Test
  void red_starts_two_hours_of_the_clock_through_the_night() {
    desk.at("2026-11-21T23:30");
    var id = desk.at(State.ACKNOWLEDGED);
    desk.risk(id, Risk.RED);
    assertThat(due(id, Timer.FIRST_CONTACT)).isEqualTo("2026-11-22 01:30");
    assertThat(CaseDesk.text(desk.mo.get("/cases?shown=urgent")))
        .contains("First contact: 1:30am on Sunday 22 November", "2 hours 0 minutes left");
    var letter =
        desk.post(
            desk.mo,
            id,
            "options-letter",
            "do",
            "send",
            "options",
            "MEDIATION",
            "body",
            "Dear you",
            "fair",
            "yes");
    assertThat(letter.body()).contains("Mediation cannot be offered where there is a threat.");
    desk.done(desk.mo, id, "first-contact", "reason", "Called. Safe at her sister's.");
    assertThat(
            count(
                "select count(*) from cases.clock where timer = 'FIRST_CONTACT' and settled_at is null and case_id = :id",
                id))
        .isZero();
  }

  private String due(ComplaintId id, Timer timer) {
    return desk.sql
        .sql(
            """
            select to_char(due_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI')
            from cases.clock where case_id = :id and timer = :timer and settled_at is null
            """)
        .param("id", id.value())
        .param("timer", timer.name())
        .query(String.class)
        .single();
  }

  private int count(String select, ComplaintId id) {
    return desk.sql.sql(select).param("id", id.value()).query(Integer.class).single();
  }
}
