package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

/** A case opened in an emergency: two people or a quarter of an hour, one hour, everybody told. */
@RostrumTest
@Import(TestComplaints.Config.class)
class BreakGlassTests {

  private static final String WHY = "The member rang: somebody stands at their door.";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired BreakGlass glass;
  CaseDesk desk;
  SignIns.Known chief;
  Visitor dpo;

  @BeforeEach
  void office() {
    clock.set("2026-11-16T10:00");
    context
        .getBean(JdbcClient.class)
        .sql("update identity.account set disabled_at = now()")
        .update();
    desk = new CaseDesk(context);
    chief = desk.signIns.account(null, Hat.CHIEF_EXEC);
    dpo = desk.signIns.as(Hat.DPO);
  }

  private static String page(ComplaintId id) {
    return "/cases/" + id + "/emergency-access";
  }

  private String reference(ComplaintId id) {
    return desk.complaints.submitted(id).orElseThrow().reference();
  }

  private HttpResponse<String> ask(Visitor by, String reference) {
    return by.post(
        "/emergency-access",
        "formKey",
        CaseDesk.key(),
        "reference",
        reference,
        "cause",
        "LIFE",
        "reason",
        WHY);
  }

  private String asked(ComplaintId id) {
    var answer = ask(desk.deputy, reference(id));
    assertThat(answer.statusCode()).as(CaseDesk.text(answer)).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  private int rows(String where) {
    return desk.sql.sql("select count(*) from " + where).query(Integer.class).single();
  }

  private int notices(SignIns.Known to) {
    return rows("notifications.notice where account = '" + to.id() + "'");
  }

  @Test
  void with_a_second_person_it_opens_to_read_for_an_hour_and_leaves_all_five_records() {
    var id = desk.open(desk.spec());
    assertThat(desk.deputy.get(page(id)).statusCode()).isEqualTo(404);
    var use = asked(id);
    assertThat(notices(chief)).as("asked at once").isEqualTo(1);
    assertThat(notices(desk.moAccount)).as("the handler hears of it").isEqualTo(2);
    assertThat(desk.deputy.get(page(id)).statusCode()).as("not yet").isEqualTo(404);
    var told = notices(desk.memberAccount);
    var office = desk.signIns.signedIn(chief);
    assertThat(CaseDesk.text(office.get(use))).contains(WHY, "Waiting for a second person");
    assertThat(office.post(use + "/answer", "answer", "agree").statusCode()).isEqualTo(302);
    var seen = desk.deputy.get(page(id));
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(CaseDesk.text(seen))
        .contains("They wrote it again on Monday.", desk.memberAccount.secrets().name())
        .contains("Opened in an emergency by " + desk.deputyAccount.secrets().name());
    assertThat(notices(desk.memberAccount)).as("the member is told").isEqualTo(told + 1);
    assertThat(CaseDesk.text(desk.member.get("/who-looked")))
        .contains(
            desk.deputyAccount.secrets().name(),
            "Why: opened in an emergency: Someone's life is at risk now");
    assertThat(rows("audit.event where action = 'BREAK_GLASS' and resource_id = '" + id + "'"))
        .isEqualTo(1);
    assertThat(CaseDesk.text(office.get(use))).contains("Someone else must look at it by 5pm");
    desk.at("2026-11-16T10:59");
    assertThat(desk.deputy.get(page(id)).statusCode()).isEqualTo(200);
    desk.at("2026-11-16T11:00");
    assertThat(desk.deputy.get(page(id)).statusCode()).as("an hour is over").isEqualTo(404);
  }

  @Test
  void it_reads_and_does_nothing_else() {
    var id = desk.open(desk.spec());
    var use = asked(id);
    desk.signIns.signedIn(chief).post(use + "/answer", "answer", "agree");
    assertThat(desk.deputy.get(page(id)).statusCode()).isEqualTo(200);
    for (String other :
        List.of("", "/notes", "/route", "/options-letter", "/release", "/contact-details")) {
      assertThat(desk.deputy.get("/cases/" + id + other).statusCode()).as(other).isEqualTo(404);
    }
    assertThat(desk.post(desk.deputy, id, "route", "route", "RIGHT", "conflict", "no").statusCode())
        .isEqualTo(404);
    assertThat(desk.post(desk.deputy, id, "notes", "words", "x").statusCode()).isEqualTo(404);
    assertThat(desk.deputy.get("/cases").body()).doesNotContain(reference(id));
  }

  @Test
  void when_nobody_answers_it_opens_after_a_quarter_of_an_hour_and_all_are_told() {
    var id = desk.open(desk.spec());
    var use = asked(id);
    int before = notices(chief);
    clock.pass(Duration.ofMinutes(14));
    glass.goOn();
    assertThat(desk.deputy.get(page(id)).statusCode()).isEqualTo(404);
    clock.pass(Duration.ofMinutes(1));
    assertThat(CaseDesk.text(desk.deputy.get(use))).contains("Open to read", "Read the case");
    assertThat(notices(chief)).isEqualTo(before + 1);
    assertThat(desk.deputy.get(page(id)).statusCode()).isEqualTo(200);
    assertThat(CaseDesk.text(desk.member.get("/who-looked"))).contains("opened in an emergency");
    var late = dpo.post(use + "/answer", "answer", "refuse");
    assertThat(late.statusCode()).isEqualTo(302);
    assertThat(desk.deputy.get(page(id)).statusCode()).as("too late to refuse").isEqualTo(200);
  }

  @Test
  void a_refusal_keeps_it_closed() {
    var id = desk.open(desk.spec());
    var use = asked(id);
    dpo.post(use + "/answer", "answer", "refuse");
    clock.pass(Duration.ofMinutes(16));
    glass.goOn();
    assertThat(CaseDesk.text(desk.deputy.get(use))).contains("Refused. It was not opened.");
    assertThat(desk.deputy.get(page(id)).statusCode()).isEqualTo(404);
    assertThat(CaseDesk.text(desk.member.get("/who-looked"))).contains("Nobody has opened");
  }

  @Test
  void the_second_person_can_have_the_member_told_later_and_no_later_than_thirty_days() {
    var id = desk.open(desk.spec());
    var use = asked(id);
    var office = desk.signIns.signedIn(chief);
    String[] tooLate = {
      "answer", "agree", "tell", "POLICE", "from-day", "17", "from-month", "12", "from-year", "2026"
    };
    assertThat(office.post(use + "/answer", tooLate).statusCode()).isEqualTo(422);
    tooLate[5] = "16";
    assertThat(office.post(use + "/answer", tooLate).statusCode()).isEqualTo(302);
    int told = notices(desk.memberAccount);
    assertThat(desk.deputy.get(page(id)).statusCode()).isEqualTo(200);
    assertThat(CaseDesk.text(desk.member.get("/who-looked"))).contains("Nobody has opened");
    assertThat(notices(desk.memberAccount)).isEqualTo(told);
    desk.at("2026-12-16T09:00");
    glass.goOn();
    assertThat(notices(desk.memberAccount)).isEqualTo(told + 1);
    assertThat(CaseDesk.text(desk.member.get("/who-looked"))).contains("opened in an emergency");
  }

  @Test
  void whoever_opened_it_cannot_answer_or_review_and_others_can_once() {
    var id = desk.open(desk.spec());
    var use = asked(id);
    assertThat(desk.deputy.post(use + "/answer", "answer", "agree").statusCode()).isEqualTo(404);
    desk.signIns.signedIn(chief).post(use + "/answer", "answer", "agree");
    assertThat(desk.deputy.post(use + "/review", "words", "It was right.").statusCode())
        .isEqualTo(404);
    assertThat(dpo.post(use + "/review", "words", "").statusCode()).isEqualTo(422);
    assertThat(dpo.post(use + "/review", "words", "It was right.").statusCode()).isEqualTo(302);
    assertThat(CaseDesk.text(dpo.get(use))).contains("looked at it.", "It was right.");
  }

  @Test
  void a_conflicted_officer_finds_nothing_and_reads_what_they_would_of_a_wrong_reference() {
    var id = desk.open(desk.spec().seenBy(desk.deputyAccount.secrets().name()));
    var refused = ask(desk.deputy, reference(id));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(rows("cases.emergency where case_id = '" + id + "'")).isZero();
    assertThat(SameBytes.of(refused).replace(reference(id), ""))
        .isEqualTo(SameBytes.of(ask(desk.deputy, "SMC-NONE-NONE")).replace("SMC-NONE-NONE", ""));
  }

  @Test
  void a_sealed_name_stays_sealed_and_nobody_else_has_the_glass() {
    var id = desk.open(desk.spec().sealedOne());
    var use = asked(id);
    desk.signIns.signedIn(chief).post(use + "/answer", "answer", "agree");
    assertThat(desk.deputy.get(page(id)).body())
        .contains("K-")
        .doesNotContain(desk.memberAccount.secrets().name());
    for (Hat hat : Hat.values()) {
      var other = desk.signIns.as(hat);
      assertThat(other.get(page(id)).statusCode()).as("%s", hat).isEqualTo(404);
      boolean mayAsk = hat == Hat.MO || hat == Hat.DEPUTY_MO;
      assertThat(ask(other, "SMC-NONE-NONE").statusCode())
          .as("%s", hat)
          .isEqualTo(mayAsk ? 422 : 404);
    }
    var auditor = desk.signIns.as(Hat.AUDITOR);
    assertThat(CaseDesk.text(auditor.get("/emergency-access")))
        .contains(reference(id), "Someone's life is at risk now")
        .doesNotContain(WHY);
    assertThat(auditor.get(use).statusCode()).isEqualTo(404);
  }
}
