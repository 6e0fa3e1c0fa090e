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

/** What follows a record: whom it tells, who may read it, and whom it was about. */
@RostrumTest
@Import(IncidentSavedTests.CodeDrafts.class)
class IncidentSavedTests {

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
