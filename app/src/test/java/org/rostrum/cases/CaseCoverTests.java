package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.evidence.Evidence;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.evidence.Keeping;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who comes near a case and its files, who is kept away, and who is let back. */
@RostrumTest
@Import(TestComplaints.Config.class)
class CaseCoverTests {

  @TempDir static Path data;

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;
  @Autowired Evidence evidence;
  CaseDesk desk;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry settings) {
    settings.add("rostrum.data", data::toString);
  }

  @BeforeEach
  void office() {
    clock.set("2026-11-16T10:00");
    sql.sql("update identity.account set disabled_at = now()").update();
    desk = new CaseDesk(context);
  }

  private ExhibitId picture() throws Exception {
    var bytes = Files.readAllBytes(Path.of("src/main/resources/demo/pictures/turnip.png"));
    var kept =
        evidence.keep(
            desk.memberAccount.id(), desk.asMember(), "shot.png", new ByteArrayInputStream(bytes));
    return ((Keeping.Kept) kept).receipt().id();
  }

  private int page(SignIns.Known known, ExhibitId exhibit) {
    return desk.signIns.signedIn(known).get("/evidence/" + exhibit).statusCode();
  }

  @Test
  void a_file_of_a_case_is_open_to_those_assigned_to_it_and_to_nobody_else() throws Exception {
    var exhibit = picture();
    var helper = desk.signIns.account(null, Hat.INVESTIGATOR);
    assertThat(desk.mo.get("/evidence/" + exhibit).statusCode()).isEqualTo(404);
    var id = desk.open(desk.spec());
    desk.complaints.add(id, exhibit);
    assertThat(desk.mo.get("/evidence/" + exhibit).statusCode()).isEqualTo(200);
    assertThat(desk.deputy.get("/evidence/" + exhibit).statusCode()).isEqualTo(404);
    assertThat(page(helper, exhibit)).isEqualTo(404);
    assertThat(desk.mo.get("/cases/" + id).body()).contains("E1", "Picture. Not scanned yet.");
    clock.pass(java.time.Duration.ofSeconds(30));
    desk.done(desk.mo, id, "officers", "officer", helper.id().toString(), "reason", "To look.");
    assertThat(page(helper, exhibit)).isEqualTo(200);
    desk.done(desk.mo, id, "reassignment", "reason", "I know them.");
    assertThat(desk.mo.get("/evidence/" + exhibit).statusCode()).isEqualTo(404);
    assertThat(desk.deputy.get("/evidence/" + exhibit).statusCode()).isEqualTo(200);
  }

  @Test
  void members_services_read_how_far_a_case_is_and_not_a_word_of_it() {
    var services = desk.signIns.account(null, Hat.MEMBERS_SERVICES);
    var id = desk.open(desk.spec());
    desk.route(id);
    var reader = desk.signIns.signedIn(services);
    assertThat(reader.get("/cases/" + id + "/status").statusCode()).isEqualTo(404);
    desk.done(desk.mo, id, "officers", "officer", services.id().toString(), "reason", "Calls.");
    var page = reader.get("/cases/" + id + "/status");
    assertThat(CaseDesk.text(page))
        .contains("Where this case stands", "Step 2 of 8", "reading your complaint");
    assertThat(page.body())
        .doesNotContain(desk.memberAccount.secrets().name(), "Gorse", "Monday", "It is abuse");
    assertThat(reader.get("/cases/" + id).statusCode()).isEqualTo(404);
    assertThat(reader.get("/notices").body()).contains("A new item");
  }

  private String recusals(ComplaintId id) {
    return CaseDesk.text(desk.deputy.get("/cases/" + id + "/recusals"));
  }

  @Test
  void the_other_side_lets_somebody_back_with_a_reason_and_they_never_can_themselves() {
    var id = desk.open(desk.spec());
    desk.done(desk.mo, id, "reassignment", "reason", "I thought I knew them.");
    desk.done(desk.deputy, id, "taking-up");
    assertThat(desk.mo.get("/cases/" + id + "/recusals").statusCode()).isEqualTo(404);
    assertThat(recusals(id)).contains(desk.moAccount.secrets().name(), "Passed it on");
    var form = "recusals/" + desk.moAccount.id() + "/OWN_WISH";
    assertThat(desk.post(desk.mo, id, form, "reason", "I want it.").statusCode()).isEqualTo(404);
    assertThat(desk.post(desk.deputy, id, form).statusCode()).isEqualTo(422);
    desk.done(desk.deputy, id, form, "reason", "It was a namesake.");
    assertThat(recusals(id)).contains("let them back: It was a namesake.");
    assertThat(desk.mo.get("/cases/" + id).statusCode()).as("let back is not given").isEqualTo(404);
    desk.done(desk.deputy, id, "reassignment", "reason", "It can go back.");
    assertThat(desk.mo.get("/cases/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void a_tie_that_stands_is_not_lifted_and_a_party_is_not_even_named() {
    var id = desk.open(desk.spec());
    desk.mo.post("/conflicts", "kind", "RELATION", "person", "Gorse Farthing");
    desk.done(desk.deputy, id, "taking-up");
    var form = "recusals/" + desk.moAccount.id() + "/DECLARED_RELATION";
    var still = desk.post(desk.deputy, id, form, "reason", "Never mind.");
    assertThat(still.statusCode()).isEqualTo(422);
    assertThat(still.body()).contains("The tie still stands.");
    var about = desk.open(desk.spec().about(desk.moAccount.secrets().name()));
    assertThat(recusals(about)).contains("Nobody stood back");
    var party = "recusals/" + desk.moAccount.id() + "/PARTY";
    assertThat(desk.post(desk.deputy, about, party, "reason", "So what.").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_member_who_was_called_at_once_is_not_due_a_second_call_when_the_risk_is_graded() {
    var id = desk.open(desk.spec().redOne());
    desk.done(desk.mo, id, "first-contact", "reason", "Safe at home.");
    desk.route(id);
    desk.acknowledge(id);
    desk.risk(id, Risk.RED);
    assertThat(running(id, Timer.FIRST_CONTACT)).isZero();
    var later = desk.at(State.RISK_ASSESSED);
    desk.risk(later, Risk.RED);
    assertThat(running(later, Timer.FIRST_CONTACT)).isEqualTo(1);
  }

  @Test
  void a_closed_case_asks_after_thirty_days_how_the_member_is() {
    var id = desk.at(State.CLOSED);
    assertThat(CaseDesk.text(desk.mo.get("/cases/" + id))).contains("Ask how the member is");
    desk.done(desk.mo, id, "first-contact", "reason", "Doing well.");
    assertThat(running(id, Timer.WELLBEING)).isZero();
    assertThat(desk.state(id)).isEqualTo("CLOSED");
  }

  private int running(ComplaintId id, Timer timer) {
    return sql.sql(
            "select count(*) from cases.clock where case_id = :id and timer = :timer and settled_at is null")
        .param("id", id.value())
        .param("timer", timer.name())
        .query(Integer.class)
        .single();
  }

  @Test
  void an_option_ticked_later_comes_into_the_letter() {
    var id = desk.at(State.RISK_ASSESSED);
    var page = "/cases/" + id + "/options-letter";
    desk.done(desk.mo, id, "options-letter", "do", "save", "options", "TAKE_DOWN");
    var draft = org.jsoup.Jsoup.parse(desk.mo.get(page).body()).select("#body").val();
    assertThat(draft).contains("Ask the site").doesNotContain("Ask them to stop contact");
    desk.done(
        desk.mo,
        id,
        "options-letter",
        "do",
        "save",
        "options",
        "TAKE_DOWN",
        "options",
        "STOP_CONTACT",
        "body",
        draft);
    var more = org.jsoup.Jsoup.parse(desk.mo.get(page).body()).select("#body").val();
    assertThat(more).startsWith(draft.strip()).contains("2. Ask them to stop contact.");
  }
}
