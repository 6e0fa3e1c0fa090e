package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The text of the options letter: published by version, and a letter keeps the one it is from. */
@RostrumTest
@Import(TestComplaints.Config.class)
class TemplatesTests {

  private static final String TEXT =
      "{greeting}\n\nWe had your complaint on {day}.\n\n<<what they asked>>\n\n{options}\n\nYours";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired Templates templates;
  CaseDesk desk;

  @BeforeEach
  void office() {
    clock.set("2026-11-16T10:00");
    var sql = context.getBean(JdbcClient.class);
    sql.sql("update identity.account set disabled_at = now()").update();
    sql.sql("delete from cases.letter_template").update();
    desk = new CaseDesk(context);
  }

  private static HttpResponse<String> publish(Visitor by, int from, String body) {
    return by.post(
        "/templates", "formKey", CaseDesk.key(), "from", String.valueOf(from), "body", body);
  }

  private String drafted(ComplaintId id) {
    desk.done(desk.mo, id, "options-letter", "do", "save", "options", "TAKE_DOWN", "body", "");
    return Jsoup.parse(desk.mo.get("/cases/" + id + "/options-letter").body())
        .select("#body")
        .text();
  }

  private String letterPage(ComplaintId id) {
    return CaseDesk.text(desk.mo.get("/cases/" + id + "/options-letter"));
  }

  @Test
  void a_new_letter_is_drafted_from_the_newest_version_and_an_old_one_keeps_its_own() {
    var before = desk.at(State.RISK_ASSESSED);
    assertThat(drafted(before)).contains("Thank you for your complaint of 16 November 2026.");
    assertThat(letterPage(before)).contains("Drafted from version 1 of the template.");
    assertThat(publish(desk.mo, 1, TEXT).statusCode()).isEqualTo(302);
    var after = desk.at(State.RISK_ASSESSED);
    assertThat(drafted(after))
        .startsWith("Dear Cllr " + desk.memberAccount.secrets().name())
        .contains("We had your complaint on 16 November 2026.", "<<what they asked>>", "1. ")
        .endsWith("Yours");
    assertThat(letterPage(after)).contains("Drafted from version 2 of the template.", "1 gap left");
    desk.letter(before);
    desk.letter(after);
    assertThat(CaseDesk.text(desk.mo.get("/cases/" + before + "/options-letter-sent")))
        .contains("Drafted from version 1 of the template.");
    assertThat(CaseDesk.text(desk.mo.get("/cases/" + after + "/options-letter-sent")))
        .contains("Drafted from version 2 of the template.");
    var other = desk.at(State.OPTIONS_SENT);
    assertThat(CaseDesk.text(desk.mo.get("/cases/" + other + "/options-letter-sent")))
        .contains("Written without a template.");
  }

  @Test
  void every_version_stays_to_be_read_and_says_who_published_it() {
    publish(desk.mo, 1, TEXT);
    publish(desk.deputy, 2, TEXT + " faithfully");
    var page = CaseDesk.text(desk.mo.get("/templates"));
    assertThat(page)
        .contains("Version 3, 16 November 2026, 10:00am")
        .contains("Version 2, 16 November 2026, 10:00am")
        .contains("Version 1, the text the service came with")
        .contains(desk.moAccount.secrets().name(), desk.deputyAccount.secrets().name());
    assertThat(templates.all()).extracting(Templates.Template::version).containsExactly(3, 2, 1);
  }

  @Test
  void who_publishes_over_another_is_told_and_keeps_what_they_wrote() {
    publish(desk.deputy, 1, TEXT);
    var late = publish(desk.mo, 1, "Mine\n\n{options}");
    assertThat(late.statusCode()).isEqualTo(409);
    var page = Jsoup.parse(late.body());
    assertThat(page.select("#body").text()).isEqualTo("Mine\n\n{options}");
    assertThat(page.select(".govuk-error-summary").text())
        .contains(desk.deputyAccount.secrets().name() + " published version 2");
    assertThat(page.select("input[name=from]").val()).isEqualTo("2");
    assertThat(publish(desk.mo, 2, "Mine\n\n{options}").statusCode()).isEqualTo(302);
  }

  @Test
  void a_text_that_would_make_a_bad_letter_is_not_published() {
    assertThat(Templates.fault("")).isEqualTo(Templates.Fault.EMPTY);
    assertThat(Templates.fault("No place for them")).isEqualTo(Templates.Fault.NO_OPTIONS);
    assertThat(Templates.fault("{options} {options}")).isEqualTo(Templates.Fault.NO_OPTIONS);
    assertThat(Templates.fault("{options} {name}")).isEqualTo(Templates.Fault.UNKNOWN_PLACE);
    assertThat(Templates.fault("{options} <<gap")).isEqualTo(Templates.Fault.OPEN_GAP);
    assertThat(Templates.fault("{options} gap>>")).isEqualTo(Templates.Fault.OPEN_GAP);
    assertThat(Templates.fault("x".repeat(20_000) + "{options}"))
        .isEqualTo(Templates.Fault.TOO_LONG);
    assertThat(Templates.fault(TEXT)).isNull();
    assertThat(publish(desk.mo, 1, "No place for them").statusCode()).isEqualTo(422);
    assertThat(templates.all()).hasSize(1);
    assertThat(publish(desk.signIns.as(Hat.INVESTIGATOR), 1, TEXT).statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_typed_in_a_template_is_text_and_fills_nothing_by_accident() {
    publish(desk.mo, 1, "{greeting} <b>$1</b> \\Q\n\n{options}");
    var id = desk.at(State.RISK_ASSESSED);
    assertThat(drafted(id)).contains("<b>$1</b> \\Q");
  }
}
