package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.SameBytes;
import org.rostrum.TestClock;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who loses a case over a conflict, and who has it then, over HTTP. */
@RostrumTest
@Import(TestComplaints.Config.class)
class CaseConflictPagesTests {

  private static final String NAME = "Sentinelia Quillfeather";
  private static final String SUBJECT = "Brambleton Oxterby";
  private static final String WITNESS = "Wisteria Nettlebank";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;

  CaseDesk desk;

  @BeforeEach
  void office() {
    clock.set("2026-11-16T10:00");
    context
        .getBean(JdbcClient.class)
        .sql("update identity.account set disabled_at = now()")
        .update();
    desk = new CaseDesk(context);
  }

  private TestComplaints.Spec spec() {
    return TestComplaints.Spec.by(desk.memberAccount.id(), NAME)
        .about(SUBJECT)
        .seenBy(WITNESS)
        .saying("On Monday " + SUBJECT + " wrote it.");
  }

  private void assign(ComplaintId id, SignIns.Known officer) {
    desk.done(
        desk.mo, id, "officers", "officer", officer.id().toString(), "reason", "To help with it.");
  }

  private String pagesOf(Visitor officer) {
    var all = new StringBuilder();
    for (String page :
        List.of(
            "/",
            "/cases",
            "/cases?shown=urgent",
            "/cases?shown=waiting",
            "/cases?shown=closed",
            "/conflicts",
            "/notices",
            "/cases?words=SMC")) {
      all.append(SameBytes.of(officer.get(page)));
    }
    return all.toString();
  }

  @Test
  void a_complaint_about_the_monitoring_officer_changes_nothing_on_their_pages() {
    desk.open(spec());
    var before = pagesOf(desk.mo);
    var mine = desk.moAccount.secrets().name();
    var about =
        desk.open(TestComplaints.Spec.by(desk.memberAccount.id(), NAME).about(mine).redOne());
    var seen = desk.open(TestComplaints.Spec.by(desk.memberAccount.id(), NAME).seenBy(mine));
    var by = desk.open(TestComplaints.Spec.by(desk.moAccount.id(), "Another Name"));
    desk.waitFor(by, State.ROUTE_CHECK);
    assertThat(pagesOf(desk.mo)).isEqualTo(before);
    for (ComplaintId id : List.of(about, seen, by)) {
      desk.waitFor(id, State.ROUTE_CHECK);
      assertThat(desk.mo.get("/cases/" + id).statusCode()).isEqualTo(404);
      assertThat(SameBytes.of(desk.mo.get("/cases/" + id)))
          .isEqualTo(SameBytes.of(desk.mo.get("/cases/00000000-0000-0000-0000-00000000abcd")));
      assertThat(desk.post(desk.mo, id, "route", "route", "RIGHT").statusCode()).isEqualTo(404);
      assertThat(desk.deputy.get("/cases/" + id).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void when_both_are_conflicted_a_guest_of_another_council_has_this_case_for_ninety_days() {
    var chief = desk.signIns.account(null, Hat.CHIEF_EXEC);
    var mine = desk.moAccount.secrets().name();
    var deputys = desk.deputyAccount.secrets().name();
    var other = desk.open(spec());
    var id =
        desk.open(
            TestComplaints.Spec.by(desk.memberAccount.id(), NAME).about(mine).seenBy(deputys));
    assertThat(desk.state(id)).isEqualTo("SUBMITTED");
    assertThat(desk.mo.get("/cases/" + id).statusCode()).isEqualTo(404);
    assertThat(desk.deputy.get("/cases/" + id).statusCode()).isEqualTo(404);
    var office = desk.signIns.signedIn(chief);
    assertThat(office.get("/conflicts").body())
        .contains("An officer of another council is needed")
        .doesNotContain(NAME, mine, "SMC-TEST");
    var done =
        office.post("/appointments/" + id, "name", "Guest Officer", "login", "guest@example.org");
    var cells = org.jsoup.Jsoup.parse(done.body()).select("main dd").eachText();
    assertThat(cells).startsWith("Guest Officer", "guest@example.org");
    var guest = guest(id, cells);
    assertThat(guest.get("/cases/" + id).statusCode()).isEqualTo(200);
    assertThat(guest.get("/cases/" + other).statusCode()).isEqualTo(404);
    assertThat(guest.get("/cases").body()).doesNotContain("Find a reference");
    desk.done(guest, id, "taking-up");
    desk.done(guest, id, "route", "route", "RIGHT", "conflict", "no", "reason", "It is abuse.");
    assertThat(office.get("/conflicts").body()).contains("No case needs an officer");
    clock.pass(Duration.ofDays(91));
    assertThat(new Cases(desk.sql, clock).readableBy(account("guest@example.org"))).isEmpty();
  }

  private Visitor guest(ComplaintId id, List<String> cells) {
    var secrets =
        new org.rostrum.identity.NewAccount(
            cells.get(1), cells.get(0), cells.get(2), cells.get(3), null);
    return desk.signIns.signedIn(new SignIns.Known(account(cells.get(1)), secrets));
  }

  private org.rostrum.identity.AccountId account(String login) {
    return context.getBean(org.rostrum.identity.Accounts.class).byLogin(login).orElseThrow();
  }

  @Test
  void whoever_declares_a_tie_loses_the_case_at_once_and_the_next_has_it() {
    var id = desk.open(spec());
    desk.route(id);
    var answer = desk.mo.post("/conflicts", "kind", "RELATION", "person", SUBJECT);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(desk.mo.get("/cases/" + id).statusCode()).isEqualTo(404);
    assertThat(desk.state(id)).isEqualTo("CONFLICT_REASSIGNED");
    desk.done(desk.deputy, id, "taking-up");
    assertThat(desk.state(id)).isEqualTo("ROUTE_CHECK");
    assertThat(desk.deputy.get("/cases/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void supporting_officers_come_by_assignment_alone_and_never_against_a_conflict() {
    var id = desk.open(spec());
    var helper = desk.signIns.account(null, Hat.INVESTIGATOR);
    var witness = desk.signIns.account(null, Hat.INVESTIGATOR);
    var reader = desk.signIns.signedIn(helper);
    assertThat(reader.get("/cases/" + id).statusCode()).isEqualTo(404);
    assign(id, helper);
    assertThat(reader.get("/cases/" + id).statusCode()).isEqualTo(200);
    desk.sql
        .sql("insert into cases.tie values (gen_random_uuid(), :me, 'RELATION', :who, now(), null)")
        .param("me", witness.id().value())
        .param("who", SUBJECT)
        .update();
    var refused =
        desk.post(
            desk.mo, id, "officers", "officer", witness.id().toString(), "reason", "To help.");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("This person cannot help with this case");
    assertThat(desk.signIns.signedIn(witness).get("/cases/" + id).statusCode()).isEqualTo(404);
  }
}
