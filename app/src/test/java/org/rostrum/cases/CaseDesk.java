package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.rostrum.complaints.CaseProgress;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.SignedIn;
import org.rostrum.identity.Visitor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A Monitoring Officer's office for tests: its people signed in, and each step of a case by HTTP.
 */
final class CaseDesk {

  private static final AtomicInteger KEYS = new AtomicInteger();

  final SignIns signIns;
  final SignIns.Known moAccount;
  final SignIns.Known deputyAccount;
  final SignIns.Known memberAccount;
  Visitor mo;
  Visitor deputy;
  Visitor member;
  final TestComplaints complaints;
  final JdbcClient sql;
  final CaseProgress progress;
  final org.rostrum.TestClock clock;

  CaseDesk(ApplicationContext context) {
    signIns = new SignIns(context);
    complaints = context.getBean(TestComplaints.class);
    sql = context.getBean(JdbcClient.class);
    progress = context.getBean(CaseProgress.class);
    clock = context.getBean(org.rostrum.TestClock.class);
    moAccount = signIns.account(null, Hat.MO);
    deputyAccount = signIns.account(null, Hat.DEPUTY_MO);
    memberAccount = signIns.account(null, Hat.MEMBER);
    mo = signIns.signedIn(moAccount);
    deputy = signIns.signedIn(deputyAccount);
    member = signIns.signedIn(memberAccount);
    context.getBean(Accounts.class);
  }

  /** Somebody who handles what nobody here may: an officer of another council, for this case. */
  Visitor guest(ComplaintId id) {
    var chief = signIns.as(Hat.CHIEF_EXEC);
    var login = "guest" + KEYS.incrementAndGet() + "@example.org";
    var done = chief.post("/appointments/" + id, "name", "Guest Officer", "login", login);
    var cells = org.jsoup.Jsoup.parse(done.body()).select("main dd").eachText();
    var secrets =
        new org.rostrum.identity.NewAccount(
            cells.get(1), cells.get(0), cells.get(2), cells.get(3), null);
    var account =
        sql.sql("select id from identity.account where login = :login")
            .param("login", login)
            .query(UUID.class)
            .single();
    return signIns.signedIn(new SignIns.Known(new AccountId(account), secrets));
  }

  /** A complaint that nobody of this council may handle. */
  TestComplaints.Spec nobodys() {
    return spec().about(moAccount.secrets().name()).seenBy(deputyAccount.secrets().name());
  }

  /** Sets the time; sessions end as they would, so everybody signs in again. */
  void at(String londonTime) {
    clock.set(londonTime);
    mo = signIns.signedIn(moAccount);
    deputy = signIns.signedIn(deputyAccount);
    member = signIns.signedIn(memberAccount);
  }

  TestComplaints.Spec spec() {
    return TestComplaints.Spec.by(memberAccount.id(), memberAccount.secrets().name());
  }

  SignedIn asMember() {
    var id = memberAccount.id();
    return new SignedIn(
        id, id.actor(), memberAccount.secrets().name(), Hat.MEMBER, List.of(Hat.MEMBER));
  }

  /** Sends a complaint and waits until its case is open. */
  ComplaintId open(TestComplaints.Spec spec) {
    var id = complaints.submit(spec);
    waitFor(id);
    return id;
  }

  void waitFor(ComplaintId id) {
    for (int i = 0; i < 200 && state(id).isEmpty(); i++) {
      pause();
    }
    assertThat(state(id)).as("the case opened").isNotEmpty();
  }

  void waitFor(ComplaintId id, State state) {
    for (int i = 0; i < 200 && !state(id).equals(state.name()); i++) {
      pause();
    }
    assertThat(state(id)).isEqualTo(state.name());
  }

  private static void pause() {
    try {
      Thread.sleep(25);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String state(ComplaintId id) {
    return sql.sql("select state from cases.case_file where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  static String key() {
    return String.format("%022d", KEYS.incrementAndGet());
  }

  HttpResponse<String> post(Visitor by, ComplaintId id, String noun, String... fields) {
    var all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 2, fields.length);
    all[0] = "formKey";
    all[1] = key();
    return by.post("/cases/" + id + "/" + noun, all);
  }

  /** Posts and expects that it was done. */
  void done(Visitor by, ComplaintId id, String noun, String... fields) {
    var answer = post(by, id, noun, fields);
    assertThat(answer.statusCode()).as(noun + "\n" + text(answer)).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .as("still signed in")
        .doesNotContain("/sign-in");
  }

  static String text(HttpResponse<String> answer) {
    return org.jsoup.Jsoup.parse(answer.body()).select("main").text();
  }

  void route(ComplaintId id) {
    done(mo, id, "route", "route", "RIGHT", "conflict", "no", "reason", "It is abuse.");
  }

  void acknowledge(ComplaintId id) {
    done(mo, id, "acknowledgement");
  }

  void risk(ComplaintId id, Risk risk) {
    done(mo, id, "risk", "risk", risk.name(), "reason", "Because of what was said.");
  }

  void letter(ComplaintId id) {
    done(
        mo,
        id,
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
  }

  void deliver(ComplaintId id) {
    clock.pass(Duration.ofSeconds(31));
    progress.of(id);
  }

  CaseProgress.Answer choose(ComplaintId id, String... options) {
    return progress.choose(
        asMember(), id, new CaseProgress.Choice(List.of(options), "Please."), new FormKey(key()));
  }

  void action(ComplaintId id) {
    done(
        mo,
        id,
        "actions",
        "what",
        "Ask the site",
        "who",
        "Monitoring Officer",
        "by-day",
        "30",
        "by-month",
        "11",
        "by-year",
        "2026");
  }

  UUID openAction(ComplaintId id) {
    return sql.sql("select id from cases.action where case_id = :id and settled_at is null limit 1")
        .param("id", id.value())
        .query(UUID.class)
        .single();
  }

  void settle(ComplaintId id) {
    done(mo, id, "actions/" + openAction(id), "do", "done", "result", "It is down.");
  }

  void close(ComplaintId id) {
    done(
        mo,
        id,
        "closure",
        "met-TAKE_DOWN",
        "YES",
        "met-STOP_CONTACT",
        "PARTLY",
        "outcome",
        "It is down.");
  }

  /** Brings a new case to a state through the pages. */
  ComplaintId at(State state) {
    return at(state, spec());
  }

  ComplaintId at(State state, TestComplaints.Spec spec) {
    return switch (state) {
      case SUBMITTED -> throw new AssertionError("nobody could handle it");
      case ROUTE_CHECK -> open(spec);
      case REDIRECTED ->
          then(
              open(spec),
              one ->
                  done(mo, one, "route", "route", "PLATFORM", "conflict", "no", "reason", "Rude."));
      case ACKNOWLEDGED ->
          then(
              open(spec),
              one -> {
                route(one);
                acknowledge(one);
              });
      case RISK_ASSESSED -> then(at(State.ACKNOWLEDGED, spec), one -> risk(one, Risk.AMBER));
      case OPTIONS_SENT -> then(at(State.RISK_ASSESSED, spec), this::letter);
      case MEMBER_CHOICE -> then(at(State.OPTIONS_SENT, spec), this::deliver);
      case ACTIONS_OPEN -> then(at(State.MEMBER_CHOICE, spec), one -> choose(one, "TAKE_DOWN"));
      case REVIEW -> then(at(State.ACTIONS_OPEN, spec), one -> done(mo, one, "review"));
      case CLOSED -> then(at(State.REVIEW, spec), this::close);
      case REOPENED ->
          then(at(State.CLOSED, spec), one -> done(mo, one, "reopening", "reason", "Again."));
      case POLICE_PRIMACY ->
          then(
              at(State.ACTIONS_OPEN, spec),
              one -> done(mo, one, "police-primacy", "reason", "Asked."));
      case WITHDRAWN ->
          then(
              at(State.ACKNOWLEDGED, spec),
              one -> {
                complaints.withdraw(one);
                waitFor(one, State.WITHDRAWN);
              });
      case CONFLICT_REASSIGNED ->
          then(
              at(State.ACKNOWLEDGED, spec),
              one -> done(mo, one, "reassignment", "reason", "I know them."));
    };
  }

  private static ComplaintId then(ComplaintId id, java.util.function.Consumer<ComplaintId> step) {
    step.accept(id);
    return id;
  }

  AccountId account(Visitor visitor) {
    return visitor == mo ? moAccount.id() : deputyAccount.id();
  }
}
