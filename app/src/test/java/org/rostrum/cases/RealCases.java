package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.put;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.rostrum.TestClock;
import org.rostrum.TestCouncil;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.ComplaintWalk;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases of complaints that a member filled in, signed and sent over HTTP, brought to any state by
 * pressing its buttons: the officers' side and the member's.
 */
final class RealCases {

  final SignIns signIns;
  final SignIns.Known moAccount;
  final SignIns.Known deputyAccount;
  final Visitor mo;
  final Visitor deputy;
  final ComplaintWalk walk;
  private final JdbcClient sql;
  private final TestClock clock;

  RealCases(ApplicationContext context) {
    TestCouncil.in(context);
    sql = context.getBean(JdbcClient.class);
    sql.sql("update identity.account set disabled_at = now()").update();
    clock = context.getBean(TestClock.class);
    signIns = new SignIns(context);
    moAccount = signIns.account(null, Hat.MO);
    deputyAccount = signIns.account(null, Hat.DEPUTY_MO);
    mo = signIns.signedIn(moAccount);
    deputy = signIns.signedIn(deputyAccount);
    walk = ComplaintWalk.by(context);
  }

  Visitor member() {
    return walk.member();
  }

  ComplaintId at(State state) {
    return at(state, false);
  }

  /** A new case in this state. */
  ComplaintId at(State state, boolean secret) {
    return switch (state) {
      case SUBMITTED -> send(secret, moAccount.secrets().name(), deputyAccount.secrets().name());
      case ROUTE_CHECK -> send(secret, "Gorse Farthing", "Wilmot Tansy");
      case REDIRECTED ->
          done(at(State.ROUTE_CHECK, secret), "route", "route", "PLATFORM", "conflict", "no");
      case ACKNOWLEDGED -> {
        var id = at(State.ROUTE_CHECK, secret);
        done(id, "route", "route", "RIGHT", "conflict", "no");
        yield done(id, "acknowledgement");
      }
      case RISK_ASSESSED -> done(at(State.ACKNOWLEDGED, secret), "risk", "risk", "AMBER");
      case OPTIONS_SENT ->
          done(
              at(State.RISK_ASSESSED, secret),
              "options-letter",
              "do",
              "send",
              "options",
              "TAKE_DOWN",
              "options",
              "RECORD_ONLY",
              "body",
              "Dear Councillor\n\nYou choose.",
              "fair",
              "yes");
      case MEMBER_CHOICE -> {
        var id = at(State.OPTIONS_SENT, secret);
        clock.pass(Duration.ofSeconds(31));
        assertThat(member().get("/complaints/" + id + "/progress").body()).contains("/letters/");
        yield id;
      }
      case ACTIONS_OPEN -> {
        var id = at(State.MEMBER_CHOICE, secret);
        assertThat(mine(id, "choice", "option", "TAKE_DOWN").body()).contains("Choice sent");
        yield id;
      }
      case REVIEW -> done(at(State.ACTIONS_OPEN, secret), "review");
      case CLOSED ->
          done(
              at(State.REVIEW, secret),
              "closure",
              "met-TAKE_DOWN",
              "YES",
              "met-APOLOGY",
              "NO",
              "outcome",
              "It is down.");
      case REOPENED -> done(at(State.CLOSED, secret), "reopening");
      case POLICE_PRIMACY -> done(at(State.ACTIONS_OPEN, secret), "police-primacy");
      case WITHDRAWN -> {
        var id = at(State.ACKNOWLEDGED, secret);
        assertThat(mine(id, "withdrawal").statusCode()).isEqualTo(200);
        waitFor(id, State.WITHDRAWN);
        yield id;
      }
      case CONFLICT_REASSIGNED -> done(at(State.ACKNOWLEDGED, secret), "reassignment");
    };
  }

  private ComplaintId send(boolean secret, String about, String witness) {
    var path = walk.start(secret);
    walk.fill(path);
    put(member(), path, "who", "whoName.1", about, "whoHow.1", "OFFICER");
    put(
        member(),
        path,
        "witnesses",
        "witnessName.1",
        witness,
        "witnessContact.1",
        "01632 960111",
        "witnessAgrees.1",
        "YES");
    if (secret) {
      put(member(), path, "confidentiality", "secretReasons", "HARM");
    }
    var sent = walk.send(path);
    assertThat(sent.statusCode()).as(text(sent)).isEqualTo(302);
    var id = ComplaintId.of(path.substring("/complaints/".length())).orElseThrow();
    waitFor(id, about.equals(moAccount.secrets().name()) ? State.SUBMITTED : State.ROUTE_CHECK);
    return id;
  }

  /** The Monitoring Officer presses a button, with a reason, and it is done. */
  ComplaintId done(ComplaintId id, String noun, String... fields) {
    var all = new String[fields.length + 4];
    all[0] = "formKey";
    all[1] = CaseDesk.key();
    all[2] = "reason";
    all[3] = "So.";
    System.arraycopy(fields, 0, all, 4, fields.length);
    var answer = mo.post("/cases/" + id + "/" + noun, all);
    assertThat(answer.statusCode()).as(noun + " " + text(answer)).isEqualTo(302);
    return id;
  }

  /** The member presses a button. */
  HttpResponse<String> mine(ComplaintId id, String noun, String... fields) {
    var all = new String[fields.length + 2];
    all[0] = "formKey";
    all[1] = CaseDesk.key();
    System.arraycopy(fields, 0, all, 2, fields.length);
    return member().post("/complaints/" + id + "/" + noun, all);
  }

  void waitFor(ComplaintId id, State state) {
    for (int i = 0; i < 400 && !state(id).equals(state.name()); i++) {
      LockSupport.parkNanos(25_000_000);
    }
    assertThat(state(id)).isEqualTo(state.name());
  }

  String state(ComplaintId id) {
    return sql.sql("select state from cases.case_file where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  static String text(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("main").text();
  }
}
