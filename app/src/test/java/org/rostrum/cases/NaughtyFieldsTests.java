package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.location;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.ComplaintWalk;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Visitor;
import org.rostrum.incidents.LogWalk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is typed is shown as it was typed and never runs. The fields are not listed here: every
 * form on every page of evidence, incidents, complaints, conduct and cases is found on the page,
 * and all its fields for words are filled with the awkward strings, many at once. What was refused
 * stands in the form again; what was kept stands on the pages that show it; no page has an element
 * that the house did not draw; and in a real browser none of them runs.
 */
@RostrumTest
@TestPropertySource(properties = "rostrum.capture.hosts=posts.example")
class NaughtyFieldsTests extends AwkwardWords {

  private static final int MANY = 3_900;
  private static final String COUNCILLOR = "Dilys Abernethwaite";
  private static final Set<String> NO_PAGES =
      Set.of(
          "/evidence/{id}/picture",
          "/evidence/{id}/original",
          "/evidence/{id}/locked", // a tick and no words: ScanningTests
          "/evidence/unfinished", // answers a script: InPiecesTests
          "/complaints/blank-form",
          "/complaints/{complaint}/pdf",
          "/complaints/{complaint}/copy",
          "/letters/{letter}",
          "/cases/{id}/options-letter-preview",
          "/cases/{opened}/emergency-access"); // open for an hour only: BreakGlassTests

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private RealCases office;

  @Test
  void awkward_words_in_every_field_of_every_form_are_shown_as_typed_and_never_run() {
    begin();
    round(AwkwardStrings.FEW, true);
    fileNames(office.member(), AwkwardStrings.FEW);
    finish();
  }

  @Test
  @Tag("long")
  void every_string_of_the_corpora_in_every_field_is_shown_as_typed_and_never_runs()
      throws IOException {
    begin();
    var strings = AwkwardStrings.corpora();
    assertThat(strings).hasSizeGreaterThan(3_000);
    var some = new ArrayList<String>();
    int rounds = 0;
    int length = 0;
    for (String one : strings) {
      if (length + one.length() > MANY) {
        round(some, rounds++ % 4 == 0);
        some.clear();
        length = 0;
      }
      some.add(one);
      length += one.length() + 1;
    }
    round(some, true);
    fileNames(office.member(), strings);
    finish();
  }

  private void begin() {
    clock.set("2026-11-16T10:00");
    office = new RealCases(context);
  }

  private void finish() {
    assertThat(wrong).isEmpty();
    var never = new TreeSet<>(seen);
    never.removeAll(typed);
    assertThat(never).as("fields for words that nobody typed into").isEmpty();
    var unseen = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .forEach((info, _) -> {
          if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
            info.getPatternValues().stream()
                .filter(one ->
                    one.matches("/(evidence|incidents|complaints|conduct|cases|conflicts)\\b.*"))
                .filter(one -> visited.stream().noneMatch(path -> fits(one, path)))
                .forEach(unseen::add);
          }
        });
    unseen.removeAll(NO_PAGES);
    assertThat(unseen).as("pages that nobody looked at").isEmpty();
  }

  private static boolean fits(String pattern, String path) {
    return path.matches(
        pattern.replaceAll("\\{\\w+:([^}]*)}", "($1)").replaceAll("\\{\\w+}", "[^/]+"));
  }

  /** All these strings at once in every field that takes so many; the first short one elsewhere. */
  private void round(List<String> strings, boolean browser) {
    chunk = String.join("\n", strings);
    small =
        strings.stream()
            .filter(one -> one.length() <= 60 && !one.isBlank())
            .findFirst()
            .orElse("x")
            .strip();
    kept.clear();
    shown.setLength(0);
    clock.pass(Duration.ofMinutes(1));
    var holding = new LinkedHashMap<String, Visitor>();
    record(holding);
    draft(holding);
    handled(holding);
    locked();
    kept.forEach((field, value) -> {
      if (!shown.toString().contains(flat(value))) {
        wrong.add(
            "not shown as typed: "
                + field
                + " "
                + value.substring(0, Math.min(80, value.length())));
      }
    });
    if (browser) {
      holding.forEach(this::open);
    }
  }

  private void record(Map<String, Visitor> holding) {
    var member = office.member();
    var id = LogWalk.begun(member);
    look(member, "/incidents/new");
    look(member, "/incidents/" + id + "/urgent");
    for (var part : links(look(member, "/incidents/" + id + "/sheet/more"), "/sheet/")) {
      submit(member, part, part);
    }
    submit(
        member,
        "/incidents/" + id + "/sheet",
        "/incidents/" + id + "/sheet",
        "where",
        "ELSEWHERE",
        "save",
        "private");
    for (var part : links(look(member, "/incidents/" + id + "/more"), "/more/")) {
      submit(member, part, part);
      look(member, part);
    }
    clash(member, "/incidents/" + id + "/more/effect");
    for (String page : List.of("", "/saved", "/answers", "/audience", "/versions/1")) {
      look(member, "/incidents/" + id + page);
    }
    submit(member, "/incidents/" + id + "/link", "/incidents/" + id + "/link");
    var pack = "/incidents/" + id + "/police-pack";
    var asked = LiveForm.to(pack, look(member, pack)).orElseThrow();
    asked.words.forEach(name -> typed.add(asked.kind() + " " + name));
    asked.words.forEach(name -> asked.set(name, small));
    assertThat(asked.send(member).body()).startsWith("%PDF-");
    look(member, "/incidents");
    holding.put("/incidents/" + id, member);
    holding.put("/incidents/" + id + "/answers", member);
    var about = LogWalk.logged(member, "They said it.", COUNCILLOR, false);
    submit(
        member,
        "/incidents/" + about + "/saved",
        "/incidents/" + about + "/respondent",
        "answer",
        "DIFFERENT");
    look(member, "/incidents/" + about);
    var moved = LogWalk.logged(member, "They said it.", COUNCILLOR, false);
    var conduct = location(member.post("/incidents/" + moved + "/respondent", "answer", "MOVED"));
    submit(member, conduct, conduct);
    look(member, conduct);
    look(member, "/conduct");
    holding.put(conduct, member);
  }

  /**
   * Two answer the same question: both texts stand on the page, and one of them, or both, stays.
   */
  private void clash(Visitor member, String path) {
    var form = LiveForm.to(path, look(member, path)).orElseThrow();
    form.set("effect", "UPSET").set("effectWords", chunk);
    var stale = LiveForm.to(path, member.get(path)).orElseThrow();
    stale.set("effect", "UPSET").set("effectWords", "Other.").send(member);
    var both = form.send(member);
    assertThat(both.statusCode()).isEqualTo(409);
    looked(path, both);
    assertThat(flat(Jsoup.parse(both.body()).text())).contains(flat(chunk).substring(0, 20));
    var settle =
        LiveForm.on(both).stream().filter(one -> !one.words.isEmpty()).findFirst().orElseThrow();
    for (String name : settle.words) {
      typed.add(settle.kind() + " " + name);
      settle.set(name, chunk);
    }
    assertThat(settle.send(member).statusCode()).isLessThan(400);
  }

  private void draft(Map<String, Visitor> holding) {
    var member = office.member();
    for (boolean secret : new boolean[] {false, true}) {
      var path = office.walk.start(secret);
      var sections = links(look(member, path), path + "/");
      for (String section : sections) {
        if (LiveForm.to(section, look(member, section)).isPresent()) {
          submit(member, section, section);
          look(member, section);
        }
      }
      for (String page :
          List.of("/answers", "/declaration", "/platform-first", "/other-routes", "/deletion")) {
        look(member, path + page);
      }
      submit(member, path + "/declaration", path + "/declaration", "true", "yes");
      submit(member, path + "/police-first", path + "/police-first", "police", "RATHER_NOT");
      ComplaintWalk.put(member, path, "pictures", "picturesWhy", "It was deleted.");
      member.post(path + "/who", "whoName.1", COUNCILLOR, "whoHow.1", "UNKNOWN");
      submit(member, path + "/wrong-form", path + "/wrong-form", "route", "different");
      assertThat(member.get(path + "/copy").body()).startsWith("%PDF-");
      holding.put(path + "/answers", member);
    }
    look(member, "/complaints");
    look(member, "/complaints/new/safe");
    var services = office.signIns.as(Hat.MEMBERS_SERVICES);
    submit(services, "/complaints/on-paper", "/complaints/on-paper");
    look(services, "/call-backs");
  }

  /** A complaint that is sent, and everything that is written while it is handled. */
  private void handled(Map<String, Visitor> holding) {
    var member = office.member();
    var mo = office.mo;
    var path = office.walk.start(false);
    for (String section : links(look(member, path), path + "/")) {
      if (!section.matches(".*/(details|who|police)")
          && LiveForm.to(section, look(member, section)).isPresent()) {
        submit(member, section, section);
      }
    }
    office.walk.fill(path);
    for (String words : List.of("what what words", "why why", "background background")) {
      var names = words.split(" ");
      var form = LiveForm.to(path + "/" + names[0], member.get(path + "/" + names[0]));
      form.orElseThrow().set(names[1], chunk).send(member);
      kept.put("sent " + names[1], chunk);
    }
    var sent = office.walk.send(path);
    assertThat(sent.statusCode())
        .as(wrong + Jsoup.parse(sent.body()).select(".govuk-error-summary").text())
        .isEqualTo(302);
    var id = ComplaintId.of(path.substring("/complaints/".length())).orElseThrow();
    office.waitFor(id, State.ROUTE_CHECK);
    look(member, path + "/sent");
    assertThat(member.get(path + "/pdf").body()).startsWith("%PDF-");
    var at = "/cases/" + id;
    submit(mo, at + "/route", at + "/route", "route", "RIGHT", "conflict", "no");
    office.done(id, "acknowledgement");
    submit(mo, at + "/first-contact", at + "/first-contact");
    submit(mo, at + "/notes", at + "/notes");
    submit(mo, at + "/contact-details", at + "/contact-details");
    look(member, "/who-looked");
    submit(mo, at + "/officers", at + "/officers");
    submit(mo, at + "/extension", at + "/extension");
    submit(member, path + "/progress", path + "/statement");
    submit(mo, at + "/risk", at + "/risk", "risk", "AMBER");
    submit(mo, at + "/options-letter", at + "/options-letter", "options", "TAKE_DOWN");
    look(mo, at + "/options-letter");
    assertThat(mo.get(at + "/options-letter-preview").body()).startsWith("%PDF-");
    office.done(
        id,
        "options-letter",
        "do",
        "send",
        "options",
        "TAKE_DOWN",
        "body",
        "Dear Councillor\n\nYou choose.",
        "fair",
        "yes");
    look(mo, at + "/options-letter-sent");
    clock.pass(Duration.ofSeconds(31));
    look(member, path + "/progress");
    submit(member, path + "/choice", path + "/choice", "option", "TAKE_DOWN");
    submit(mo, at + "/updates/new", at + "/updates");
    submit(mo, at + "/actions", at + "/actions");
    var actions = look(mo, at + "/actions");
    LiveForm.on(actions).stream()
        .map(form -> form.action)
        .filter(action -> action.contains("/actions/"))
        .findFirst()
        .ifPresent(settle -> submit(mo, at + "/actions", settle, "do", "done"));
    submit(mo, at + "/release", at + "/release");
    look(mo, at + "/release");
    office.deputy.post(at + "/release-agreement", "formKey", CaseDesk.key());
    for (String step :
        List.of("police-primacy", "police-primacy-end", "review", "another-round", "review")) {
      submit(mo, at + "/" + step, at + "/" + step);
    }
    submit(mo, at + "/closure", at + "/closure", "met-TAKE_DOWN", "YES", "met-APOLOGY", "NO");
    for (String page : List.of("", "?as=member", "?as=subject", "/notes", "/actions", "/status")) {
      look(mo, at + page);
    }
    look(member, path + "/progress");
    look(mo, "/cases");
    for (LiveForm form : LiveForm.on(mo.get("/cases"))) {
      if (!form.words.isEmpty()) {
        form.words.forEach(name -> form.set(name, small));
        form.words.forEach(name -> typed.add(form.kind() + " " + name));
        looked("/cases", form.send(mo));
      }
    }
    holding.put(at, mo);
    holding.put(at + "?as=subject", mo);
    holding.put(at + "/notes", mo);
    holding.put(path + "/progress", member);
    submit(mo, at + "/reopening", at + "/reopening");
    office.done(id, "resumption");
    submit(mo, at + "/reassignment", at + "/reassignment");
    office.deputy.post(at + "/taking-up", "formKey", CaseDesk.key());
    LiveForm.on(look(office.deputy, at + "/recusals")).stream()
        .map(form -> form.action)
        .filter(action -> action.contains("/recusals/"))
        .findFirst()
        .ifPresent(lift -> submit(office.deputy, at + "/recusals", lift));
    look(office.deputy, at + "/recusals");
    look(office.deputy, at);
    holding.put(at + "/recusals", office.deputy);
    submit(mo, "/conflicts", "/conflicts", "kind", "RELATION");
    look(mo, "/conflicts");
    submit(mo, "/conflicts", "/absences");
  }

  private void locked() {
    var id = office.at(State.ROUTE_CHECK, true);
    var at = "/cases/" + id + "/confidentiality";
    submit(office.mo, at, at, "decision", "refuse");
    look(office.member(), "/complaints/" + id + "/progress");
    submit(office.mo, at, at + "-override");
    look(office.deputy, at);
    if (visited.stream().noneMatch("/appointments"::equals)) {
      office.at(State.SUBMITTED);
      var chief = office.signIns.as(Hat.CHIEF_EXEC);
      LiveForm.on(look(chief, "/conflicts")).stream()
          .map(form -> form.action)
          .filter(action -> action.startsWith("/appointments/"))
          .findFirst()
          .ifPresent(appoint -> submit(chief, "/conflicts", appoint));
      visited.add("/appointments");
    }
  }
}
