package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RostrumTest
class LockedTests {
  @Autowired ApplicationContext context;
  @Autowired TestClock clock;

  @Test
  void leaving_locks_every_page_until_a_code_opens_the_one_that_was_asked_for() {
    var signIns = new SignIns(context);
    var known = signIns.account(null, Hat.MEMBER);
    var member = signIns.signedIn(known);
    var left = member.post("/leave");
    assertThat(left.headers().firstValue("Refresh").orElseThrow()).contains("bbc.co.uk/weather");

    var back = member.get("/settings/mine");
    assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith("/locked");
    var lock = member.get("/locked");
    assertThat(lock.body())
        .contains("Locked", "Sign in to go on.")
        .doesNotContain(known.secrets().name());
    assertThat(member.get("/help-now").body()).doesNotContain(known.secrets().name());

    assertThat(member.post("/locked", "code", "000000").body()).contains("Enter the code");
    assertThat(member.get("/settings/mine").statusCode()).isEqualTo(302);
    clock.pass(Duration.ofSeconds(30));
    var open = member.post("/locked", "code", signIns.code(known, 0));
    assertThat(open.headers().firstValue("Location").orElseThrow()).endsWith("/settings/mine");
    assertThat(member.get("/settings/mine").statusCode()).isEqualTo(200);
  }

  @Test
  void a_lock_that_outlasts_its_session_asks_for_the_password_too() {
    var signIns = new SignIns(context);
    var known = signIns.account(null, Hat.MEMBER);
    var member = signIns.signedIn(known);
    member.post("/leave");
    member.get("/locked");
    clock.pass(Duration.ofMinutes(61));
    var open = member.post("/locked", "code", signIns.code(known, 0));
    assertThat(open.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    assertThat(member.get("/settings/mine").statusCode()).isEqualTo(302);
  }

  @Test
  void whoever_has_nothing_open_just_leaves() {
    var nobody = new SignIns(context).nobody();
    assertThat(nobody.post("/leave").statusCode()).isEqualTo(200);
    assertThat(nobody.get("/locked").headers().firstValue("Location").orElseThrow()).endsWith("/");
  }
}
