package org.rostrum.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft is tried, proposed by one person and published by another, and only whole. */
@RostrumTest
class WorkbenchTests {

  private static final String POST = "You snollygoster.";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired TestClock clock;
  @Autowired RulebookInForce inForce;

  private SignIns signIns;
  private Officer mo;
  private Officer deputy;
  private Visitor member;

  @BeforeEach
  void anew() {
    clock.set("2026-11-22T10:00");
    signIns = new SignIns(context);
    mo = new Officer(signIns.as(Hat.MO));
    deputy = new Officer(signIns.as(Hat.DEPUTY_MO));
    member = signIns.as(Hat.MEMBER);
  }

  private String checked(String text) {
    return Jsoup.parse(member.post("/think-twice", "text", text).body()).select("main").text();
  }

  private String drafted(String word) {
    String draft = mo.opens("Add " + word);
    mo.adds(draft, "RS-01", "insultOnly", word);
    return draft;
  }

  @Test
  void a_word_counts_for_members_and_programs_from_the_moment_a_second_person_agrees() {
    String draft = drafted("snollygoster");
    String before = inForce.rulebook().name();
    assertThat(checked(POST)).doesNotContain("person or the decision").contains(before);
    mo.proposes(draft);
    assertThat(checked(POST)).contains(before);
    deputy.agrees(draft);
    String now = inForce.rulebook().name();
    assertThat(now).isNotEqualTo(before).startsWith("hartsmere@");
    assertThat(checked(POST)).contains(now).contains("person or the decision");
    assertThat(member.get("/rules").body()).contains(now);
    assertThat(new Officer(member).says("/rulebook")).contains(now).contains("Add snollygoster");
    assertThat(
            sql.sql("select action from audit.event where resource_id = :id order by event.id")
                .param("id", draft.substring(draft.lastIndexOf('/') + 1))
                .query(String.class)
                .list())
        .containsExactly(
            "RULEBOOK_DRAFT_OPENED",
            "RULEBOOK_DRAFT_CHANGED",
            "RULEBOOK_PROPOSED",
            "RULEBOOK_PUBLISHED");
  }

  @Test
  void nobody_agrees_to_what_they_proposed_or_changed_last_under_whatever_hat() {
    SignIns.Known both = signIns.account(null, Hat.MO, Hat.DEPUTY_MO);
    Officer first = new Officer(signIns.signedIn(both));
    String draft = first.opens("Mine");
    first.adds(draft, "RS-01", "insultOnly", "jackanapes");
    deputy.proposes(draft);
    assertThat(first.reads(draft).select("form[action$=approval]")).isEmpty();
    String key = key(first, draft);
    assertThat(
            first.visitor().post(draft + "/approval", "formKey", key, "edition", "2").statusCode())
        .isEqualTo(409);
    clock.pass(java.time.Duration.ofMinutes(2));
    first.visitor().get("/hats");
    Officer other = first;
    assertThat(
            first
                .visitor()
                .post("/hats", "hat", "DEPUTY_MO", "code", signIns.code(both, 0))
                .statusCode())
        .isEqualTo(302);
    assertThat(other.reads(draft).select("form[action$=approval]")).isEmpty();
    assertThat(
            other
                .visitor()
                .post(draft + "/approval", "formKey", key(other, draft), "edition", "2")
                .statusCode())
        .isEqualTo(409);
    assertThat(deputy.reads(draft).select("form[action$=approval]")).isEmpty();
    assertThat(inForce.rulebook().changes().lists().toString()).doesNotContain("jackanapes");
    mo.agrees(draft);
    assertThat(inForce.rulebook().changes().lists().toString()).contains("jackanapes");
  }

  private static String key(Officer officer, String page) {
    return officer.reads(page).select("main input[name=formKey]").first().val();
  }

  @Test
  void the_second_person_may_say_no_with_a_reason_that_the_first_reads() {
    String draft = drafted("numpty");
    mo.proposes(draft);
    HttpResponse<String> silent = deputy.sends(draft, draft + "/refusal", "why", " ");
    assertThat(silent.statusCode()).isEqualTo(422);
    Officer.to(deputy.sends(draft, draft + "/refusal", "why", "Too harsh, that."));
    assertThat(mo.says(draft)).contains("Too harsh, that.").contains("Propose for publishing");
    assertThat(inForce.rulebook().changes().lists().toString()).doesNotContain("numpty");
  }

  @Test
  void a_broken_draft_is_refused_with_rule_line_and_reason_and_the_published_one_stays() {
    String draft = mo.opens("Broken");
    String before = inForce.rulebook().name();
    String json =
        """
        {
          "name": "hartsmere",
          "version": "draft",
          "rules": {
            "TH-01": { "state": "OFF" },
            "RS-01": { "heading": "" }
          }
        }
        """;
    HttpResponse<String> answer = mo.sends(draft + "/text", draft + "/text", "json", json);
    assertThat(answer.statusCode()).isEqualTo(422);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("#faults li").eachText())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("Line 5, rule TH-01:"))
        .anySatisfy(line -> assertThat(line).startsWith("Line 6, rule RS-01:"));
    assertThat(page.select("textarea#json").val()).contains("\"TH-01\"");
    assertThat(mo.says(draft)).contains("Nothing yet");
    String rule = draft + "/rules/RS-01";
    HttpResponse<String> noHeading = mo.sends(rule, rule, "heading", " ", "advice", "Kept words.");
    assertThat(noHeading.statusCode()).isEqualTo(422);
    assertThat(noHeading.body()).contains("Kept words.").contains("Enter a heading");
    String list = rule + "/lists/insultOnly";
    HttpResponse<String> bracket = mo.sends(list, list, "add", "big (oaf|lump");
    assertThat(bracket.statusCode()).isEqualTo(422);
    assertThat(bracket.body()).contains("bracket is not closed").contains("big (oaf|lump");
    assertThat(inForce.rulebook().name()).isEqualTo(before);
  }

  @Test
  void a_stored_rulebook_that_is_damaged_is_passed_over_and_the_page_says_so() {
    String draft = drafted("clodpole");
    mo.proposes(draft);
    deputy.agrees(draft);
    String good = inForce.rulebook().name();
    sql.sql(
            """
            insert into rulebook.version
              (number, name, title, changes, proposed_by, approved_by, published_at)
            select number + 1, 'hartsmere@damaged', 'x', '{"name":', proposed_by, approved_by, now()
            from rulebook.version order by number desc limit 1
            """)
        .update();
    try {
      inForce.lookAgain();
      assertThat(inForce.rulebook().name()).isEqualTo(good);
      assertThat(mo.says("/rulebook")).contains("hartsmere@damaged cannot be read");
      assertThat(new SignIns(context).as(Hat.SYSADMIN).get("/health").body())
          .contains("The published rulebook hartsmere@damaged cannot be used");
      assertThat(checked(POST)).contains(good);
    } finally {
      sql.sql("delete from rulebook.version where name = 'hartsmere@damaged'").update();
      inForce.lookAgain();
    }
    assertThat(inForce.damaged()).isEmpty();
  }

  @Test
  void the_second_of_two_editors_is_told_and_nothing_is_lost() {
    String draft = mo.opens("Two at once");
    String rule = draft + "/rules/RS-01";
    String[] late = deputy.filled(rule, rule, "heading", "From the deputy");
    Officer.to(mo.sends(rule, rule, "heading", "From the officer"));
    String other = draft + "/rules/TN-02";
    Officer.to(deputy.sends(other, other, "heading", "Wait a little"));
    HttpResponse<String> told = deputy.visitor().post(rule, late);
    assertThat(told.statusCode()).isEqualTo(409);
    var page = Jsoup.parse(told.body());
    assertThat(page.select("#heading").val()).isEqualTo("From the deputy");
    assertThat(page.select("main").text()).contains("From the officer", "while you were writing");
    assertThat(mo.says(draft)).contains("From the officer", "Wait a little");
  }

  @Test
  void each_form_sent_twice_gets_the_first_answer() {
    String[] opening = mo.filled("/rulebook", "/rulebook/drafts", "title", "Once only");
    String draft = Officer.to(mo.visitor().post("/rulebook/drafts", opening));
    assertThat(Officer.to(mo.visitor().post("/rulebook/drafts", opening))).isEqualTo(draft);
    String rule = draft + "/rules/TN-02";
    twice(mo, rule, rule, "heading", "Once");
    String list = draft + "/rules/RS-01/lists/insultOnly";
    twice(mo, list, list, "add", "gowk");
    twice(mo, draft, draft + "/shadow");
    twice(mo, draft + "/text", draft + "/text");
    twice(mo, draft, draft + "/proposal");
    twice(mo, draft, draft + "/withdrawal");
    twice(mo, draft, draft + "/proposal");
    twice(deputy, draft, draft + "/refusal", "why", "No.");
    twice(mo, draft, draft + "/proposal");
    int before = inForce.number();
    twice(deputy, draft, draft + "/approval");
    assertThat(inForce.number()).isEqualTo(before + 1);
    String gone = mo.opens("To go");
    twice(mo, gone, gone + "/removal");
  }

  private static void twice(Officer officer, String page, String action, String... fields) {
    String[] filled = officer.filled(page, action, fields);
    String first = Officer.to(officer.visitor().post(action, filled));
    assertThat(Officer.to(officer.visitor().post(action, filled))).as(action).isEqualTo(first);
  }

  @Test
  void two_who_publish_at_once_make_one_version_and_the_other_draft_brings_it_in()
      throws Exception {
    String one = drafted("mooncalf");
    String other = drafted("lickspittle");
    mo.proposes(one);
    mo.proposes(other);
    Officer second = new Officer(signIns.as(Hat.DEPUTY_MO));
    String[] first = deputy.filled(one, one + "/approval");
    String[] late = second.filled(other, other + "/approval");
    int before = inForce.number();
    List<Callable<HttpResponse<String>>> both =
        List.of(
            () -> deputy.visitor().post(one + "/approval", first),
            () -> second.visitor().post(other + "/approval", late));
    int done = 0;
    try (var together = Executors.newFixedThreadPool(2)) {
      for (var answer : together.invokeAll(both)) {
        done += answer.get().statusCode() == 302 ? 1 : 0;
        assertThat(answer.get().statusCode()).isIn(302, 409);
      }
    }
    assertThat(done).isEqualTo(1);
    assertThat(inForce.number()).isEqualTo(before + 1);
    String left = mo.says(one).contains("Behind") ? one : other;
    Officer.to(mo.sends(left, left + "/withdrawal"));
    Officer.to(mo.sends(left, left + "/update"));
    Officer.to(mo.sends(left, left + "/proposal"));
    deputy.agrees(left);
    assertThat(inForce.rulebook().changes().lists().toString()).contains("mooncalf", "lickspittle");
  }

  @Test
  void a_version_is_gone_back_to_by_two_people_and_old_answers_name_the_old_one() {
    String draft = drafted("gadabout");
    mo.proposes(draft);
    deputy.agrees(draft);
    String old = inForce.rulebook().name();
    int number = inForce.number();
    var result = Jsoup.parse(member.post("/think-twice", "text", "You gadabout.").body());
    assertThat(result.select("input[name=judgedBy]").val()).isEqualTo(old);
    String next = drafted("gabbler");
    mo.proposes(next);
    deputy.agrees(next);
    member.post(
        "/think-twice/feedback/reasons",
        "text",
        "You gabbler.",
        "notRight",
        "RS-01",
        "judgedBy",
        old,
        "reason",
        "FAIR_POLITICS",
        "sendPost",
        "yes");
    assertThat(sql.sql("select rulebook from posts.feedback").query(String.class).list())
        .contains(old);
    String version = "/rulebook/versions/" + number;
    String back = Officer.to(mo.sends(version, "/rulebook/drafts"));
    assertThat(mo.says(back)).contains("Back to " + old);
    assertThat(mo.says(back + "/examples")).contains("You gabbler.").contains("Newly spared: 1");
    mo.proposes(back);
    deputy.agrees(back);
    assertThat(inForce.rulebook().changes().lists().toString())
        .contains("gadabout")
        .doesNotContain("gabbler");
    assertThat(inForce.number()).isEqualTo(number + 2);
    assertThat(new Officer(member).says(version)).contains(old);
  }

  @Test
  void a_text_is_tried_side_by_side_and_is_in_no_table() {
    String draft = drafted("fustilugs");
    HttpResponse<String> both =
        mo.visitor()
            .post(draft + "/try", "text", "You fustilugs! Signed, wwxyz.", "direction", "OUT");
    assertThat(both.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(both.body()).select("main").text())
        .contains("They differ", "hartsmere@draft+", "It finds nothing");
    assertThat(mo.visitor().post(draft + "/try", "text", " ").statusCode()).isEqualTo(422);
    assertThat(tablesHolding("wwxyz")).isEmpty();
  }

  @Test
  void a_draft_in_the_shadow_hears_checks_and_keeps_only_counts() {
    String draft = drafted("fustilugs");
    Officer.to(mo.sends(draft, draft + "/shadow"));
    String said = checked("You fustilugs! Signed, wwxyz.");
    assertThat(said).contains(inForce.rulebook().name());
    var api =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create(member.base() + "/api/v1/screenings"))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", member.formToken())
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    "{\"text\":\"You fustilugs! Signed, wwxyz.\"}"));
    assertThat(member.send(api).statusCode()).isEqualTo(200);
    assertThat(mo.says(draft)).contains("2 checks were heard").contains("RS-01");
    assertThat(tablesHolding("wwxyz")).isEmpty();
    mo.adds(draft, "RS-01", "insultOnly", "fustilugs\nlubberwort");
    assertThat(mo.says(draft)).doesNotContain("2 checks were heard");
    Officer.to(mo.sends(draft, draft + "/shadow"));
    assertThat(mo.says(draft)).contains("Run it in the shadow");
  }

  @Test
  void what_is_changed_but_not_published_is_seen_by_nobody_else() {
    String draft = drafted("bobolyne");
    for (Hat hat : Hat.values()) {
      if (hat != Hat.MO && hat != Hat.DEPUTY_MO) {
        Visitor other = signIns.as(hat);
        assertThat(other.get(draft).statusCode()).as("%s", hat).isEqualTo(404);
        assertThat(other.get("/rulebook").body()).as("%s", hat).doesNotContain("bobolyne");
      }
    }
  }

  @Test
  void a_draft_goes_out_and_comes_in_as_json() {
    String draft = drafted("wandought");
    HttpResponse<String> file = mo.visitor().get(draft + "/json");
    assertThat(file.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(file.body()).contains("wandought");
    String other = mo.opens("Brought in");
    Officer.to(mo.sends(other + "/text", other + "/text", "json", file.body()));
    assertThat(mo.says(other)).contains("wandought");
  }

  private List<String> tablesHolding(String word) {
    return sql
        .sql(
            """
            select table_schema || '.' || table_name from information_schema.tables
            where table_type = 'BASE TABLE'
              and table_schema not in ('pg_catalog', 'information_schema')
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table ->
            sql.sql("select exists (select from " + table + " t where t::text ilike :word)")
                .param("word", "%" + word + "%")
                .query(Boolean.class)
                .single())
        .toList();
  }
}
