package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RostrumTest
class PeopleTests {

  @Autowired ApplicationContext context;
  @Autowired Grants grants;
  @Autowired Accounts accounts;
  @Autowired JdbcClient sql;

  SignIns signIns;

  @BeforeEach
  void set_up() {
    signIns = new SignIns(context);
    sql.sql("update identity.hat_grant set to_date = from_date where hat = 'MO'").update();
    sql.sql("delete from identity.hat_grant where approved_at is null").update();
  }

  private UUID proposed(AccountId account) {
    return grants.of(account).stream().filter(g -> !g.approved()).findFirst().orElseThrow().id();
  }

  @Test
  void only_the_hats_of_the_matrix_get_the_list_of_people() {
    for (Hat hat : EnumSet.complementOf(EnumSet.of(Hat.DEPUTY_MO))) {
      boolean allowed = EnumSet.of(Hat.SYSADMIN, Hat.AUDITOR, Hat.MO).contains(hat);
      assertThat(signIns.as(hat).get("/people").statusCode())
          .as("%s", hat)
          .isEqualTo(allowed ? 200 : 404);
    }
  }

  @Test
  void the_deputy_acts_only_while_there_is_no_monitoring_officer() {
    var deputy = signIns.as(Hat.DEPUTY_MO);
    assertThat(deputy.get("/people").statusCode()).isEqualTo(200);
    signIns.account(null, Hat.MO);
    assertThat(deputy.get("/people").statusCode()).isEqualTo(404);
  }

  @Test
  void a_hat_counts_only_after_a_second_person_approved_it() {
    var admin = signIns.as(Hat.SYSADMIN);
    var person = signIns.account(null, Hat.MEMBER);
    var path = "/people/" + person.id();
    assertThat(admin.post(path + "/hats", "hat", "PRESS").statusCode()).isEqualTo(302);
    assertThat(grants.wornBy(person.id())).containsExactly(Hat.MEMBER);
    var approve = path + "/hats/" + proposed(person.id()) + "/approve";
    assertThat(admin.post(approve).statusCode()).isEqualTo(404);
    assertThat(signIns.as(Hat.AUDITOR).post(approve).statusCode()).isEqualTo(404);
    assertThat(grants.wornBy(person.id())).containsExactly(Hat.MEMBER);
    assertThat(signIns.as(Hat.MO).post(approve).statusCode()).isEqualTo(302);
    assertThat(grants.wornBy(person.id())).containsExactly(Hat.MEMBER, Hat.PRESS);
  }

  @Test
  void nobody_approves_their_own_proposal_or_their_own_hat() {
    var both = signIns.account(null, Hat.SYSADMIN, Hat.MO);
    var who = signIns.signedIn(both);
    var other = signIns.account(null, Hat.MEMBER);
    who.post("/hats", "hat", "SYSADMIN", "code", signIns.code(both, 1));
    who.post("/people/" + other.id() + "/hats", "hat", "PRESS");
    var asMo = new SignedIn(both.id(), both.id().actor(), "x", Hat.MO, List.of(Hat.MO));
    if (grants.of(other.id()).stream().anyMatch(g -> !g.approved())) {
      assertThat(grants.approve(proposed(other.id()), asMo)).isFalse();
    }
    var admin = signIns.as(Hat.SYSADMIN);
    admin.post("/people/" + both.id() + "/hats", "hat", "DPO");
    assertThat(grants.approve(proposed(both.id()), asMo)).isFalse();
    assertThat(grants.wornBy(both.id())).doesNotContain(Hat.DPO);
  }

  @Test
  void the_chief_executive_sees_people_only_where_the_monitoring_officers_hat_waits() {
    var chief = signIns.as(Hat.CHIEF_EXEC);
    assertThat(chief.get("/people").statusCode()).isEqualTo(404);
    var admin = signIns.as(Hat.SYSADMIN);
    var coming = signIns.account(null, Hat.DPO);
    var other = signIns.account(null, Hat.MEMBER);
    admin.post("/people/" + coming.id() + "/hats", "hat", "MO");
    admin.post("/people/" + other.id() + "/hats", "hat", "PRESS");
    assertThat(chief.get("/people").statusCode()).isEqualTo(200);
    assertThat(chief.get("/people/" + other.id()).statusCode()).isEqualTo(404);
    var press = "/people/" + other.id() + "/hats/" + proposed(other.id()) + "/approve";
    assertThat(chief.post(press).statusCode()).isEqualTo(404);
    var mo = "/people/" + coming.id() + "/hats/" + proposed(coming.id()) + "/approve";
    assertThat(chief.post(mo).statusCode()).isEqualTo(302);
    assertThat(grants.wornBy(coming.id())).contains(Hat.MO);
  }

  @Test
  void a_second_press_gets_the_first_presss_answer_and_nothing_is_made_twice() {
    var admin = signIns.as(Hat.SYSADMIN);
    var login = "pressed" + UUID.randomUUID() + "@example.org";
    String[] form = {"name", "Pressed Twice", "login", login, "formKey", "AbCdEfGhIjKlMnOpQrStU4"};
    var first = secrets(admin.post("/people", form).body());
    assertThat(first).isNotEmpty();
    assertThat(secrets(admin.post("/people", form).body())).isEqualTo(first);

    var account = accounts.byLogin(login).orElseThrow();
    var hats = "/people/" + account + "/hats";
    for (int press = 0; press < 2; press++) {
      assertThat(admin.post(hats, "hat", "PRESS", "formKey", "AbCdEfGhIjKlMnOpQrStU5").statusCode())
          .isEqualTo(302);
    }
    assertThat(grants.of(account)).hasSize(1);

    String[] key = {"label", "Once", "formKey", "AbCdEfGhIjKlMnOpQrStU6"};
    var token = secrets(admin.post("/settings/mine/keys", key).body());
    assertThat(secrets(admin.post("/settings/mine/keys", key).body())).isEqualTo(token);
    assertThat(
            sql.sql("select count(*) from identity.api_token where label = 'Once'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  private static List<String> secrets(String page) {
    return Jsoup.parse(page).select("main .govuk-inset-text").eachText();
  }

  @Test
  void the_deputy_who_acts_approves_a_hat_and_no_longer_once_there_is_a_monitoring_officer() {
    var deputy = signIns.as(Hat.DEPUTY_MO);
    var admin = signIns.as(Hat.SYSADMIN);
    var one = signIns.account(null, Hat.MEMBER);
    var two = signIns.account(null, Hat.MEMBER);
    admin.post("/people/" + one.id() + "/hats", "hat", "PRESS");
    admin.post("/people/" + two.id() + "/hats", "hat", "PRESS");
    var first = "/people/" + one.id() + "/hats/" + proposed(one.id()) + "/approve";
    assertThat(deputy.post(first).statusCode()).isEqualTo(302);
    assertThat(grants.wornBy(one.id())).contains(Hat.PRESS);
    signIns.account(null, Hat.MO);
    var second = "/people/" + two.id() + "/hats/" + proposed(two.id()) + "/approve";
    assertThat(deputy.post(second).statusCode()).isEqualTo(404);
    assertThat(grants.wornBy(two.id())).doesNotContain(Hat.PRESS);
  }

  @Test
  void an_administrator_opens_an_account_and_sees_its_secrets_once() {
    var admin = signIns.as(Hat.SYSADMIN);
    var login = "new" + UUID.randomUUID() + "@example.org";
    var opened = admin.post("/people", "name", "Ann O'Neill", "login", login);
    assertThat(opened.body()).contains("Give them these in person");
    assertThat(accounts.byLogin(login.toUpperCase(Locale.ROOT))).isPresent();
    assertThat(admin.get("/people").body()).doesNotContain("Give them these in person");
    assertThat(admin.post("/people", "name", "Second", "login", login).body())
        .contains("Somebody has this one");
    assertThat(admin.post("/people", "name", "", "login", "x").body()).contains("Enter their name");
  }

  @Test
  void opening_a_persons_page_is_on_record() {
    var admin = signIns.as(Hat.SYSADMIN);
    var person = signIns.account(null, Hat.MEMBER);
    admin.get("/people/" + person.id());
    assertThat(
            sql.sql(
                    "select count(*) from audit.event where action = 'VIEWED' and resource_id = :id")
                .param("id", person.id().toString())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_wrong_date_is_told_at_its_field_and_what_was_typed_stays() {
    var admin = signIns.as(Hat.SYSADMIN);
    var person = signIns.account(null, Hat.MEMBER);
    var path = "/people/" + person.id() + "/hats";
    assertThat(admin.post(path, "hat", "PRESS", "from", "31/2/2026").body())
        .contains("Enter a real date", "31/2/2026", "<title>Error: ");
    assertThat(admin.post(path, "hat", "PRESS", "from", "2026-10-01", "to", "2026-09-01").body())
        .contains("the first day or later");
    assertThat(admin.post(path, "hat", "KING").body()).contains("Select a role");
  }

  @Test
  void a_key_for_programs_is_shown_once_works_without_a_form_token_and_can_be_ended() {
    var known = signIns.account(null, Hat.MEMBER);
    var visitor = signIns.signedIn(known);
    var page = visitor.post("/settings/mine/keys", "label", "My phone").body();
    var key = Pattern.compile("rostrum_[A-Za-z0-9_-]{43}").matcher(page);
    assertThat(key.find()).isTrue();
    assertThat(visitor.get("/settings/mine").body())
        .contains("My phone")
        .doesNotContain(key.group());
    assertThat(call(key.group())).isNotEqualTo(401);
    assertThat(call("rostrum_wrong")).isEqualTo(401);
    assertThat(
            sql.sql("select count(*) from identity.api_token t where t::text like :key")
                .param("key", "%" + key.group().substring(8) + "%")
                .query(Long.class)
                .single())
        .isZero();
    var id =
        sql.sql("select id from identity.api_token where account_id = :id")
            .param("id", known.id().value())
            .query(UUID.class)
            .single();
    visitor.post("/settings/mine/keys/" + id + "/end");
    assertThat(call(key.group())).isEqualTo(401);
  }

  private int call(String key) {
    var caller = signIns.nobody();
    return caller
        .send(
            HttpRequest.newBuilder(URI.create(caller.base() + "/api/v1/screenings"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"hello\"}")))
        .statusCode();
  }
}
