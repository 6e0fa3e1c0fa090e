package org.rostrum.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.hidden;
import static org.rostrum.complaints.ComplaintWalk.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.evidence.FormWithFiles;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody presses a button, nothing seems to happen, and they press again. From the first sheet to
 * the last step of a case each form is walked twice: pressed once, and pressed many times at the
 * same moment. Both walks leave the same rows behind, and every press has the first one's answer.
 */
@RostrumTest
class DuplicateSubmitsTests {

  /** A serving member who is not the one that writes. */
  private static final String COUNCILLOR = "Dilys Abernethwaite";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  private ManyPresses presses;

  @Test
  void a_form_pressed_again_and_again_makes_one_record_and_has_one_answer() {
    walkTwice(6, 6);
  }

  @Test
  @Tag("corpora")
  void ten_thousand_presses_on_fifty_threads_make_one_record_each() {
    walkTwice(50, 250);
    assertThat(presses.counted()).isGreaterThanOrEqualTo(10_000);
  }

  private void walkTwice(int manyThreads, int manyTimes) {
    presses = new ManyPresses(sql, 1, 1);
    walk();
    var once = presses.left();
    assertThat(presses.wrong()).as("pressed once").isEmpty();
    assertThat(once).hasSizeGreaterThan(45);
    presses = new ManyPresses(sql, manyThreads, manyTimes);
    walk();
    assertThat(presses.wrong()).isEmpty();
    var often = presses.left();
    var different = new ArrayList<String>();
    once.forEach((what, rows) -> {
      if (!rows.equals(often.get(what))) {
        different.add(what + " once " + rows + ", often " + often.get(what));
      }
    });
    assertThat(different).isEmpty();
  }

  private void walk() {
    clock.set("2026-11-16T10:00");
    var office = new RealCases(context);
    var services = office.signIns.as(Hat.MEMBERS_SERVICES);
    log(office.member(), services);
    wrongForm(office.member());
    paper(services);
    plainCase(office);
    lockedName(office);
    nobodys(office);
  }

  private void log(Visitor member, Visitor services) {
    var to = press("open a sheet", member, "/incidents", "safe", "YES");
    var id = location(to).split("/")[2];
    press("ask for a call at once", member, "/incidents/" + id + "/urgent", "do", "call");
    presses.press(
        "add files to a sheet",
        () ->
            sheet(member)
                .field("save", "files")
                .file("files", "a.txt", "First.".getBytes(UTF_8))
                .sendBy(member, "/incidents/" + id + "/sheet"));
    var key = CaseDesk.key();
    presses.press(
        "save a sheet",
        () ->
            sheet(member)
                .field("formKey", key)
                .field("words", "We will come round tonight and burn your house down")
                .field("where", "FACEBOOK")
                .field("when-day", "7")
                .field("when-month", "9")
                .field("when-year", "2026")
                .field("from", COUNCILLOR)
                .field("save", "private")
                .file("files", "b.txt", "Second.".getBytes(UTF_8))
                .sendBy(member, "/incidents/" + id + "/sheet"));
    presses.press(
        "upload a file", () -> FormWithFiles.upload(member, "c.txt", "Third.".getBytes(UTF_8)));
    press("tell the duty officer", member, "/incidents/" + id + "/alert", "tell", "yes");
    press("ask for a call", member, "/incidents/" + id + "/call-back");
    var calls = Jsoup.parse(services.get("/call-backs").body());
    press("called", services, calls.select("main form").attr("action"));
    press(
        "answer a question",
        member,
        "/incidents/" + id + "/more/effect",
        "effect",
        "UPSET",
        "effectWords",
        "I stopped going out.",
        "version",
        "1");
    press(
        "let others read",
        member,
        "/incidents/" + id + "/audience",
        "audience",
        "GROUP_LEADER",
        "audience",
        "MEMBERS_SERVICES_AND_MO");
    press("move to the Code", member, "/incidents/" + id + "/respondent", "answer", "MOVED");
    var draft = Jsoup.parse(member.get("/conduct").body()).select("main a[href^=/conduct/]");
    press("save a Code draft", member, draft.attr("href"), "about", "Them", "words", "They did.");
  }

  private static FormWithFiles sheet(Visitor member) {
    return new FormWithFiles().field("_csrf", member.formToken());
  }

  private void wrongForm(Visitor member) {
    var next = location(press("start a complaint", member, "/complaints/new/safe", "safe", "YES"));
    var id = next.substring(next.indexOf("c=") + 2);
    press("whom it is about", member, "/complaints/new/about", "c", id, "about", "SOMEBODY");
    press("help", member, "/complaints/new/help", "c", id, "help", "NONE");
    press("confidential", member, "/complaints/new/confidential", "c", id, "secret", "YES");
    press("from the log", member, "/complaints/new/log", "c", id, "records", "EMPTY");
    var path = "/complaints/" + id;
    press(
        "a witness",
        member,
        path + "/witnesses",
        "witnessName.1",
        "Wilmot Tansy",
        "witnessContact.1",
        "01632 960111",
        "witnessAgrees.1",
        "YES");
    presses.press(
        "files of a complaint",
        () ->
            sheet(member)
                .field("background", "It began in May.")
                .file("backgroundFiles", "d.txt", "Fourth.".getBytes(UTF_8))
                .sendBy(member, path + "/background"));
    member.post(path + "/who", "whoName.1", COUNCILLOR, "whoHow.1", "UNKNOWN");
    press("move a complaint to the Code", member, path + "/wrong-form", "route", "move");
  }

  private void paper(Visitor services) {
    var members = Jsoup.parse(services.get("/complaints/on-paper").body());
    var member = members.select("select[name=member] option[value~=.]").attr("value");
    press(
        "type a paper form in",
        services,
        "/complaints/on-paper",
        "member",
        member,
        "consent",
        "yes",
        "secret",
        "NO",
        "what",
        "They wrote again.");
  }

  private void plainCase(RealCases office) {
    var member = office.member();
    var path = office.walk.start(false);
    office.walk.fill(path);
    clock.pass(Duration.ofSeconds(30));
    var page = member.get(path + "/declaration").body();
    press(
        "sign and send",
        member,
        path + "/declaration",
        "signature",
        "Ada O’Neil-Sentinel",
        "true",
        "yes",
        "code",
        office.signIns.code(office.walk.known(), 0),
        "revision",
        hidden(page, "revision"));
    var id = ComplaintId.of(path.substring("/complaints/".length())).orElseThrow();
    office.waitFor(id, State.ROUTE_CHECK);
    var mo = office.mo;
    act(mo, id, "route", "route", "RIGHT", "conflict", "no", "reason", "So.");
    act(mo, id, "acknowledgement");
    act(mo, id, "first-contact", "reason", "They are safe.");
    act(mo, id, "notes", "words", "For us alone.");
    var helper = office.signIns.account(null, Hat.INVESTIGATOR).id().toString();
    act(mo, id, "officers", "officer", helper, "reason", "To help.");
    act(
        mo,
        id,
        "extension",
        "reason",
        "Ill.",
        "until-day",
        "14",
        "until-month",
        "12",
        "until-year",
        "2026");
    mine(member, id, "statement", "statement", "They wrote again.");
    act(mo, id, "risk", "risk", "RED", "reason", "So.");
    act(mo, id, "options-letter", "do", "save", "options", "TAKE_DOWN");
    letter(mo, id, "send the letter");
    act(mo, id, "options-letter-return");
    letter(mo, id, "send the letter again");
    clock.pass(Duration.ofSeconds(31));
    member.get("/complaints/" + id + "/progress");
    mine(member, id, "choice", "option", "TAKE_DOWN", "words", "Please.");
    act(mo, id, "updates", "words", "We have asked the site.");
    act(
        mo,
        id,
        "actions",
        "what",
        "Ask",
        "who",
        "Us",
        "by-day",
        "30",
        "by-month",
        "11",
        "by-year",
        "2026");
    var action = Jsoup.parse(mo.get("/cases/" + id + "/actions").body());
    var settle = action.select("main form[action*=/actions/]").attr("action");
    press("settle an action", mo, settle, "do", "done", "result", "It is down.");
    act(mo, id, "release", "words", "Please stop.");
    act(office.deputy, id, "release-agreement");
    act(mo, id, "police-primacy", "reason", "So.");
    act(mo, id, "police-primacy-end", "reason", "So.");
    act(mo, id, "review");
    act(mo, id, "another-round", "reason", "So.");
    office.done(id, "review");
    act(mo, id, "closure", "met-TAKE_DOWN", "YES", "met-APOLOGY", "NO", "outcome", "It is down.");
    act(mo, id, "reopening", "reason", "So.");
    act(mo, id, "resumption");
    var looks = Jsoup.parse(member.get("/who-looked").body());
    press("ask why", member, looks.select("main form[action^=/who-looked/]").attr("action"));
    act(mo, id, "reassignment", "reason", "I know them.");
    act(office.deputy, id, "taking-up");
    var back = "recusals/" + office.moAccount.id() + "/OWN_WISH";
    press("let back", office.deputy, "/cases/" + id + "/" + back, "reason", "Settled.");
    mine(member, id, "withdrawal");
    office.waitFor(id, State.WITHDRAWN);
    act(office.deputy, id, "continuation", "reason", "Somebody is at risk.");
  }

  private void letter(Visitor mo, ComplaintId id, String what) {
    press(
        what,
        mo,
        "/cases/" + id + "/options-letter",
        "do",
        "send",
        "options",
        "TAKE_DOWN",
        "body",
        "Dear Councillor\n\nYou choose.",
        "fair",
        "yes");
  }

  private void lockedName(RealCases office) {
    var id = office.at(State.ROUTE_CHECK, true);
    act(office.mo, id, "confidentiality", "decision", "refuse", "reason", "It would not be fair.");
    mine(office.member(), id, "name", "answer", "again");
    act(office.mo, id, "confidentiality-override", "why", "A court has ordered it by name.");
    act(office.deputy, id, "confidentiality-override-agreement");
    var other = office.at(State.ROUTE_CHECK, true);
    office.done(other, "confidentiality", "decision", "refuse");
    press(
        "go on with the name",
        office.member(),
        "/complaints/" + other + "/name",
        "answer",
        "named");
    var elsewhere = office.at(State.ROUTE_CHECK);
    press(
        "send elsewhere",
        office.mo,
        "/cases/" + elsewhere + "/route",
        "route",
        "PLATFORM",
        "conflict",
        "no",
        "reason",
        "So.");
    press("declare a tie", office.mo, "/conflicts", "kind", "RELATION", "person", "Cosmo Lark");
    press(
        "away",
        office.deputy,
        "/absences",
        "first-day",
        "1",
        "first-month",
        "12",
        "first-year",
        "2026",
        "last-day",
        "3",
        "last-month",
        "12",
        "last-year",
        "2026");
  }

  /** The guest's secrets are shown once: who presses again is told that the address is taken. */
  private void nobodys(RealCases office) {
    var id = office.at(State.SUBMITTED);
    var chief = office.signIns.as(Hat.CHIEF_EXEC);
    var guest = "guest" + CaseDesk.key() + "@example.org";
    var before = presses.counts();
    var answers =
        presses.all(
            ManyPresses.button(
                chief, "/appointments/" + id, "name", "Guest Officer", "login", guest));
    assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnlyOnce(200);
    assertThat(answers.stream().map(HttpResponse::statusCode).distinct()).isSubsetOf(200, 422);
    presses.keep("appoint a guest", before);
  }

  private HttpResponse<String> act(Visitor by, ComplaintId id, String noun, String... fields) {
    return press(noun, by, "/cases/" + id + "/" + noun, fields);
  }

  private HttpResponse<String> mine(Visitor by, ComplaintId id, String noun, String... fields) {
    return press(noun, by, "/complaints/" + id + "/" + noun, fields);
  }

  private HttpResponse<String> press(String what, Visitor by, String path, String... fields) {
    return presses.press(what, ManyPresses.button(by, path, fields));
  }
}
