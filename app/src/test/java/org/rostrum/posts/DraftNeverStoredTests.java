package org.rostrum.posts;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.RostrumTest;
import org.rostrum.SameBytes;
import org.rostrum.TestClock;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.PostMapping;

@RostrumTest
// A checkpoint of the shared server writes what all tests left behind; that takes its time.
@TestPropertySource(
    properties = "spring.datasource.hikari.data-source-properties.socketTimeout=120")
@ExtendWith(OutputCaptureExtension.class)
@Import({DraftNeverStoredTests.Listening.class, DraftNeverStoredTests.Faulty.class})
class DraftNeverStoredTests {

  private static final List<String> KEPT_IN_SESSIONS = new CopyOnWriteArrayList<>();
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @Value("${rostrum.data}")
  Path ownData;

  final Instant start = Instant.now().minusSeconds(1);
  final String ours = "q" + UUID.randomUUID().toString().replace("-", "z") + "z";
  final Map<String, String> sentinels = new LinkedHashMap<>();
  Level usual;
  SignIns signIns;
  SignIns.Known known;
  Visitor member;

  @BeforeEach
  void a_member_signs_in_while_the_log_says_as_much_as_in_real_use() {
    usual = ROOT.getLevel();
    ROOT.setLevel(Level.INFO);
    signIns = new SignIns(context);
    known = signIns.account(null, Hat.MEMBER);
    member = signIns.signedIn(known);
  }

  @AfterEach
  void the_usual_log() {
    ROOT.setLevel(usual);
    clock.reset();
  }

  /** A word that nobody else says, one for each way of sending it; all begin alike. */
  private String words(String way) {
    String sentinel = ours + "%03d".formatted(sentinels.size());
    sentinels.put(way, sentinel);
    return "Her number is 07700 900482. \u0174 " + sentinel + "\r\nSecond line.";
  }

  private String checked(String way, String... more) {
    var text = words(way);
    var fields = new String[more.length + 2];
    fields[0] = "text";
    fields[1] = text;
    System.arraycopy(more, 0, fields, 2, more.length);
    return post("/think-twice", way, fields).body();
  }

  private HttpResponse<String> post(String path, String way, String... fields) {
    var answer = member.post(path, fields);
    assertThat(answer.statusCode()).as(way).isLessThan(500);
    return answer;
  }

  @Test
  void a_draft_sent_in_any_way_is_found_nowhere_afterwards(CapturedOutput output) {
    assertThat(checked("page")).contains(sentinels.get("page"));
    checked("change", "change", "yes");
    checked("mend", "mend", "PD-01");
    checked("again", "again", "yes");
    checked("anyway", "anyway", "yes");
    checked("anyway, read", "anyway", "yes", "read", "yes");
    checked("received", "kind", "received");
    checked("share", "kind", "reaction", "action", "SHARE", "original", words("shared words"));
    checked("nothing chosen", "kind", "reaction");
    checked("a name", "kind", "reaction", "action", "FOLLOW", "name", words("name"));
    post("/think-twice/feedback", "not right", "notRight", "PD-01", "text", words("not right"));
    post(
        "/think-twice/feedback/reasons",
        "no reason",
        "notRight",
        "PD-01",
        "text",
        words("no reason"));
    post(
        "/think-twice/feedback/reasons",
        "reason",
        "notRight",
        "PD-01",
        "reason",
        "PERMISSION",
        "text",
        words("reason"));
    asPrograms();
    onErrorPages();
    throughAnExpiredSignIn();
    isFoundNowhere(output);
  }

  private void asPrograms() {
    api("json", "application/json", "{\"id\":\"p\",\"text\":\"" + oneLine("json") + "\"}", 200);
    api("broken", "application/json", "{\"text\":\"" + oneLine("broken"), 400);
    api("unknown", "application/json", "{\"text\":1,\"" + oneLine("unknown") + "\":2}", 400);
    api("no json", "application/json", oneLine("no json"), 400);
    api(
        "lines",
        "application/x-ndjson",
        "{\"text\":\"" + oneLine("lines") + "\"}\n" + oneLine("bad line"),
        200);
    api("plain", "text/plain", oneLine("plain"), 404);
  }

  private String oneLine(String way) {
    return words(way).replace("\r\n", " ");
  }

  private void api(String way, String type, String body, int status) {
    var answer =
        member.send(
            HttpRequest.newBuilder(URI.create(member.base() + "/api/v1/screenings"))
                .header("Content-Type", type)
                .header("X-CSRF-TOKEN", member.formToken())
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(way).isEqualTo(status);
  }

  private void onErrorPages() {
    var huge = words("too big") + "x".repeat(3_000_000);
    assertThat(member.post("/think-twice", "text", huge).statusCode()).isEqualTo(413);
    var fault = member.post("/faulty", "text", words("our fault"));
    assertThat(fault.statusCode()).isEqualTo(500);
    assertThat(fault.body()).contains("Something went wrong", sentinels.get("our fault"));
    var absent = member.post("/no-such-page", "text", words("absent"));
    assertThat(absent.statusCode()).isEqualTo(404);
    var old = member.postWith("old", "/think-twice", "text", words("old form"));
    assertThat(old.statusCode()).isEqualTo(403);
    assertThat(old.body()).contains(sentinels.get("old form"));
    var parts = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n%s\r\n--b--\r\n";
    member.send(
        HttpRequest.newBuilder(URI.create(member.base() + "/think-twice"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("X-CSRF-TOKEN", member.formToken())
            .POST(BodyPublishers.ofString(parts.formatted(words("parts")))));
  }

  private void throughAnExpiredSignIn() {
    for (String path : List.of("/think-twice", "/drafts", "/think-twice/feedback")) {
      clock.pass(Duration.ofMinutes(61));
      var text = words("expired " + path);
      var asked = member.post(path, "text", text, "notRight", "PD-01");
      assertThat(asked.body()).as(path).contains("Sign in to go on. Nothing is lost");
      var code =
          Filled.in(asked)
              .and("login", known.secrets().login())
              .and("password", known.secrets().password())
              .press(member, "");
      var through = Filled.in(code).and("code", signIns.code(known, 0)).press(member, "");
      assertThat(Filled.in(through).at("text")).as(path).isEqualTo(text);
      if (path.equals("/think-twice")) {
        var result = Filled.in(through).press(member, "");
        assertThat(result.body())
            .contains("Stop and read this first", sentinels.get("expired /think-twice"));
      }
    }
  }

  private void isFoundNowhere(CapturedOutput output) {
    var traces = new Traces(sql, ownData, start);
    assertThat(traces.inTables(sentinels.values())).isEmpty();
    assertThat(traces.inFiles(sentinels.values())).isEmpty();
    assertThat(KEPT_IN_SESSIONS).isNotEmpty();
    assertThat(sentinels.values())
        .isNotEmpty()
        .allSatisfy(sentinel -> {
          assertThat(output.getAll()).doesNotContain(sentinel);
          assertThat(KEPT_IN_SESSIONS).noneMatch(kept -> kept.contains(sentinel));
        });
  }

  @Test
  void a_draft_its_member_keeps_is_found_so_the_search_would_have_found_the_others() {
    var text = words("kept");
    var path = keep(text);
    var traces = new Traces(sql, ownData, start);
    var sentinel = sentinels.get("kept");
    assertThat(traces.inTables(List.of(sentinel))).containsExactly("posts.draft: " + sentinel);
    assertThat(traces.inFiles(List.of(sentinel)))
        .anyMatch(file -> file.contains("/base/"))
        .anyMatch(file -> file.contains("/pg_wal/"));
    var id = path.substring(path.lastIndexOf('/') + 1);
    assertThat(traces.inTables(List.of(id))).containsExactly("posts.draft: " + id);
  }

  private String keep(String text) {
    var to = member.post("/drafts", "text", text, "keep", "yes").headers().firstValue("Location");
    return to.orElseThrow().substring(to.orElseThrow().indexOf("/drafts"));
  }

  @Test
  void whatever_hat_somebody_else_wears_a_kept_draft_is_not_there() {
    var path = keep(words("kept for oneself"));
    for (Hat hat : Hat.values()) {
      var other = signIns.as(hat);
      var absent = SameBytes.of(other.get("/drafts/00000000-0000-0000-0000-000000000001"));
      assertThat(absent).as("%s", hat).startsWith("404");
      assertThat(SameBytes.of(other.get(path))).as("%s", hat).isEqualTo(absent);
      assertThat(SameBytes.of(other.post(path + "/deletion"))).as("%s", hat).isEqualTo(absent);
      var list = other.get("/drafts");
      if (hat == Hat.MEMBER) {
        assertThat(list.body()).contains("No drafts kept.").doesNotContain(path);
      } else {
        assertThat(SameBytes.of(list)).as("%s", hat).isEqualTo(absent);
      }
    }
    assertThat(member.get(path).body()).contains(sentinels.get("kept for oneself"));
  }

  @Test
  void counts_and_feedback_hold_no_member_and_no_day() {
    checked("counted", "anyway", "yes", "read", "yes");
    post("/think-twice/feedback/reasons", "said", "notRight", "PD-01", "reason", "PERMISSION");
    assertThat(columns("monthly_count"))
        .containsExactlyInAnyOrder("month", "rule", "level", "found", "overridden");
    assertThat(columns("feedback"))
        .containsExactlyInAnyOrder(
            "id", "month", "rule", "rulebook", "reason", "words", "post", "form_key");
    var theirs =
        List.of(known.id().value().toString(), known.secrets().login(), known.secrets().name());
    assertThat(new Traces(sql, ownData, start).inTables(theirs))
        .isNotEmpty()
        .noneMatch(trace -> trace.startsWith("posts."));
    assertThat(
            sql.sql("select distinct month::text from posts.monthly_count")
                .query(String.class)
                .list())
        .isNotEmpty()
        .allMatch(month -> month.endsWith("-01"));
  }

  private List<String> columns(String table) {
    return sql.sql(
            """
            select column_name from information_schema.columns
            where table_schema = 'posts' and table_name = :table
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }

  /** Writes down whatever is put into a session. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Listening {
    @Bean
    ServletListenerRegistrationBean<HttpSessionAttributeListener> everySession() {
      return new ServletListenerRegistrationBean<>(
          new HttpSessionAttributeListener() {
            @Override
            public void attributeAdded(HttpSessionBindingEvent event) {
              KEPT_IN_SESSIONS.add(event.getName() + "=" + event.getValue());
            }

            @Override
            public void attributeReplaced(HttpSessionBindingEvent event) {
              KEPT_IN_SESSIONS.add(
                  event.getName() + "=" + event.getSession().getAttribute(event.getName()));
            }
          });
    }
  }

  /** A page that goes wrong. */
  @Controller
  static class Faulty {
    @Open("for this test only")
    @PostMapping("/faulty")
    String fault() {
      throw new IllegalStateException("Something that was not foreseen");
    }
  }
}
