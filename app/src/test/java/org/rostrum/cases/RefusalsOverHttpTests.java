package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every button of a case, pressed by its handler where the table does not have it: in every state,
 * on a stored case, over HTTP, as a browser asks and as a program asks. The answer says why, and
 * nothing of the case has changed.
 */
@RostrumTest
@Import(TestComplaints.Config.class)
class RefusalsOverHttpTests {

  private static final List<String> TABLES =
      List.of(
          "case_file",
          "entry",
          "note",
          "clock",
          "letter",
          "choice",
          "action",
          "release",
          "assignment",
          "recusal",
          "confidentiality");

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  CaseDesk desk;

  /** A form filled in well, and the act that it asks for. */
  private record Button(Act act, String address, String... fields) {}

  @BeforeEach
  void office() {
    clock.set("2026-11-16T10:00");
    sql.sql("update identity.account set disabled_at = now()").update();
    desk = new CaseDesk(context);
  }

  private List<Button> buttons(String action) {
    var helper = desk.signIns.account(null, org.rostrum.identity.Hat.INVESTIGATOR).id().toString();
    var all = new ArrayList<Button>();
    for (Step step : Step.values()) {
      var address = address(step);
      all.add(
          new Button(
              step.act(),
              address,
              "reason",
              "So.",
              "until-day",
              "14",
              "until-month",
              "12",
              "until-year",
              "2026"));
    }
    for (Route route : Route.values()) {
      all.add(
          new Button(
              route.isElsewhere() ? Act.REDIRECT : Act.RECORD_ROUTE,
              "route",
              "route",
              route.name(),
              "conflict",
              "no",
              "reason",
              "So."));
    }
    for (Risk risk : Risk.values()) {
      all.add(new Button(Act.ASSESS_RISK, "risk", "risk", risk.name(), "reason", "So."));
    }
    for (String decision : List.of("grant", "refuse")) {
      all.add(
          new Button(
              Act.DECIDE_CONFIDENTIALITY,
              "confidentiality",
              "decision",
              decision,
              "reason",
              "They are afraid."));
    }
    all.add(
        new Button(
            Act.OVERRIDE_CONFIDENTIALITY,
            "confidentiality-override",
            "why",
            "A court has ordered it by name."));
    all.add(new Button(Act.OVERRIDE_CONFIDENTIALITY, "confidentiality-override-agreement"));
    all.add(new Button(Act.SAVE_LETTER, "options-letter", "do", "save", "options", "TAKE_DOWN"));
    all.add(
        new Button(
            Act.SEND_LETTER,
            "options-letter",
            "do",
            "send",
            "options",
            "TAKE_DOWN",
            "body",
            "Dear Councillor\n\nYou choose.",
            "fair",
            "yes"));
    all.add(new Button(Act.TAKE_BACK, "options-letter-return"));
    all.add(
        new Button(
            Act.ADD_ACTION,
            "actions",
            "what",
            "Ask the site",
            "who",
            "Us",
            "by-day",
            "30",
            "by-month",
            "11",
            "by-year",
            "2026"));
    all.add(new Button(Act.SETTLE_ACTION, "actions/" + action, "do", "done", "result", "Down."));
    all.add(new Button(Act.UPDATE_MEMBER, "updates", "words", "All is well."));
    all.add(new Button(Act.ADD_NOTE, "notes", "words", "For us."));
    all.add(new Button(Act.RELEASE, "release", "words", "Please stop."));
    all.add(new Button(Act.RELEASE, "release-agreement"));
    all.add(
        new Button(
            Act.CLOSE,
            "closure",
            "met-TAKE_DOWN",
            "YES",
            "met-STOP_CONTACT",
            "NO",
            "outcome",
            "It is down."));
    all.add(new Button(Act.ADD_OFFICER, "officers", "officer", helper, "reason", "To help."));
    return all;
  }

  private static String address(Step step) {
    return Stream.of(Step.ADDRESS.split("[:|}]"))
        .filter(one -> Step.at(one).filter(step::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_form_of_a_case_that_acts_on_it_is_tried_here() {
    var tried =
        new TreeSet<String>(
            List.of("/cases/{id}/recusals/{account}/{cause}", "/cases/{id}/reassignment"));
    tried.add("/cases/{id}/contact-details"); // no act of the table: ContactDetailsTests
    for (Button button : buttons("{action}")) {
      tried.add(
          Step.at(button.address()).isPresent() ? Step.ADDRESS : "/cases/{id}/" + button.address());
    }
    var forms = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .forEach((info, _) -> {
          if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
            info.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/cases/"))
                .forEach(forms::add);
          }
        });
    assertThat(tried).isEqualTo(forms);
    assertThat(buttons("x").stream().map(Button::act).collect(Collectors.toSet()))
        .as("the rest is the member's and the service's")
        .isEqualTo(
            EnumSet.complementOf(
                EnumSet.of(Act.ASSIGN, Act.DELIVER, Act.CHOOSE, Act.ADD_STATEMENT, Act.WITHDRAW)));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void what_the_table_does_not_have_is_refused_over_http_with_its_reason(State state) {
    var id =
        state == State.SUBMITTED
            ? desk.open(desk.nobodys().sealedOne())
            : desk.at(state, desk.spec().sealedOne());
    var handler =
        switch (state) {
          case SUBMITTED -> desk.guest(id);
          case CONFLICT_REASSIGNED -> desk.deputy;
          default -> desk.mo;
        };
    var buttons = buttons(action(id));
    var before = everything(id);
    var wrong = new ArrayList<String>();
    int refused = 0;
    for (Button button : buttons) {
      if (!Transitions.has(state, button.act())) {
        for (String accept : List.of("text/html", "application/json", "*/*")) {
          var answer = press(handler, id, button, accept);
          var why = new Verdict.NotNow(state, button.act()).sentence();
          if (answer.statusCode() != 409 || !CaseDesk.text(answer).contains(why)) {
            wrong.add(button.act() + " " + accept + ": " + answer.statusCode());
          }
          refused++;
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(everything(id)).isEqualTo(before);
    assertThat(refused).isGreaterThan(40);
  }

  /** An action of this case, whose form can be sent whatever the state. */
  private String action(ComplaintId id) {
    return sql.sql(
            """
            insert into cases.action (id, case_id, what, who, by_when, to_subject, added_at)
            values (gen_random_uuid(), :id, 'Ask', 'Us', date '2026-11-30', false, now())
            returning id
            """)
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  private static HttpResponse<String> press(
      Visitor by, ComplaintId id, Button button, String accept) {
    var fields =
        Stream.concat(
                Stream.of("_csrf", by.formToken(), "formKey", CaseDesk.key()),
                Stream.of(button.fields()))
            .map(one -> java.net.URLEncoder.encode(one, java.nio.charset.StandardCharsets.UTF_8))
            .toList();
    var body = new StringBuilder();
    for (int i = 0; i < fields.size(); i += 2) {
      body.append(fields.get(i)).append('=').append(fields.get(i + 1)).append('&');
    }
    return by.send(
        HttpRequest.newBuilder(URI.create(by.base() + "/cases/" + id + "/" + button.address()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** Every row of the case in every table. */
  private Map<String, List<String>> everything(ComplaintId id) {
    var rows = new LinkedHashMap<String, List<String>>();
    for (String table : TABLES) {
      var column = table.equals("case_file") ? "id" : "case_id";
      rows.put(
          table,
          sql.sql(
                  "select t::text from cases.%s t where %s = :id order by 1"
                      .formatted(table, column))
              .param("id", id.value())
              .query(String.class)
              .list());
    }
    return rows;
  }
}
