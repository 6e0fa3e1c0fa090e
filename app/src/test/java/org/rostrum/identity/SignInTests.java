package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RostrumTest
class SignInTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;
  @Autowired Sessions sessions;
  @Autowired Accounts accounts;

  SignIns signIns;

  @BeforeEach
  void set_up() {
    signIns = new SignIns(context);
    clock.pass(Duration.ofHours(2));
  }

  private static boolean isSignedIn(Visitor visitor) {
    return visitor.get("/settings/mine").statusCode() == 200;
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String sessionCookie(Visitor visitor) {
    return visitor.cookies().stream()
        .filter(cookie -> cookie.getName().equals("rostrum"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** A page without what differs each time: tokens and what was typed. */
  private static String bones(String page) {
    return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("[0-9]+ second", "N second");
  }

  @Test
  void a_password_and_a_code_lead_to_the_page_that_was_asked_for() {
    var known = signIns.account(null, Hat.MEMBER);
    var visitor = signIns.nobody();
    assertThat(location(visitor.get("/devices"))).endsWith("/sign-in");
    visitor.get("/sign-in");
    visitor.post(
        "/sign-in", "login", known.secrets().login(), "password", known.secrets().password());
    visitor.get("/sign-in/code");
    var through = visitor.post("/sign-in/code", "code", signIns.code(known, 0));
    assertThat(location(through)).endsWith("/devices");
    assertThat(isSignedIn(visitor)).isTrue();
  }

  @Test
  void a_wrong_password_and_an_unknown_account_get_the_same_page() {
    var known = signIns.account(null, Hat.MEMBER);
    var wrong =
        signIns.nobody().post("/sign-in", "login", known.secrets().login(), "password", "x");
    var unknown = signIns.nobody().post("/sign-in", "login", "no@example.org", "password", "x");
    assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
    assertThat(bones(wrong.body())).isEqualTo(bones(unknown.body()));
    assertThat(wrong.body()).contains("They do not go together").doesNotContain("value=\"x\"");
  }

  @Test
  void the_password_alone_opens_nothing() {
    var known = signIns.account(null, Hat.MEMBER);
    var visitor = signIns.nobody();
    visitor.post(
        "/sign-in", "login", known.secrets().login(), "password", known.secrets().password());
    assertThat(isSignedIn(visitor)).isFalse();
    clock.pass(Duration.ofMinutes(6));
    var late = visitor.post("/sign-in/code", "code", signIns.code(known, 0));
    assertThat(late.body()).contains("The code took too long");
    assertThat(isSignedIn(visitor)).isFalse();
  }

  @Test
  void a_code_works_once() {
    var known = signIns.account(null, Hat.MEMBER);
    signIns.signedIn(known);
    var second = signIns.nobody();
    second.post(
        "/sign-in", "login", known.secrets().login(), "password", known.secrets().password());
    second.get("/sign-in/code");
    var again = second.post("/sign-in/code", "code", signIns.code(known, 0));
    assertThat(again.body()).contains("Each code works once");
    assertThat(isSignedIn(second)).isFalse();
    assertThat(second.post("/sign-in/code", "code", signIns.code(known, 1)).statusCode())
        .isEqualTo(302);
  }

  @Test
  void guessing_is_slowed_down_and_a_known_device_is_not_held_up() {
    var known = signIns.account(null, Hat.MEMBER);
    var login = known.secrets().login();
    var owner = signIns.signedIn(known);
    owner.post("/sign-out");
    var guesser = signIns.nobody();
    for (int i = 0; i < 3; i++) {
      assertThat(guesser.post("/sign-in", "login", login, "password", "no" + i).statusCode())
          .isEqualTo(200);
    }
    int tried = 0;
    for (int second = 0; second < 3600; second += 5) {
      clock.pass(Duration.ofSeconds(5));
      tried +=
          guesser.post("/sign-in", "login", login, "password", "x").statusCode() == 200 ? 1 : 0;
    }
    assertThat(tried).isLessThan(100);
    var held = guesser.post("/sign-in", "login", login, "password", known.secrets().password());
    assertThat(held.statusCode()).isEqualTo(429);
    assertThat(held.headers().firstValue("Retry-After")).isPresent();
    owner.get("/sign-in");
    var mine = owner.post("/sign-in", "login", login, "password", known.secrets().password());
    assertThat(location(mine)).endsWith("/sign-in/code");
  }

  @Test
  void the_session_has_a_new_id_after_sign_in_and_after_a_change_of_hat() {
    var known = signIns.account(null, Hat.MO, Hat.DPO);
    var visitor = signIns.nobody();
    visitor.get("/sign-in");
    var before = sessionCookie(visitor);
    visitor.signIn(known, signIns.code(known, 0));
    var signedIn = sessionCookie(visitor);
    assertThat(signedIn).isNotEmpty().isNotEqualTo(before);
    visitor.get("/hats");
    var refused = visitor.post("/hats", "hat", "DPO", "code", signIns.code(known, 0));
    assertThat(refused.body()).contains("Each code works once");
    assertThat(location(visitor.post("/hats", "hat", "DPO", "code", signIns.code(known, 1))))
        .endsWith("/");
    assertThat(sessionCookie(visitor)).isNotEqualTo(signedIn);
    assertThat(visitor.get("/devices").body()).contains("Data Protection Officer");
  }

  @Test
  void a_hat_that_is_not_ones_own_cannot_be_put_on() {
    var known = signIns.account(null, Hat.PRESS, Hat.DPO);
    var visitor = signIns.signedIn(known);
    var answer = visitor.post("/hats", "hat", "SYSADMIN", "code", signIns.code(known, 1));
    assertThat(answer.body()).contains("Select who you are working as");
    assertThat(visitor.get("/people").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"MEMBER,59,61", "DELEGATE,59,61", "MO,29,31", "SYSADMIN,29,31"})
  void an_idle_session_ends_after_its_hats_time(Hat hat, int good, int over) {
    var visitor = signIns.as(hat);
    clock.pass(Duration.ofMinutes(good));
    assertThat(isSignedIn(visitor)).isTrue();
    clock.pass(Duration.ofMinutes(over));
    assertThat(isSignedIn(visitor)).isFalse();
  }

  @Test
  void every_session_ends_after_twelve_hours() {
    var visitor = signIns.as(Hat.MEMBER);
    for (int i = 0; i < 17; i++) {
      clock.pass(Duration.ofMinutes(40));
      assertThat(isSignedIn(visitor)).isTrue();
    }
    clock.pass(Duration.ofMinutes(41));
    assertThat(isSignedIn(visitor)).isFalse();
  }

  @Test
  void signing_out_ends_the_session_for_good() {
    var visitor = signIns.as(Hat.MEMBER);
    var cookie = sessionCookie(visitor);
    var out = visitor.post("/sign-out");
    assertThat(out.headers().firstValue("Clear-Site-Data")).isPresent();
    var thief = signIns.nobody();
    var tried =
        thief.send(
            HttpRequest.newBuilder(URI.create(thief.base() + "/settings/mine"))
                .header("Cookie", "rostrum=" + cookie));
    assertThat(tried.statusCode()).isEqualTo(302);
  }

  @Test
  void a_closed_account_and_an_ended_hat_end_the_session_at_once() {
    var admin = signIns.as(Hat.SYSADMIN);
    var closed = signIns.account(null, Hat.MEMBER);
    var closedVisitor = signIns.signedIn(closed);
    admin.post("/people/" + closed.id() + "/disable");
    assertThat(isSignedIn(closedVisitor)).isFalse();

    var ended = signIns.account(null, Hat.PRESS);
    var endedVisitor = signIns.signedIn(ended);
    var grant =
        sql.sql("select id from identity.hat_grant where account_id = :id")
            .param("id", ended.id().value())
            .query(UUID.class)
            .single();
    admin.post("/people/" + ended.id() + "/hats/" + grant + "/end");
    assertThat(isSignedIn(endedVisitor)).isFalse();
  }

  @Test
  void one_can_see_and_end_ones_other_sign_ins_but_nobody_elses() {
    var known = signIns.account(null, Hat.MEMBER);
    var first = signIns.signedIn(known);
    clock.pass(Duration.ofMinutes(1));
    var second = signIns.signedIn(known);
    var other = sessions.openOf(known.id()).getLast().id();
    var stranger = signIns.as(Hat.MEMBER);
    assertThat(stranger.post("/devices/" + other + "/end").statusCode()).isEqualTo(404);
    assertThat(isSignedIn(first)).isTrue();
    second.post("/devices/" + other + "/end");
    assertThat(isSignedIn(first)).isFalse();
    assertThat(isSignedIn(second)).isTrue();
  }

  @Test
  void cookies_are_out_of_reach_of_scripts_and_other_sites() {
    var answer = signIns.nobody().get("/sign-in");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie ->
            assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/"));
  }

  @Test
  void signing_in_and_switching_are_on_record() {
    var known = signIns.account(null, Hat.MO, Hat.DPO);
    var visitor = signIns.signedIn(known);
    visitor.post("/hats", "hat", "DPO", "code", signIns.code(known, 1));
    assertThat(
            sql.sql("select action || ' ' || hat from audit.event where actor = :actor order by id")
                .param("actor", known.id().value())
                .query(String.class)
                .list())
        .containsExactly("SESSION_OPENED MO", "HAT_SWITCHED DPO");
  }
}
