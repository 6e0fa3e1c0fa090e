package org.rostrum.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.audit.AccessLog;
import org.rostrum.audit.ActorId;
import org.rostrum.audit.LogTree;
import org.rostrum.exhibits.time.Judgement;
import org.rostrum.exhibits.time.LocalTimeAuthority;
import org.rostrum.exhibits.time.TimeJudge;
import org.rostrum.health.Health;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two authorities over real HTTP on this machine, who answer, keep silent, or lie. */
@RostrumTest
@Import(TimeStampTests.TwoAuthorities.class)
class TimeStampTests {

  private static final Map<String, LocalTimeAuthority> REAL = new LinkedHashMap<>();
  private static final Map<String, UnaryOperator<byte[]>> ANSWERS = new LinkedHashMap<>();
  private static final HttpServer SERVER = server();

  @Autowired ApplicationContext context;
  @Autowired AccessLog accessLog;
  @Autowired LogTree tree;
  @Autowired Checkpoints checkpoints;
  @Autowired Asking asking;
  @Autowired Stamps stamps;
  @Autowired StampsHealth health;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  private Visitor auditor;

  @TestConfiguration
  static class TwoAuthorities {
    @Bean
    Authority.Source twoAuthorities(Clock clock) {
      var all = new LinkedHashSet<Authority>();
      for (var name : List.of("north", "south")) {
        var authority = new LocalTimeAuthority(name, clock, new SecureRandom());
        REAL.put(name, authority);
        all.add(
            new Authority(
                name,
                URI.create("http://localhost:" + SERVER.getAddress().getPort() + "/" + name),
                Set.of(authority.root()),
                LocalTimeAuthority.POLICY));
      }
      return () -> all;
    }
  }

  private static HttpServer server() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          asked -> {
            try (asked) {
              var name = asked.getRequestURI().getPath().substring(1);
              var query = asked.getRequestBody().readAllBytes();
              var reply = ANSWERS.get(name).apply(query);
              asked.sendResponseHeaders(reply.length == 0 ? 503 : 200, reply.length);
              asked.getResponseBody().write(reply);
            }
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void the_server_stops() {
    SERVER.stop(0);
  }

  @BeforeEach
  void both_answer() {
    clock.pass(Duration.ofHours(3));
    REAL.forEach((name, authority) -> ANSWERS.put(name, authority::answer));
    asking.round();
    auditor = new SignIns(context).as(Hat.AUDITOR);
  }

  private Signed signed() {
    accessLog.viewed(ActorId.SYSTEM, "SYSTEM", "member.private", "m1");
    long events = sql.sql("select count(*) from audit.event").query(Long.class).single();
    for (int i = 0; i < 400 && tree.size() < events; i++) {
      LockSupport.parkNanos(25_000_000);
    }
    assertThat(checkpoints.sign()).isInstanceOf(Signing.Made.class);
    return checkpoints.latest().orElseThrow();
  }

  private List<String> given(Signed over) {
    return stamps.over(over.size()).stream()
        .filter(Stamps.Stamp::isGiven)
        .map(Stamps.Stamp::authority)
        .toList();
  }

  @Test
  void every_checkpoint_is_stamped_by_both_over_its_very_bytes() {
    var signed = signed();
    asking.round();
    assertThat(given(signed)).containsExactly("north", "south");
    for (var name : REAL.keySet()) {
      var judge = new TimeJudge(Set.of(REAL.get(name).root()), Set.of(LocalTimeAuthority.POLICY));
      var token = stamps.token(signed.size(), name).orElseThrow();
      assertThat(judge.token(token, signed.bytes()))
          .isInstanceOfSatisfying(
              Judgement.Proved.class,
              proved ->
                  assertThat(proved.stamp().at())
                      .isBetween(signed.at().minusSeconds(1), clock.instant().plusSeconds(1)));
      assertThat(judge.token(token, "other".getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(Judgement.Refused.class);
    }
    var page = Jsoup.parse(auditor.get(signed.path()).body()).select("main").text();
    assertThat(page).contains("north", "CN=north (demonstration)", "Download the time stamp");
  }

  @Test
  void the_failure_of_one_is_not_failure_and_it_is_asked_until_it_answers() {
    ANSWERS.put("south", _ -> new byte[0]);
    var signed = signed();
    asking.round();
    assertThat(given(signed)).containsExactly("north");
    assertThat(auditor.get(signed.path()).body()).contains("It did not answer. We ask again.");
    ANSWERS.put("south", REAL.get("south")::answer);
    asking.round();
    assertThat(given(signed)).as("not before its minute is over").containsExactly("north");
    clock.pass(Duration.ofMinutes(1));
    asking.round();
    assertThat(given(signed)).containsExactly("north", "south");
  }

  @Test
  void health_names_who_has_kept_silent_for_over_an_hour() {
    assertThat(health.look().state()).isEqualTo(Health.State.WELL);
    ANSWERS.put("north", _ -> new byte[0]);
    signed();
    asking.round();
    assertThat(health.look().state()).isEqualTo(Health.State.WELL);
    clock.pass(Duration.ofMinutes(61));
    assertThat(health.look().state()).isEqualTo(Health.State.LOOK);
    assertThat(health.look().says()).contains("north").doesNotContain("south");
    ANSWERS.put("north", REAL.get("north")::answer);
    asking.round();
    assertThat(health.look().state()).isEqualTo(Health.State.WELL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"another's", "an old one", "a changed byte", "noise", "a refusal"})
  void an_answer_that_does_not_hold_does_not_count(String lie) {
    var old = new ArrayList<byte[]>();
    ANSWERS.put(
        "north",
        query -> {
          old.add(REAL.get("north").answer(query));
          return old.getFirst();
        });
    signed();
    asking.round();
    ANSWERS.put("north", query -> told(lie, query, old.getFirst()));
    var signed = signed();
    asking.round();
    assertThat(given(signed)).containsExactly("south");
    assertThat(stamps.over(signed.size()).getFirst().trouble()).isEqualTo(Stamps.Trouble.REFUSED);
    assertThat(auditor.get(signed.path() + "/stamps/north").statusCode()).isEqualTo(404);
  }

  private static byte[] told(String lie, byte[] query, byte[] old) {
    return switch (lie) {
      case "another's" -> REAL.get("south").answer(query);
      case "an old one" -> old;
      case "a changed byte" -> {
        var reply = REAL.get("north").answer(query);
        reply[reply.length - 1] ^= 1;
        yield reply;
      }
      case "noise" -> "<html>Welcome</html>".getBytes(StandardCharsets.UTF_8);
      default -> REAL.get("north").answer("no query".getBytes(StandardCharsets.UTF_8));
    };
  }

  @Test
  void a_stamp_that_was_given_cannot_be_changed() {
    var signed = signed();
    asking.round();
    for (var tampering :
        List.of(
            "update checkpoints.stamp set token = null, stamped_at = null, says = null where size = ",
            "update checkpoints.stamp set stamped_at = now() where size = ",
            "delete from checkpoints.stamp where size = ")) {
      assertThatThrownBy(() -> sql.sql(tampering + signed.size()).update())
          .rootCause()
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void the_file_of_trust_pins_both_authorities() {
    signed();
    var trust = auditor.get("/audit/trust").body();
    assertThat(trust.lines().filter(line -> line.equals("-----BEGIN CERTIFICATE-----")).count())
        .isEqualTo(2);
    assertThat(trust).startsWith("key localhost/log+");
  }
}
