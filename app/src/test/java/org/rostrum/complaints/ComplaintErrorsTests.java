package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.hidden;
import static org.rostrum.complaints.ComplaintWalk.location;
import static org.rostrum.complaints.ComplaintWalk.put;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.TestCouncil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the form says to whoever leaves something out, and that what was typed stays. */
@RostrumTest
class ComplaintErrorsTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired Complaints complaints;
  @Autowired JdbcClient sql;

  ComplaintWalk walk;

  @BeforeEach
  void a_member() {
    clock.reset();
    walk = ComplaintWalk.by(context);
  }

  private String errors(String path, String... fields) {
    var answer = walk.member().post(path, fields);
    assertThat(answer.statusCode()).as(answer.headers().toString()).isEqualTo(200);
    return Jsoup.parse(answer.body()).select(".govuk-error-summary__list").text();
  }

  @Test
  void each_question_before_the_form_says_what_to_do_when_empty() {
    assertThat(errors("/complaints/new/safe")).isEqualTo("Select yes if you are safe now");
    var id = location(walk.member().post("/complaints/new/safe", "safe", "YES")).split("c=")[1];
    assertThat(errors("/complaints/new/about", "c", id))
        .isEqualTo("Select who the complaint is about");
    assertThat(errors("/complaints/new/help", "c", id))
        .isEqualTo("Select the help you need, or select “No help needed”");
    assertThat(errors("/complaints/new/confidential", "c", id))
        .isEqualTo("Select yes if you want your name kept confidential");
    assertThat(errors("/complaints/new/log", "c", id))
        .isEqualTo("Select at least one record, or select “Start with an empty form”");
  }

  @Test
  void every_error_of_the_form_says_how_to_mend_it_and_what_was_typed_stays() {
    var p = walk.start(true);
    assertThat(errors(p + "/details", "title", "x".repeat(21), "lastName", "y".repeat(101)))
        .contains(
            "Title must be 20 characters or fewer",
            "Enter your first name",
            "Last name must be 100 characters or fewer",
            "Enter an address, or select “Care of the Council House”",
            "Enter a phone number or an e-mail address");
    assertThat(
            errors(
                p + "/details",
                "firstName",
                "A",
                "lastName",
                "B",
                "addressKind",
                "OTHER",
                "address",
                "Nowhere",
                "phone",
                "12",
                "callSafe",
                "TIMES",
                "email",
                "a@b"))
        .contains(
            "Enter a full UK postcode",
            "Enter a phone number like",
            "Tell us when we can call",
            "Enter an e-mail address like");
    assertThat(walk.member().get(p + "/details").body()).contains("Nowhere", "a@b");
    assertThat(errors(p + "/who", "whoName.1", "")).contains("Enter a name, an account or a link");
    assertThat(errors(p + "/who", "whoName.1", "Pat Elsewhere", "whoLink.1", "http://x"))
        .contains("Select how you know this person", "Enter a full link that starts with https://");
    assertThat(
            errors(
                p + "/what",
                "what",
                "short",
                "first-day",
                "31",
                "first-month",
                "2",
                "first-year",
                "2026"))
        .contains(
            "Tell us more about what happened",
            "Choose a picture or a record that shows the words",
            "Enter a real date");
    assertThat(errors(p + "/what", "what", "a".repeat(40), "words", "w"))
        .contains("Enter a date, or roughly when");
    assertThat(
            errors(
                p + "/what",
                "what",
                "a".repeat(40),
                "words",
                "w",
                "first-day",
                "9",
                "first-month",
                "9",
                "first-year",
                "2026"))
        .contains("The date must be today or earlier");
    assertThat(
            errors(
                p + "/what",
                "what",
                "a".repeat(40),
                "words",
                "w",
                "first-day",
                "6",
                "first-month",
                "9",
                "first-year",
                "2026",
                "last-day",
                "5",
                "last-month",
                "9",
                "last-year",
                "2026"))
        .contains("The last date must be the same as or after the first date");
    assertThat(errors(p + "/why")).contains("Tell us why it felt like harassment or abuse");
    assertThat(errors(p + "/stop-request")).contains("Select whether you asked them to stop");
    assertThat(errors(p + "/stop-request", "stop", "YES"))
        .contains("Enter the day you asked, or roughly when");
    assertThat(
            errors(
                p + "/stop-request",
                "stop",
                "YES",
                "stopDay-day",
                "9",
                "stopDay-month",
                "9",
                "stopDay-year",
                "2026"))
        .contains("The day you asked must be today or earlier");
    assertThat(errors(p + "/police")).contains("Select whether you told the police");
    assertThat(errors(p + "/police", "police", "YES"))
        .contains("Enter the day you told the police", "Select the police force you told");
    assertThat(errors(p + "/messages", "messages", "YES")).contains("Add the messages between you");
    assertThat(errors(p + "/site-reports")).contains("Select whether you told the site");
    assertThat(errors(p + "/site-reports", "site", "YES"))
        .contains("Enter the site you told", "Enter the day you told the site");
    assertThat(errors(p + "/other-incidents", "other", "YES"))
        .contains("Tell us what else happened");
    assertThat(errors(p + "/witnesses", "witnessName.1", "Jo"))
        .contains(
            "Enter a phone number or e-mail for Jo", "Select whether Jo agrees to be contacted");
    assertThat(errors(p + "/pictures"))
        .contains("Add a picture, or tell us why you do not have one");
    assertThat(errors(p + "/confidentiality")).contains("Tick at least one reason");
    assertThat(errors(p + "/remedy")).contains("Select what you hope will happen");
    assertThat(errors(p + "/remedy", "remedy", "OTHER"))
        .contains("Tell us what else you hope will happen");
    assertThat(errors(p + "/raised")).contains("Select whether you have raised it with them");
    assertThat(errors(p + "/raised", "raised", "YES")).contains("Tell us what they said");
    put(walk.member(), p, "who", "whoAccount.1", "bird@example.org", "whoHow.1", "UNKNOWN");
    assertThat(
            errors(
                p + "/details",
                "firstName",
                "A",
                "lastName",
                "B",
                "addressKind",
                "COUNCIL_HOUSE",
                "email",
                "bird@example.org"))
        .contains("This account is part of what happened");
    put(
        walk.member(),
        p,
        "what",
        "what",
        "a".repeat(40),
        "words",
        "w",
        "firstAbout",
        "long ago",
        "first-day",
        "1",
        "first-month",
        "5",
        "first-year",
        "2026");
    assertThat(errors(p + "/timing")).contains("Tell us why you are sending this now");
    assertThat(walk.member().get(p).body()).contains("Why now");
  }

  @Test
  void sending_says_what_is_missing_and_checks_name_code_and_tick() {
    var p = walk.start(false);
    assertThat(walk.send(p, "Anybody").body()).contains("Type your name as it is in");
    assertThat(walk.member().post(p + "/declaration", "signature", "").body())
        .contains("Type your full name to sign", "Tick to say this is true");
    assertThat(
            walk.member()
                .post(p + "/declaration", "signature", "x", "true", "yes", "code", "000000")
                .body())
        .contains("Sign in again to sign. Your form is saved");
    walk.fill(p);
    put(walk.member(), p, "remedy", "remedy", "TAKE_DOWN");
    walk.member().post(p + "/remedy");
    assertThat(walk.send(p).body())
        .contains("Finish 1 part before you send", "What you hope will happen");
    put(walk.member(), p, "remedy", "remedy", "TAKE_DOWN");
    assertThat(location(walk.send(p))).endsWith("/sent");
  }

  @Test
  void danger_lets_it_go_with_gaps() {
    var p = walk.start(false);
    put(
        walk.member(),
        p,
        "details",
        "firstName",
        "Ada",
        "lastName",
        "O’Neil-Sentinel",
        "addressKind",
        "COUNCIL_HOUSE",
        "phone",
        "01632 960 001");
    var to = location(walk.member().post(p + "/why", "whyTicks", "THREAT", "why", "I am afraid."));
    assertThat(to).isEqualTo(p + "/police-first");
    assertThat(walk.member().get(to).body())
        .contains("Call 999", "Operation Ford", "This form does not tell the police for you");
    assertThat(errors(to)).isEqualTo("Select whether you told the police");
    assertThat(location(walk.member().post(to, "police", "NOT_YET"))).isEqualTo(p);
    assertThat(walk.member().get(p).body())
        .contains("You can send this now and add the rest later");
    assertThat(location(walk.send(p))).endsWith("/sent");
    var id = ComplaintId.of(p.substring("/complaints/".length())).orElseThrow();
    assertThat(complaints.submitted(id).orElseThrow().policeTold()).isEqualTo("NOT_YET");
    assertThat(complaints.submitted(id).orElseThrow().red()).isTrue();
  }

  @Test
  void two_who_change_the_same_part_lose_neither_text() {
    var p = walk.start(true);
    var me = walk.member();
    var first = hidden(me.get(p + "/why").body(), "shown");
    assertThat(location(me.post(p + "/why", "why", "In one window.", "shown", first)))
        .as("nobody changed it since it was shown")
        .isNotEqualTo(p + "/why");
    assertThat(me.post(p + "/why", "why", "In one window.", "shown", first).statusCode())
        .as("the same words again are no conflict")
        .isEqualTo(302);
    var second = me.post(p + "/why", "why", "In the other.", "shown", first);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(second.body()).select("main").text())
        .contains("Nothing is lost", "In one window.", "In the other.");
    assertThat(me.get(p + "/why").body()).contains("In one window.").doesNotContain("the other.");
    var seen = hidden(second.body(), "shown");
    assertThat(
            me.post(p + "/why", "why", "In the other.", "shown", seen, "save", "continue")
                .statusCode())
        .isEqualTo(302);
    assertThat(me.get(p + "/why").body()).contains("In the other.");
  }

  @Test
  void what_the_page_keeps_by_itself_is_not_taken_for_anothers_words_and_never_over_them() {
    var p = walk.start(true);
    var me = walk.member();
    var first = hidden(me.get(p + "/why").body(), "shown");
    var kept = me.post(p + "/why/draft", "why", "Half", "shown", first).body();
    assertThat(kept).contains("Saved");
    var mark = kept.replaceFirst(".*\"shown\":\"([^\"]+)\".*", "$1");
    assertThat(me.post(p + "/why/draft", "why", "Half a s", "shown", mark).body())
        .contains("Saved");
    assertThat(me.post(p + "/why/draft", "why", "Elsewhere", "shown", first).body())
        .contains("Someone changed this too", "\"shown\":\"" + first);
    assertThat(me.get(p + "/why").body()).contains("Half a s").doesNotContain("Elsewhere");
  }

  @Test
  void a_locked_part_changed_by_two_shows_both_to_its_member() {
    var p = walk.start(true);
    var me = walk.member();
    var first = hidden(me.get(p + "/confidentiality").body(), "shown");
    var path = p + "/confidentiality";
    assertThat(
            me.post(path, "secretReasons", "HARM", "secretWords", "One.", "shown", first)
                .statusCode())
        .isEqualTo(302);
    var both = me.post(path, "secretReasons", "HARM", "secretWords", "Two.", "shown", first);
    assertThat(both.statusCode()).isEqualTo(409);
    assertThat(both.body()).contains("One.", "Two.");
  }

  @Test
  void a_code_of_conduct_draft_written_in_two_windows_loses_neither_text() {
    var me = walk.member();
    var draft = conductDraft();
    var first = hidden(me.get(draft).body(), "shown");
    assertThat(me.post(draft, "about", "Cllr A", "words", "One.", "shown", first).statusCode())
        .isEqualTo(302);
    var both = me.post(draft, "about", "Cllr A", "words", "Two.", "shown", first);
    assertThat(both.statusCode()).isEqualTo(409);
    assertThat(both.body()).contains("One.", "Two.", "Nothing is lost");
    var seen = hidden(both.body(), "shown");
    assertThat(me.post(draft, "about", "Cllr A", "words", "Two.", "shown", seen).statusCode())
        .isEqualTo(302);
    assertThat(me.get(draft).body()).contains("Two.").doesNotContain("One.");
    var another = TestCouncil.in(context).memberAndOneOfEach()[1];
    var other = ComplaintWalk.by(context, another).member();
    assertThat(other.post(draft, "about", "x", "words", "y").statusCode()).isEqualTo(404);
  }

  private String conductDraft() {
    var form = walk.start(false);
    var serving =
        sql.sql(
                "select name from members.member where id <> :id and to_date is null and from_date <= date '2026-09-01' order by reference desc limit 1")
            .param("id", TestCouncil.in(context).backbencher())
            .query(String.class)
            .single();
    var me = walk.member();
    assertThat(location(me.post(form + "/who", "whoName.1", serving, "whoHow.1", "RESIDENT")))
        .endsWith("/wrong-form");
    return location(me.post(form + "/wrong-form", "route", "move"));
  }
}
