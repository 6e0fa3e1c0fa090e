package org.rostrum.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.incidents.LogWalk.begun;
import static org.rostrum.incidents.LogWalk.location;
import static org.rostrum.incidents.LogWalk.logged;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.TestCouncil;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@RostrumTest
@Import(IncidentLogTests.CodeDrafts.class)
class IncidentLogTests {

  /** Stands in for the room that takes Code of Conduct drafts, and keeps what it got. */
  @TestConfiguration(proxyBeanMethods = false)
  static class CodeDrafts {
    static CarriedWords got;

    @Bean
    @Primary
    ConductDrafts codeDrafts() {
      return (by, owner, words) -> {
        got = words;
        return "/conduct";
      };
    }
  }

  private static final String THREAT =
      "You won't make it to May. I know what time you lock the shop.";
  private static final String ABUSE = "You are a useless lump and everyone hates you.";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired TestClock clock;
  @Autowired Delegations delegations;

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

  private long notices(SignIns.Known who, String kind) {
    return sql.sql("select count(*) from notifications.notice where account = :id and kind = :kind")
        .param("id", who.id().value())
        .param("kind", kind)
        .query(Long.class)
        .single();
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

  @Test
  void a_shared_threat_tells_the_duty_officer_at_once_and_says_so() {
    var officer = signIns.account(null, Hat.MO);
    var id = logged(me, THREAT, "@threat1", true);
    assertThat(page(me, path(id) + "/saved")).contains("We have told the duty officer");
    assertThat(notices(officer, "URGENT")).isEqualTo(1);
  }

  @Test
  void a_private_threat_asks_once_and_no_stays_no() {
    var officer = signIns.account(null, Hat.MO);
    var id = logged(me, THREAT, "@threat2", false);
    assertThat(page(me, path(id) + "/saved")).contains("Shall we tell the duty officer?");
    assertThat(notices(officer, "URGENT")).isZero();
    me.post(path(id) + "/alert", "tell", "no");
    assertThat(page(me, path(id))).doesNotContain("Shall we tell the duty officer?");
    me.post(path(id) + "/audience", "audience", "MEMBERS_SERVICES_AND_MO");
    assertThat(notices(officer, "URGENT")).isZero();
  }

  @Test
  void a_private_threat_with_a_yes_is_told_and_can_be_read_by_the_duty_officer() {
    var officer = signIns.account(null, Hat.MO);
    var id = logged(me, THREAT, "@threat3", false);
    me.post(path(id) + "/alert", "tell", "yes");
    assertThat(notices(officer, "URGENT")).isEqualTo(1);
    assertThat(signIns.signedIn(officer).get(path(id)).statusCode()).isEqualTo(200);
  }

  @Test
  void ordinary_abuse_alarms_nobody() {
    var officer = signIns.account(null, Hat.MO);
    logged(me, ABUSE, "@abuse1", true);
    assertThat(notices(officer, "URGENT")).isZero();
  }

  @Test
  void each_reader_is_a_tick_that_can_be_taken_back_and_each_look_is_shown() {
    var officer = signIns.as(Hat.MO);
    var services = signIns.as(Hat.MEMBERS_SERVICES);
    var id = logged(me, ABUSE, "@ticks", false);
    assertThat(officer.get(path(id)).statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(me.post(path(id) + "/audience").body()).text())
        .contains("Select who can see this record, or select \"Only me\"");
    me.post(path(id) + "/audience", "audience", "MEMBERS_SERVICES_AND_MO");
    clock.pass(Duration.ofSeconds(30));
    assertThat(officer.get(path(id)).statusCode()).isEqualTo(200);
    assertThat(services.get("/incidents?shared=me").body()).contains(path(id));
    assertThat(page(me, path(id))).contains("Who looked", ", Monitoring Officer");
    me.post(path(id) + "/audience", "audience", "ONLY_ME");
    assertThat(officer.get(path(id)).statusCode()).isEqualTo(404);
    assertThat(services.get("/incidents?shared=me").body()).doesNotContain(path(id));
  }

  @Test
  void sharing_can_be_taken_back_for_half_a_minute_in_which_nobody_sees_anything() {
    var officer = signIns.as(Hat.MO);
    var id = logged(me, ABUSE, "@undone", false);
    me.post(path(id) + "/audience", "audience", "MEMBERS_SERVICES_AND_MO");
    assertThat(page(me, path(id))).contains("Sending at 10:00:30am", "Take it back");
    clock.pass(Duration.ofSeconds(29));
    assertThat(officer.get(path(id)).statusCode()).isEqualTo(404);
    assertThat(officer.get("/incidents?shared=me").body()).doesNotContain(path(id));
    assertThat(location(me.post(path(id) + "/share-return"))).isEqualTo(path(id));
    clock.pass(Duration.ofSeconds(30));
    assertThat(officer.get(path(id)).statusCode()).isEqualTo(404);
    assertThat(page(me, "/incidents")).contains("only you");
    me.post(path(id) + "/audience", "audience", "MEMBERS_SERVICES_AND_MO");
    clock.pass(Duration.ofSeconds(30));
    assertThat(officer.get(path(id)).statusCode()).isEqualTo(200);
    assertThat(location(me.post(path(id) + "/share-return"))).as("too late").endsWith("/audience");
    assertThat(officer.get(path(id)).statusCode()).isEqualTo(200);
    assertThat(page(me, path(id))).doesNotContain("Take it back");
  }

  @Test
  void a_sheet_shared_as_it_is_saved_waits_too_but_a_danger_is_read_at_once() {
    var officer = signIns.as(Hat.MO);
    var id = begun(me);
    me.post(path(id) + "/sheet", quick(ABUSE));
    assertThat(page(me, path(id) + "/saved")).contains("INC-2026-", "Sending at 10:00:30am");
    assertThat(officer.get(path(id)).statusCode()).isEqualTo(404);
    clock.pass(Duration.ofSeconds(30));
    assertThat(officer.get(path(id)).statusCode()).isEqualTo(200);
    var danger = begun(me);
    me.post(path(danger) + "/sheet", quick(THREAT));
    assertThat(officer.get(path(danger)).statusCode()).isEqualTo(200);
    assertThat(page(me, path(danger) + "/saved")).doesNotContain("Take it back");
  }

  @Test
  void the_member_makes_a_pack_for_the_police_and_nobody_else_does() {
    var first = logged(me, ABUSE, "@again", false);
    var id = logged(me, "Other words & <more>", "@again", true);
    me.post(path(id) + "/more/because", "because", "RELIGION", "version", "1");
    assertThat(page(me, path(id) + "/police-pack"))
        .contains("A pack for the police", "INC-2026-")
        .doesNotContain("Other words", ABUSE);
    var pack = me.post(path(id) + "/police-pack", "also", first, "reach", "01632 960112");
    assertThat(pack.body()).startsWith("%PDF-");
    assertThat(pack.headers().firstValue("Content-Disposition").orElse(""))
        .contains("police-pack.pdf");
    assertThat(signIns.as(Hat.MO).get(path(id) + "/police-pack").statusCode()).isEqualTo(404);
    assertThat(signIns.as(Hat.MEMBER).get(path(id) + "/police-pack").statusCode()).isEqualTo(404);
    assertThat(
            sql.sql("select count(*) from audit.event where action = 'POLICE_PACK_MADE'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  private static String[] quick(String words) {
    var key = java.util.UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    return new String[] {
      "formKey",
      key,
      "words",
      words,
      "where",
      "FACEBOOK",
      "from",
      "@somebody",
      "when-day",
      "7",
      "when-month",
      "9",
      "when-year",
      "2026",
      "save",
      "share"
    };
  }

  @Test
  void why_it_was_aimed_at_a_member_is_shown_to_nobody_else() {
    var officer = signIns.as(Hat.MO);
    var id = logged(me, ABUSE, "@special", true);
    me.post(path(id) + "/more/because", "because", "RELIGION", "version", "1");
    assertThat(page(me, path(id))).contains("Religion or belief");
    assertThat(page(officer, path(id))).doesNotContain("Religion or belief");
    assertThat(
            sql.sql("select count(*) from incidents.version where answers::text like '%RELIGION%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_delegate_writes_for_their_member_only_and_cannot_change_what_is_saved() {
    var delegate = signIns.account(null, Hat.DELEGATE);
    var stranger = signIns.as(Hat.DELEGATE);
    delegations.setUp(owner.id(), delegate.id(), LocalDate.of(2026, 9, 1));
    var helper = signIns.signedIn(delegate);
    var id = logged(helper, ABUSE, "@delegated", false);
    assertThat(page(me, "/incidents")).contains("INC-2026-");
    assertThat(me.get(path(id)).statusCode()).isEqualTo(200);
    assertThat(helper.get(path(id)).statusCode()).isEqualTo(200);
    assertThat(helper.get(path(id) + "/more").statusCode()).isEqualTo(404);
    assertThat(helper.get(path(id) + "/audience").statusCode()).isEqualTo(404);
    assertThat(stranger.get(path(id)).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/incidents/new").statusCode()).isEqualTo(404);
  }

  @Test
  void members_services_write_on_behalf_only_with_a_tick_and_then_see_it_only_if_shared() {
    var services = signIns.as(Hat.MEMBERS_SERVICES);
    var refused = services.post("/incidents", "safe", "YES", "member", "" + owner.id());
    assertThat(refused.body()).contains("agreed to you writing this down");
    assertThat(services.post("/incidents", "safe", "YES", "consent", "yes").body())
        .contains("Choose the councillor from the list");
    var id = begun(services, "member", "" + owner.id(), "consent", "yes");
    var saved =
        services.post(
            path(id) + "/sheet",
            "words",
            ABUSE,
            "where",
            "PHONE",
            "when-unknown",
            "yes",
            "save",
            "private");
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.body()).contains("INC-2026-").doesNotContain("useless");
    assertThat(services.get(path(id)).statusCode()).isEqualTo(404);
    assertThat(me.get(path(id)).statusCode()).isEqualTo(200);
  }

  @Test
  void support_wanted_stands_on_the_same_days_list_and_says_nothing_of_what_happened() {
    var officer = signIns.account(null, Hat.MEMBERS_SERVICES);
    var id = logged(me, ABUSE, "@support", false);
    me.post(
        path(id) + "/more/support",
        "support",
        "CALL_BACK",
        "phone",
        "07700 900123",
        "version",
        "1");
    assertThat(notices(officer, "DUE")).isEqualTo(1);
    var services = signIns.signedIn(officer);
    assertThat(page(services, "/call-backs"))
        .contains("07700 900123", "A call back today")
        .doesNotContain("useless", "@support", "INC-");
    assertThat(me.get("/call-backs").statusCode()).isEqualTo(404);
    var call =
        sql.sql("select id from incidents.call_back where sheet = :id")
            .param("id", UUID.fromString(id))
            .query(UUID.class)
            .single();
    services.post("/call-backs/" + call + "/done");
    assertThat(page(services, "/call-backs")).doesNotContain("07700 900123");
  }

  @Test
  void aftercare_asks_after_3_and_14_and_30_days_once_each() {
    var id = logged(me, ABUSE, "@aftercare", false);
    var checkIns = context.getBean(CheckIns.class);
    long before = notices(owner, "ITEM");
    checkIns.askAfter();
    assertThat(notices(owner, "ITEM")).isEqualTo(before);
    for (int days : new int[] {3, 14, 30}) {
      clock.set("2026-09-07T10:00");
      clock.pass(Duration.ofDays(days));
      checkIns.askAfter();
      checkIns.askAfter();
      assertThat(notices(owner, "ITEM")).isEqualTo(++before);
    }
    clock.set("2026-09-10T11:00");
    assertThat(page(signIns.signedIn(owner), path(id)))
        .contains("It has been 3 days. How are you now?");
  }

  @Test
  void an_account_recorded_before_is_noticed() {
    logged(me, ABUSE, "@twice_over", false);
    var second = logged(me, "Again.", "https://x.com/Twice_Over", false);
    assertThat(page(me, path(second) + "/saved"))
        .contains("You have recorded this account before", "Put them together");
    assertThat(me.get("/incidents?like=" + second).body().split("rostrum-card\"").length - 1)
        .isEqualTo(2);
  }

  @Test
  void a_councillor_as_respondent_is_noted_and_the_record_stays() {
    var other = council.memberAndOneOfEach()[2];
    var name =
        sql.sql("select name from members.member where id = :id")
            .param("id", other)
            .query(String.class)
            .single();
    var id = logged(me, ABUSE, "Cllr " + name, false);
    assertThat(page(me, path(id) + "/saved"))
        .contains("Code of Conduct process", "Name matched: Cllr " + name + ", serving")
        .contains("Move to a Code draft", "Leave it in my log", "This is a different person");
    me.post(path(id) + "/respondent", "answer", "DIFFERENT", "whoElse", "My neighbour");
    assertThat(page(me, path(id))).doesNotContain("Move to a Code draft");
    var moved = logged(me, ABUSE, "Cllr " + name, false);
    for (int press = 0; press < 2; press++) {
      assertThat(location(me.post(path(moved) + "/respondent", "answer", "MOVED")))
          .isEqualTo("/conduct");
    }
    assertThat(CodeDrafts.got.words()).isEqualTo(ABUSE);
    assertThat(page(me, path(moved)))
        .contains("Your words and files are in a Code of Conduct draft. Nothing has been sent.");
  }

  @Test
  void nobody_elses_record_exists_for_another_member() {
    var id = logged(me, ABUSE, "@mine", true);
    var other = signIns.as(Hat.MEMBER);
    for (String tail :
        new String[] {"", "/saved", "/answers", "/more", "/audience", "/versions/1"}) {
      assertThat(other.get(path(id) + tail).statusCode()).as(tail).isEqualTo(404);
    }
    assertThat(other.post(path(id) + "/more/words", "words", "x").statusCode()).isEqualTo(404);
    assertThat(other.post(path(id) + "/sheet/draft", "words", "x").statusCode()).isEqualTo(404);
  }
}
