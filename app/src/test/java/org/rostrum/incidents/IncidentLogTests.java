package org.rostrum.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.incidents.LogWalk.begun;
import static org.rostrum.incidents.LogWalk.location;
import static org.rostrum.incidents.LogWalk.logged;

import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.TestCouncil;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log: from the first question to a record and its versions. */
@RostrumTest
class IncidentLogTests {

  private static final String ABUSE = "You are a useless lump and everyone hates you.";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired TestClock clock;

  SignIns signIns;
  TestCouncil council;
  UUID member;
  SignIns.Known owner;
  Visitor me;

  @BeforeEach
  void a_member_signs_in() {
    clock.reset();
    signIns = new SignIns(context);
    council = TestCouncil.in(context);
    member = council.memberAndOneOfEach()[0];
    owner = signIns.account(member, Hat.MEMBER);
    me = signIns.signedIn(owner);
  }

  private String page(Visitor reader, String path) {
    var answer = reader.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body()).text();
  }

  private static String path(String id) {
    return "/incidents/" + id;
  }

  @Test
  void safety_is_asked_first_and_nothing_is_picked_in_advance() {
    var asked = Jsoup.parse(me.get("/incidents/new").body());
    assertThat(asked.selectFirst("h1").text()).isEqualTo("Are you safe now?");
    assertThat(asked.select("input[type=radio]")).hasSize(2);
    assertThat(asked.select("input[checked]")).isEmpty();
    var refused = me.post("/incidents");
    assertThat(refused.body())
        .contains(
            "Select yes if you are safe now. If not, select no and we will show you who to call");
  }

  @Test
  void who_is_not_safe_sees_whom_to_call_and_can_go_on() {
    var to = location(me.post("/incidents", "safe", "NO"));
    assertThat(to).endsWith("/urgent");
    assertThat(page(me, to))
        .contains("Call 999", "then press 55", "Call 101", "Operation Ford", "01632 960041");
    assertThat(location(me.post(to, "do", "safe"))).endsWith("/sheet");
  }

  @Test
  void one_sheet_is_saved_and_shared_with_one_press_and_says_so() {
    var id = logged(me, ABUSE, "@grumpy_gnome", true);
    assertThat(page(me, path(id) + "/saved"))
        .contains("INC-2026-", "10:00am, 7 September 2026")
        .contains("Shared with: Members' Services and the Monitoring Officer")
        .contains("You can stop here")
        .doesNotContain(ABUSE);
  }

  @Test
  void the_sheet_says_what_is_missing_and_keeps_every_word() {
    var id = begun(me);
    var refused =
        me.post(
            path(id) + "/sheet",
            "from",
            "Somebody",
            "fromUnknown",
            "yes",
            "link",
            "javascript:alert(1)",
            "when-day",
            "8",
            "when-month",
            "9",
            "when-year",
            "2026",
            "save",
            "share");
    assertThat(refused.statusCode()).isEqualTo(200);
    var text = Jsoup.parse(refused.body()).text();
    assertThat(text)
        .contains("There is a problem")
        .contains("Add a picture or file, or paste the words, or say what happened")
        .contains("Select where it was. If you are not sure, select \"Somewhere else\"")
        .contains("Enter a full link that starts with https://, or leave it empty")
        .contains("The date must be today or earlier")
        .contains("Enter a name or account, or select \"I do not know\". Not both");
    assertThat(refused.body()).contains("value=\"Somebody\"", "javascript:alert(1)");
    var again = me.get(path(id) + "/sheet").body();
    assertThat(again).contains("value=\"Somebody\"");
  }

  @Test
  void the_log_shows_labels_and_never_words() {
    logged(me, ABUSE, "@label_only", false);
    var list = page(me, "/incidents");
    assertThat(list)
        .contains("Facebook", "9 words", "only you")
        .doesNotContain("useless", "@label_only");
  }

  @Test
  void an_empty_log_says_how_to_start() {
    assertThat(page(signIns.as(Hat.MEMBER), "/incidents"))
        .contains("Nothing recorded. If something happens, one picture is enough to start.");
  }

  @Test
  void words_stay_closed_until_asked_for() {
    var id = logged(me, ABUSE, "@closed", false);
    var record = Jsoup.parse(me.get(path(id)).body());
    var hidden = record.select("details.hidden-words:not([open])");
    assertThat(hidden.text()).contains(ABUSE, "Show the words. 9 words, may be upsetting");
    hidden.remove();
    assertThat(record.text()).doesNotContain("useless", "@closed");
  }

  @Test
  void the_same_form_sent_twice_makes_one_record() {
    var key = "abcdefghijklmnopqrstu1";
    var first = location(me.post("/incidents", "safe", "YES", "formKey", key));
    assertThat(location(me.post("/incidents", "safe", "YES", "formKey", key))).isEqualTo(first);
    var id = first.split("/")[2];
    var again = "zbcdefghijklmnopqrstu2";
    String[] sheet = {
      "words", ABUSE, "where", "X", "when-unknown", "yes", "save", "private", "formKey", again
    };
    var one = location(me.post(path(id) + "/sheet", sheet));
    var two = location(me.post(path(id) + "/sheet", sheet));
    assertThat(two).isEqualTo(one);
    assertThat(
            sql.sql("select count(*) from incidents.version where sheet = :id")
                .param("id", UUID.fromString(id))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void what_is_typed_is_kept_and_found_again_on_another_device() {
    var id = begun(me);
    var kept = me.post(path(id) + "/sheet/draft", "words", "Half a sent", "turn", "5");
    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(kept.body()).contains("Saved 10:00am");
    me.post(path(id) + "/sheet/draft", "words", "Half a", "turn", "4");
    clock.pass(Duration.ofMinutes(1));
    var phone = signIns.signedIn(owner);
    assertThat(phone.get(path(id) + "/sheet").body()).contains("Half a sent");
    assertThat(page(phone, "/incidents")).contains("Not finished yet");
  }

  @Test
  void a_change_makes_a_version_and_the_first_can_still_be_read() {
    var id = logged(me, ABUSE, "@versions", false);
    assertThat(location(me.post(path(id) + "/more/effect", "effect", "UPSET", "version", "1")))
        .endsWith("/more");
    me.post(path(id) + "/more/words", "words", "Other words.", "version", "2");
    var record = page(me, path(id));
    assertThat(record).contains("Version 3. You changed \"Words\"", "See version 1");
    var first = me.get(path(id) + "/versions/1").body();
    assertThat(first).contains(ABUSE).doesNotContain("Other words.");
    assertThat(me.get(path(id) + "/versions/9").statusCode()).isEqualTo(404);
  }

  @Test
  void two_who_change_the_same_answer_lose_neither_text() {
    var id = logged(me, ABUSE, "@clash", false);
    me.post(path(id) + "/more/words", "words", "From the phone.", "version", "1");
    var clash = me.post(path(id) + "/more/words", "words", "From the desk.", "version", "1");
    assertThat(clash.statusCode()).isEqualTo(409);
    assertThat(clash.body())
        .contains("Someone changed this while you were writing")
        .contains("From the phone.", "From the desk.");
    var both =
        me.post(
            path(id) + "/more/words",
            "choose.words",
            "both",
            "both.words",
            "From the desk.\n\nFrom the phone.",
            "mine.words",
            "From the desk.",
            "theirs.words",
            "From the phone.",
            "version",
            "2");
    assertThat(both.statusCode()).isEqualTo(302);
    assertThat(me.get(path(id)).body()).contains("From the desk.\n\nFrom the phone.");
  }

  @Test
  void answers_to_different_questions_are_joined() {
    var id = logged(me, ABUSE, "@joined", false);
    me.post(path(id) + "/more/effect", "effect", "UPSET", "version", "1");
    assertThat(me.post(path(id) + "/more/next", "next", "ADVICE", "version", "1").statusCode())
        .isEqualTo(302);
    assertThat(page(me, path(id) + "/answers")).contains("I was upset", "I would like advice");
  }

  @Test
  void an_optional_question_says_how_to_mend_it() {
    var id = logged(me, ABUSE, "@errors", false);
    String[][] tries = {
      {
        "when",
        "when-day",
        "30",
        "when-month",
        "2",
        "when-year",
        "2026",
        "Enter a real date, like 22 11 2026"
      },
      {"when", "when-day", "3", "when-month", "2", "Date must include a year, like 22 11 2026"},
      {
        "when",
        "when-day",
        "7",
        "when-month",
        "9",
        "when-year",
        "2026",
        "when-time",
        "11pm",
        "The date must be today or earlier"
      },
      {
        "when",
        "when-day",
        "6",
        "when-month",
        "9",
        "when-year",
        "2026",
        "when-time",
        "25:99",
        "Enter a time like 10:50pm, or leave it empty"
      },
      {"when", "Tell us roughly when, like \"early November\", or select \"I do not know\""},
      {
        "seen",
        "seen-day",
        "1",
        "seen-month",
        "9",
        "seen-year",
        "2026",
        "The time you saw it must be after it happened. Change one of the two"
      },
      {
        "from",
        "from",
        "x".repeat(201),
        "Name or account must be 200 characters or fewer. Put the rest in what happened"
      },
      {
        "because",
        "because",
        "AGE",
        "because",
        "PREFER_NOT_TO_SAY",
        "Select \"Prefer not to say\" or the others. Not both"
      },
      {"stop", "stop", "YES", "Enter the day you asked them to stop, or roughly when"},
      {
        "stop",
        "stop",
        "YES",
        "stop-day",
        "8",
        "stop-month",
        "9",
        "stop-year",
        "2026",
        "The day you asked them to stop must be today or earlier"
      },
      {"police", "police", "TOLD", "Select the police force you told, or select \"I do not know\""},
      {
        "police",
        "police",
        "TOLD",
        "policeForceUnknown",
        "yes",
        "police-day",
        "8",
        "Enter the day you told the police, like 22 11 2026"
      },
      {
        "police",
        "police",
        "TOLD",
        "policeForceUnknown",
        "yes",
        "policeReference",
        "9".repeat(61),
        "The reference must be 60 characters or fewer. Copy only the number"
      },
      {"site", "site", "YES", "Enter the day you told the site, or roughly when"},
      {
        "told",
        "told",
        "NO_ONE",
        "told",
        "FAMILY",
        "Select \"No one\" or the people you told. Not both"
      },
      {
        "effect",
        "effectWords",
        "w".repeat(4001),
        "How it affected you must be 4,000 characters or fewer"
      },
      {"support", "support", "CALL_BACK", "Enter a phone number so that we can call you"},
      {
        "decision",
        "decision",
        "PA/9999/9999",
        "We could not find that vote or decision. Check the number, or describe it in words"
      },
      {"next", "Select what you want to happen. You can change it later"},
      {
        "kind",
        "kind",
        "ABUSE",
        "kind",
        "HATE",
        "kind",
        "DOXXING",
        "kind",
        "HACKING",
        "kind",
        "OTHER",
        "kind",
        "HARASSMENT",
        "Select up to 5. You can say more in your own words"
      },
    };
    for (String[] one : tries) {
      var fields = java.util.Arrays.copyOfRange(one, 1, one.length - 1);
      var refused = me.post(path(id) + "/more/" + one[0], with(fields, "version", "1"));
      assertThat(Jsoup.parse(refused.body()).text()).as(one[0]).contains(one[one.length - 1]);
    }
    assertThat(page(me, path(id))).doesNotContain("Version 2");
  }

  private static String[] with(String[] fields, String... more) {
    var all = new java.util.ArrayList<>(java.util.List.of(fields));
    all.addAll(java.util.List.of(more));
    return all.toArray(String[]::new);
  }
}
