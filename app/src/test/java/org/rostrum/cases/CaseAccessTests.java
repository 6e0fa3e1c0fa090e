package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.CaseProgress;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.Confidentiality;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees what of a case, over HTTP: the matrix and sealed names. */
@RostrumTest
@Import(TestComplaints.Config.class)
class CaseAccessTests {

  private static final String NAME = "Sentinelia Quillfeather";
  private static final String SUBJECT = "Brambleton Oxterby";
  private static final String WITNESS = "Wisteria Nettlebank";
  private static final String NOTE = "privileged-sentinel-7731";

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

  private List<String> pages(ComplaintId id) {
    return List.of(
        "/cases",
        "/cases/" + id,
        "/cases/" + id + "?as=member",
        "/cases/" + id + "?as=subject",
        "/cases/" + id + "/notes",
        "/cases/" + id + "/options-letter",
        "/cases/" + id + "/confidentiality",
        "/cases/" + id + "/release",
        "/cases/" + id + "/actions",
        "/cases/" + id + "/officers",
        "/cases/" + id + "/route",
        "/cases/" + id + "/risk",
        "/cases/" + id + "/closure",
        "/cases/" + id + "/extension",
        "/cases/" + id + "/updates/new",
        "/conflicts",
        "/who-looked",
        "/");
  }

  private String everything(Visitor reader, ComplaintId id) {
    var all = new StringBuilder();
    pages(id).forEach(page -> all.append(reader.get(page).body()));
    return all.toString();
  }

  @Test
  void each_hat_sees_of_an_assigned_case_what_the_matrix_says() {
    var id = desk.open(spec());
    desk.route(id);
    desk.acknowledge(id);
    desk.done(desk.mo, id, "notes", "words", NOTE);
    Map<Hat, SignIns.Known> people = new LinkedHashMap<>();
    for (Hat hat : Hat.values()) {
      people.put(hat, desk.signIns.account(null, hat));
    }
    assign(id, people.get(Hat.INVESTIGATOR));
    assign(id, people.get(Hat.INDEPENDENT_PERSON));
    assign(id, people.get(Hat.MEMBERS_SERVICES));
    int checked = 0;
    for (var person : people.entrySet()) {
      var seen = everything(desk.signIns.signedIn(person.getValue()), id);
      var hat = person.getKey();
      assertThat(seen.contains(NOTE)).as(hat + " note").isFalse();
      assertThat(seen.contains(SUBJECT)).as(hat + " subject").isEqualTo(hat == Hat.INVESTIGATOR);
      assertThat(seen.contains(WITNESS)).as(hat + " witness").isEqualTo(hat == Hat.INVESTIGATOR);
      assertThat(seen.contains(NAME))
          .as(hat + " name")
          .isEqualTo(hat == Hat.INVESTIGATOR || hat == Hat.INDEPENDENT_PERSON);
      assertThat(seen.contains("wrote it"))
          .as(hat + " body")
          .isEqualTo(hat == Hat.INVESTIGATOR || hat == Hat.INDEPENDENT_PERSON);
      checked += 5;
    }
    var handler = everything(desk.mo, id);
    assertThat(handler).contains(NOTE, SUBJECT, WITNESS, NAME, "wrote it");
    assertThat(checked).isEqualTo(80);
  }

  @Test
  void a_sealed_name_is_nowhere_whatever_is_decided_until_two_people_and_a_reason() {
    var id = desk.open(spec().sealedOne());
    assertThat(everything(desk.mo, id)).doesNotContain(NAME).contains("K-1");
    desk.done(
        desk.mo, id, "confidentiality", "decision", "refuse", "reason", "It must be dealt with.");
    assertThat(desk.complaints.confidentiality(id)).contains(Confidentiality.REFUSED);
    assertThat(everything(desk.mo, id)).doesNotContain(NAME);
    assertThat(desk.progress.of(id).orElseThrow().refusal().orElseThrow().answerBy())
        .hasToString("2026-11-30");
    desk.at("2026-12-20T10:00");
    assertThat(everything(desk.mo, id)).as("no answer keeps it locked").doesNotContain(NAME);
    desk.progress.askAgain(desk.asMember(), id, new FormKey(CaseDesk.key()));
    var own = desk.post(desk.mo, id, "confidentiality", "decision", "grant", "reason", "Yes.");
    assertThat(own.statusCode()).as("who refused does not look again").isEqualTo(409);
    desk.done(
        desk.deputy, id, "confidentiality", "decision", "grant", "reason", "They are afraid.");
    assertThat(desk.complaints.confidentiality(id)).contains(Confidentiality.GRANTED);
    assertThat(everything(desk.deputy, id)).doesNotContain(NAME);
    desk.done(desk.mo, id, "confidentiality-override", "why", "A court has ordered it by name.");
    var alone = desk.post(desk.mo, id, "confidentiality-override-agreement");
    assertThat(alone.statusCode()).as("one person is not two").isEqualTo(409);
    assertThat(everything(desk.mo, id)).doesNotContain(NAME);
    desk.done(desk.deputy, id, "confidentiality-override-agreement");
    assertThat(everything(desk.mo, id)).contains(NAME);
    assertThat(desk.progress.of(id).orElseThrow().timeline())
        .extracting(CaseProgress.Entry::sentence)
        .contains("Two people decided that your name must be known.");
  }

  @Test
  void nothing_of_the_member_is_written_down_while_the_name_is_sealed() {
    var id = desk.open(spec().sealedOne());
    desk.route(id);
    desk.acknowledge(id);
    desk.risk(id, Risk.AMBER);
    desk.letter(id);
    desk.deliver(id);
    desk.choose(id, "TAKE_DOWN");
    desk.progress.addStatement(desk.asMember(), id, "More.", new FormKey(CaseDesk.key()));
    var account = desk.memberAccount.id().toString();
    for (String table :
        desk.sql
            .sql("select table_name from information_schema.tables where table_schema = 'cases'")
            .query(String.class)
            .list()) {
      if (!table.startsWith("flyway")) {
        assertThat(
                desk.sql
                    .sql("select coalesce(string_agg(t::text, ' '), '') from cases." + table + " t")
                    .query(String.class)
                    .single())
            .as(table)
            .doesNotContain(account, NAME);
      }
    }
    assertThat(
            desk.sql
                .sql("select count(*) from audit.event where actor = :me and resource_id = :id")
                .param("me", desk.memberAccount.id().value())
                .param("id", id.toString())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private org.rostrum.identity.AccountId account(String login) {
    return context.getBean(org.rostrum.identity.Accounts.class).byLogin(login).orElseThrow();
  }

  @Test
  void every_view_of_a_case_is_on_record_before_the_page_is_sent() {
    var id = desk.open(spec());
    var read = new TreeSet<String>();
    for (String page : pages(id)) {
      if (page.startsWith("/cases/")) {
        int before = views(id);
        var answer = desk.mo.get(page);
        if (answer.statusCode() == 200) {
          assertThat(views(id)).as(page).isGreaterThan(before);
          read.add(page);
        }
      }
    }
    assertThat(read).hasSizeGreaterThan(10);
    var looked = CaseDesk.text(desk.member.get("/who-looked"));
    assertThat(looked).contains("Last 30 days", "1 person", desk.moAccount.secrets().name());
    var other = desk.signIns.as(Hat.MEMBER);
    assertThat(CaseDesk.text(other.get("/who-looked")))
        .contains("Nobody has opened a record of yours.");
    var ask =
        org.jsoup.Jsoup.parse(desk.member.get("/who-looked").body()).select("main form").first();
    assertThat(other.post(ask.attr("action")).statusCode()).isEqualTo(404);
    assertThat(desk.member.post(ask.attr("action")).statusCode()).isEqualTo(302);
    assertThat(CaseDesk.text(desk.member.get("/who-looked"))).contains("You asked about this.");
  }

  @Test
  void one_opening_is_one_line_for_the_member_and_the_record_keeps_each_row() {
    var id = desk.open(spec());
    int before = views(id);
    desk.mo.get("/cases/" + id);
    assertThat(views(id) - before).as("body, name, witnesses").isGreaterThanOrEqualTo(1);
    desk.mo.get("/cases/" + id + "/notes");
    var lines =
        org.jsoup.Jsoup.parse(desk.member.get("/who-looked").body()).select("main li").eachText();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).contains("making notes on your case");
    assertThat(lines.getLast()).contains("reading your complaint");
    assertThat(CaseDesk.text(desk.member.get("/who-looked"))).contains("2 views, 1 person");
    assertThat(desk.mo.get("/cases/" + id).body().split("Monitoring Officer</li>", -1))
        .as("openings listed for the handler")
        .hasSize(4);
  }

  private int views(ComplaintId id) {
    return desk.sql
        .sql("select count(*) from audit.event where action = 'VIEWED' and resource_id = :id")
        .param("id", id.toString())
        .query(Integer.class)
        .single();
  }

  @Test
  void what_the_person_complained_about_sees_takes_two_and_never_a_locked_name() {
    var id = desk.open(spec().sealedOne());
    desk.route(id);
    desk.acknowledge(id);
    desk.risk(id, Risk.AMBER);
    desk.letter(id);
    desk.deliver(id);
    assertThat(desk.mo.get("/cases/" + id + "?as=subject").body())
        .contains("Nothing has been released.");
    desk.done(desk.mo, id, "release", "words", "Please stop writing.");
    assertThat(desk.post(desk.mo, id, "release-agreement").statusCode()).isEqualTo(409);
    var shown = CaseDesk.text(desk.deputy.get("/cases/" + id + "/release"));
    assertThat(shown)
        .contains(
            "This is exactly what the person complained about would see", "Please stop writing.");
    desk.done(desk.deputy, id, "release-agreement");
    var seen = CaseDesk.text(desk.mo.get("/cases/" + id + "?as=subject"));
    assertThat(seen).contains("Please stop writing.").doesNotContain(NAME, WITNESS, "wrote it");
    desk.done(desk.mo, id, "release", "words", NAME);
    var told = desk.post(desk.deputy, id, "release-agreement");
    assertThat(told.statusCode()).isEqualTo(409);
    assertThat(told.body()).contains("The name is locked.");
  }

  @Test
  void what_is_typed_is_shown_as_typed_and_runs_nowhere() {
    var id = desk.at(State.ACTIONS_OPEN);
    for (String nasty :
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${7*7} #{7*7} {{7*7}}",
            "'; drop table cases.case_file; --",
            "{count, plural}",
            "<<GAP>>",
            "\u202Etxt.exe",
            "Zalgo t\u0301\u0302\u0303",
            "null",
            "\uD83D\uDE00 \u200F\u05D0",
            "a\u0000b")) {
      desk.done(desk.mo, id, "notes", "words", nasty);
      desk.done(desk.mo, id, "updates", "words", nasty);
      desk.done(
          desk.mo,
          id,
          "actions",
          "what",
          nasty,
          "who",
          nasty,
          "by-day",
          "30",
          "by-month",
          "11",
          "by-year",
          "2026");
      var kept = nasty.replace("\u0000", "\uFFFD");
      for (String page : List.of("/notes", "/actions", "", "?as=member")) {
        var answer = desk.mo.get("/cases/" + id + page);
        var parsed = org.jsoup.Jsoup.parse(answer.body());
        assertThat(parsed.select("main script, main img")).as(nasty).isEmpty();
        assertThat(parsed.select("main").first().wholeText()).as(page).contains(kept);
      }
    }
  }
}
