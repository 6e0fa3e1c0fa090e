package org.rostrum.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.rostrum.screening.text.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RostrumTest
class ScreeningsApiTests {

  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final String PHONE =
      "Mrs Okafor's number is 07700 900482, she is running the petition.";

  @Autowired ApplicationContext context;

  SignIns signIns;
  Visitor member;
  String token;

  @BeforeEach
  void a_member_makes_a_token() {
    signIns = new SignIns(context);
    member = signIns.as(Hat.MEMBER);
    token = token(member);
  }

  private static String token(Visitor visitor) {
    visitor.get("/settings/mine");
    var made = visitor.post("/settings/mine/keys", "label", "my script");
    var words = Jsoup.parse(made.body()).text();
    return words.substring(words.indexOf("rostrum_")).split("\\s")[0];
  }

  private static HttpRequest.Builder screening(Visitor visitor, String type, String body) {
    return HttpRequest.newBuilder(URI.create(visitor.base() + "/api/v1/screenings"))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> ask(String type, String body) {
    return ask(token, type, body);
  }

  private HttpResponse<String> ask(String shown, String type, String body) {
    var program = signIns.nobody();
    return program.send(screening(program, type, body).header("Authorization", "Bearer " + shown));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(String json) {
    return (Map<String, Object>) Json.read(json);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }

  private static int at(Map<String, Object> span, String end) {
    return ((Number) span.get(end)).intValue();
  }

  private static String record(String id, String text) {
    return Json.write(Map.of("id", id, "text", text));
  }

  @Test
  void a_record_is_answered_in_the_shape_that_was_promised() {
    var answer = ask(JSON, record("p1", PHONE));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(JSON);
    var out = object(answer.body());
    assertThat(out.keySet()).startsWith("id", "outcome", "language", "rulebook", "findings");
    assertThat(out).doesNotContainKey("entities");
    assertThat(out).containsEntry("id", "p1").containsEntry("outcome", "STOP");
    assertThat(out).containsEntry("language", "en");
    assertThat((String) out.get("rulebook")).matches("[^@]+@[^@]+");
    var finding = list(out.get("findings")).getFirst();
    assertThat(finding).containsEntry("rule", "PD-01").containsEntry("level", "STOP");
    assertThat(finding)
        .containsKeys("heading", "advice", "clauses", "confidence", "spans", "because");
    assertThat(list(finding.get("spans")))
        .allSatisfy(span -> assertThat(span).containsOnlyKeys("start", "end", "kind"))
        .anySatisfy(span -> {
          assertThat(span).containsEntry("kind", "PHONE");
          assertThat(PHONE.substring(at(span, "start"), at(span, "end"))).isEqualTo("07700 900482");
        });
  }

  @Test
  void offsets_count_utf_16_units_of_the_text_as_given() {
    var text = "\uD83C\uDF33 Caf\u00e9 \u2013 her number is 07700 900482";
    for (String type : List.of(JSON, LINES)) {
      var out = object(ask(type, record("p1", text)).body());
      var spans = list(list(out.get("findings")).getFirst().get("spans"));
      assertThat(spans)
          .as(type)
          .anySatisfy(
              span -> assertThat(text.substring(at(span, "start"))).isEqualTo("07700 900482"));
    }
  }

  @Test
  void everything_seen_comes_only_when_asked_for() {
    var program = signIns.nobody();
    var request =
        HttpRequest.newBuilder(URI.create(program.base() + "/api/v1/screenings?signals=true"))
            .header("Content-Type", JSON)
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(record("p1", PHONE)));
    var seen = list(object(program.send(request).body()).get("entities"));
    assertThat(seen).anySatisfy(one -> assertThat(one).containsEntry("kind", "PHONE"));
    assertThat(seen).allSatisfy(one -> assertThat(one).containsKeys("start", "end", "confidence"));
  }

  @Test
  void a_bad_record_is_refused_with_the_field_at_fault() {
    Map<String, String> atFault =
        Map.of(
            "{\"id\":\"p1\"}", "text",
            "{\"id\":\"p1\",\"text\":7}", "text",
            "{\"id\":\"p1\",\"text\":null}", "text",
            "{\"id\":[],\"text\":\"x\"}", "id",
            "{\"id\":\"p1\",\"text\":", "",
            "{\"id\":\"p1\",\"text\":\"x\"} {}", "",
            "[]", "",
            "not json at all", "");
    atFault.forEach((body, field) -> refused(body, field));
    refused("", "");
    refused("[".repeat(100_000), "");
    refused("{\"text\":".repeat(5_000), "");
  }

  private void refused(String body, String field) {
    var answer = ask(JSON, body);
    var which = body.substring(0, Math.min(40, body.length()));
    assertThat(answer.statusCode()).as(which).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .as(which)
        .hasValue("application/problem+json");
    var problem = object(answer.body());
    assertThat(problem).as(which).containsEntry("field", field).containsKeys("title", "detail");
    assertThat(problem.get("status").toString()).isEqualTo("400");
    assertThat((String) problem.get("detail")).isNotBlank();
  }

  @Test
  void a_bad_line_is_answered_on_its_own_line_and_the_run_goes_on() {
    var lines =
        String.join(
            "\n",
            record("p1", PHONE),
            "{\"id\":\"p2\"}",
            "not json",
            "{\"id\":\"p4\",\"text\":\"x\"} {}",
            "",
            record("p5", "See you on Tuesday."));
    var answer = ask(LINES, lines);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith(LINES));
    var out = answer.body().lines().map(ScreeningsApiTests::object).toList();
    assertThat(out).hasSize(5);
    assertThat(out.get(0)).containsEntry("id", "p1").containsEntry("outcome", "STOP");
    assertThat(out.get(1)).containsEntry("id", "p2").containsKey("error");
    assertThat(out.get(2)).containsEntry("id", null).containsKey("error");
    assertThat(out.get(3)).containsKey("error");
    assertThat(out.get(4)).containsEntry("id", "p5").containsEntry("outcome", "CLEAR");
  }

  @Test
  void unknown_context_is_named_and_the_text_is_checked_all_the_same() {
    var body =
        """
        {"id":"p1","text":"%s","context":{"weather":"RAIN","action":"DANCE","channel":7}}
        """
            .formatted(PHONE);
    var out = object(ask(JSON, body).body());
    assertThat(out).containsEntry("outcome", "STOP");
    assertThat(out.get("notes").toString())
        .contains("context.weather", "context.action", "context.channel");
  }

  @Test
  void an_empty_or_foreign_text_is_not_checked_and_says_why() {
    for (String text :
        List.of(
            "",
            " \n",
            "Nie zgadzam si\u0119 z t\u0105 decyzj\u0105 i b\u0119d\u0119 g\u0142osowa\u0107 przeciwko niej na sesji rady.")) {
      var out = object(ask(JSON, record("p1", text)).body());
      assertThat(out).as(text).containsEntry("outcome", "NOT_CHECKED");
      assertThat((List<?>) out.get("notes")).as(text).isNotEmpty();
    }
  }

  @Test
  void half_a_surrogate_nul_and_a_very_long_word_are_answered() {
    for (String text : List.of("\\ud83d ring 07700 900482", "a\\u0000b", "x".repeat(500_000))) {
      var answer = ask(JSON, "{\"id\":\"p1\",\"text\":\"" + text + "\"}");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(object(answer.body())).containsEntry("id", "p1").containsKey("outcome");
    }
  }

  @Test
  void a_page_of_ours_may_ask_with_its_session_and_form_token() {
    var good =
        member.send(
            screening(member, JSON, record("p1", PHONE))
                .header("X-CSRF-TOKEN", member.formToken()));
    assertThat(good.statusCode()).isEqualTo(200);
    var without = member.send(screening(member, JSON, record("p1", PHONE)));
    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.body()).doesNotContain("Okafor");
  }

  @Test
  void nobody_and_a_made_up_token_are_sent_away_without_the_words() {
    var nobody = signIns.nobody();
    var silent = nobody.send(screening(nobody, JSON, record("p1", PHONE)));
    assertThat(silent.statusCode()).isEqualTo(401);
    var wrong = ask("rostrum_made-up", JSON, record("p1", PHONE));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(silent.body() + wrong.body()).doesNotContain("Okafor");
  }

  @Test
  void for_every_other_hat_there_is_no_such_address() {
    for (Hat hat : Hat.values()) {
      if (hat != Hat.MEMBER) {
        var program = signIns.nobody();
        var theirs = token(signIns.as(hat));
        var absent =
            program.send(
                HttpRequest.newBuilder(URI.create(program.base() + "/api/v1/no-such-thing"))
                    .header("Authorization", "Bearer " + theirs)
                    .header("Content-Type", JSON)
                    .POST(BodyPublishers.ofString("{}")));
        var answer = ask(theirs, JSON, record("p1", PHONE));
        assertThat(answer.statusCode()).as("%s", hat).isEqualTo(404);
        assertThat(answer.body()).as("%s", hat).isEqualTo(absent.body());
      }
    }
  }
}
