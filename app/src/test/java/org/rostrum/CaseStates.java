package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Deeds.choose;
import static org.rostrum.Deeds.press;
import static org.rostrum.Deeds.type;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.rostrum.cases.CaseRecorder;
import org.rostrum.complaints.CaseProgress;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.ComplaintRecorder;
import org.rostrum.complaints.Complaints;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.SignedIn;
import org.rostrum.identity.Visitor;
import org.rostrum.incidents.IncidentRecorder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The states of cases, as a Monitoring Officer's office and a member bring them about. */
final class CaseStates {

  private static final String POST = NaughtyCouncil.post();
  private static final AtomicInteger KEYS = new AtomicInteger();

  private final ApplicationContext context;
  private final TestClock clock;
  private final SignIns.Known moAccount;
  private final SignIns.Known deputyAccount;
  private final SignIns.Known memberAccount;
  final SignIns.Known helper;
  final SignIns.Known services;
  final Visitor mo;
  final Visitor deputy;
  final Visitor member;

  /** An office of its own: nobody else handles what comes in. */
  CaseStates(ApplicationContext context, SignIns signIns, UUID councillor) {
    this.context = context;
    this.clock = context.getBean(TestClock.class);
    context
        .getBean(JdbcClient.class)
        .sql("update identity.account set disabled_at = now()")
        .update();
    moAccount = signIns.account(null, Hat.MO);
    deputyAccount = signIns.account(null, Hat.DEPUTY_MO);
    memberAccount = signIns.account(councillor, Hat.MEMBER);
    helper = signIns.account(null, Hat.INVESTIGATOR);
    services = signIns.account(null, Hat.MEMBERS_SERVICES);
    mo = signIns.signedIn(moAccount);
    deputy = signIns.signedIn(deputyAccount);
    member = signIns.signedIn(memberAccount);
  }

  private SignedIn complainant() {
    var id = memberAccount.id();
    var hats = List.of(Hat.MEMBER);
    return new SignedIn(id, id.actor(), memberAccount.secrets().name(), Hat.MEMBER, hats);
  }

  /** A complaint full of awkward words; the path of its case. */
  private String complain(boolean secret, String... more) {
    var record =
        context
            .getBean(IncidentRecorder.class)
            .record(
                memberAccount.id(),
                complainant(),
                Map.of(
                    "where", List.of("ELSEWHERE"),
                    "whereName", List.of(NaughtyCouncil.strings().get(1)),
                    "from", List.of("Swnllyd o Ŵyl y Glöyn \u202E<b>{0}</b> " + "W".repeat(90)),
                    "words", List.of(POST),
                    "when-about", List.of("last week")),
                List.of(),
                true);
    Map<String, List<String>> answers = new HashMap<>();
    answers.put("firstName", List.of("Llŷr"));
    answers.put("lastName", List.of(NaughtyCouncil.strings().getFirst()));
    answers.put("phone", List.of("01632 960101"));
    answers.put("whoHow.1", List.of("UNKNOWN"));
    answers.put("why", List.of(POST));
    answers.put("stop", List.of("NOT_SAFE"));
    answers.put("police", List.of("NOT_YET"));
    answers.put("messages", List.of("NO"));
    answers.put("site", List.of("NO"));
    answers.put("picturesWhy", List.of(POST));
    answers.put("secretWords", List.of(POST));
    answers.put("raised", List.of("NO"));
    answers.put("remedy", List.of("TAKE_DOWN", "APOLOGY"));
    for (int i = 0; i < more.length; i += 2) {
      answers.put(more[i], List.of(more[i + 1]));
    }
    var id =
        context
            .getBean(ComplaintRecorder.class)
            .record(complainant(), secret, List.of(record), answers);
    context.getBean(CaseRecorder.class).open(id);
    return "/cases/" + id;
  }

  private static void done(Visitor by, String path, String... fields) {
    var all = new ArrayList<>(Arrays.asList(fields));
    all.add("formKey");
    all.add(String.format("%022d", KEYS.incrementAndGet()));
    var answer = by.post(path, all.toArray(String[]::new));
    assertThat(answer.statusCode())
        .as(path + " " + Jsoup.parse(answer.body()).select("main").text())
        .isEqualTo(302);
  }

  private String acknowledged() {
    var path = complain(false);
    done(mo, path + "/route", "route", "RIGHT", "conflict", "no", "reason", POST);
    done(mo, path + "/acknowledgement");
    return path;
  }

  private String assessed() {
    var path = acknowledged();
    done(mo, path + "/risk", "risk", "AMBER", "reason", POST);
    return path;
  }

  private void send(String path) {
    done(
        mo,
        path + "/options-letter",
        "do",
        "send",
        "options",
        "TAKE_DOWN",
        "options",
        "RECORD_ONLY",
        "body",
        POST.replace("<<", "").replace(">>", ""),
        "fair",
        "yes");
  }

  private String open() {
    var path = assessed();
    send(path);
    clock.pass(Duration.ofSeconds(31));
    var id = ComplaintId.of(path.substring("/cases/".length())).orElseThrow();
    var progress = context.getBean(CaseProgress.class);
    progress.of(id);
    progress.choose(
        complainant(),
        id,
        new CaseProgress.Choice(List.of("TAKE_DOWN"), POST),
        new FormKey(String.format("%022d", KEYS.incrementAndGet())));
    done(
        mo,
        path + "/actions",
        "what",
        POST,
        "who",
        NaughtyCouncil.strings().getFirst(),
        "by-day",
        "30",
        "by-month",
        "11",
        "by-year",
        "2026",
        "subject",
        "yes");
    return path;
  }

  /** The handler's pages, from an empty desk to a closed case. */
  void ofHandler(Eyes eyes) {
    eyes.see("desk, empty", "/cases", page -> {});
    String fresh = complain(false);
    eyes.see("case, fresh", fresh, page -> {});
    eyes.seeError("route, nothing picked", fresh + "/route", press("Record"));
    eyes.see("not now", fresh + "/closure", press("Close the case"));
    String waiting = acknowledged();
    eyes.seeError("risk, nothing picked", waiting + "/risk", press("Record the risk"));
    String writing = assessed();
    eyes.seeError("letter, nothing ticked", writing + "/options-letter", press("Send letter"));
    eyes.see(
        "letter, drafted",
        writing + "/options-letter",
        choose("options", "TAKE_DOWN").andThen(press("Save")));
    eyes.see(
        "letter, taken back",
        writing,
        page -> {
          send(writing);
          page.navigate(mo.base() + writing + "/options-letter-sent");
          press("Take it back").accept(page);
        });
    send(writing);
    eyes.seeError(
        "template, no place for options",
        "/templates",
        type("#body", POST).andThen(press("Publish")));
    eyes.see("letter, sent", writing + "/options-letter-sent", page -> {});
    endings(eyes);
  }

  /** The handler's pages while actions are open, full of awkward words. */
  void atWork(Eyes eyes) {
    String path = open();
    done(mo, path + "/notes", "words", POST);
    done(mo, path + "/updates", "words", POST);
    eyes.see("case, full", path, page -> {});
    eyes.see("desk, full", "/cases", page -> {});
    eyes.see("desk, nothing found", "/cases?words=NONE", page -> {});
    eyes.see("desk, filtered", "/cases?risk=AMBER&step=ACTIONS_OPEN", page -> {});
    eyes.see("desk, filtered, nothing found", "/cases?risk=NONE&shown=urgent", page -> {});
    eyes.see("case, all words shown", path + "?words=shown", page -> {});
    eyes.see("as the member", path + "?as=member", page -> {});
    eyes.see("as the person complained about, nothing", path + "?as=subject", page -> {});
    eyes.seeError("actions, nothing typed", path + "/actions", press("Add"));
    eyes.seeError("action, no result", path + "/actions", press("Done"));
    eyes.seeError("notes, nothing typed", path + "/notes", press("Add a note"));
    eyes.seeError(
        "update, nothing left", path + "/updates/new", type("#words", "").andThen(press("Send")));
    eyes.see("update, drafted", path + "/updates/new", page -> {});
    eyes.seeError("release, nothing picked", path + "/release", press("Ask a second person"));
    eyes.seeError("officers, nobody picked", path + "/officers", press("Let them see"));
    done(mo, path + "/officers", "officer", helper.id().toString(), "reason", POST);
    done(mo, path + "/officers", "officer", services.id().toString(), "reason", POST);
    eyes.see("officers, some", path + "/officers", page -> {});
    eyes.see("recusals, none", path + "/recusals", page -> {});
    eyes.seeError(
        "contact details, no reason", path + "/contact-details", press("Show contact details"));
    eyes.see(
        "contact details, shown",
        path + "/contact-details",
        type("#recipient", NaughtyCouncil.strings().getFirst())
            .andThen(type("#reason", POST))
            .andThen(press("Show contact details")));
    eyes.see("contact details, taken out before", path + "/contact-details", page -> {});
    eyes.seeError("no reason", path + "/police-primacy", press("Wait for the police"));
    eyes.seeError("no day", path + "/extension", press("Give more time"));
    eyes.seeError("passed on, no reason", path + "/reassignment", press("Pass it on"));
  }

  private void endings(Eyes eyes) {
    String sealed = complain(true);
    eyes.see("sealed case", sealed, page -> {});
    eyes.seeError(
        "name, nothing picked", sealed + "/confidentiality", press("Record the decision"));
    eyes.seeError("override, no reason", sealed + "/confidentiality", press("Ask a second person"));
    String closing = open();
    var actions = Jsoup.parse(mo.get(closing + "/actions").body());
    var settled = actions.select("main form").first().attr("action");
    done(mo, settled, "do", "done", "result", POST);
    eyes.see("actions, settled", closing + "/actions", page -> {});
    done(mo, closing + "/review");
    eyes.seeError("closing, nothing picked", closing + "/closure", press("Close the case"));
    done(mo, closing + "/closure", "met-TAKE_DOWN", "YES", "met-APOLOGY", "NO", "outcome", POST);
    eyes.see("case, closed", closing, page -> {});
    eyes.see("desk, closed", "/cases?shown=closed", page -> {});
  }

  /** What takes a second person, and what the deputy has when the other stands back. */
  void ofDeputy(Eyes eyes) {
    String path = open();
    Consumer<Page> asked =
        page -> {
          done(mo, path + "/release", "words", POST);
          page.navigate(deputy.base() + path + "/release");
        };
    eyes.see("release, waiting", "/cases", asked);
    eyes.see("release, agreed", "/cases", asked.andThen(press("Release it")));
    eyes.see(
        "name, made known by two",
        "/cases",
        page -> {
          String sealed = complain(true);
          done(mo, sealed + "/confidentiality-override", "why", POST);
          page.navigate(deputy.base() + sealed + "/confidentiality");
          press("I agree.").accept(page);
        });
    done(mo, path + "/reassignment", "reason", POST);
    done(deputy, path + "/taking-up");
    eyes.seeError("recusals, no reason", path + "/recusals", press("Let them back"));
    eyes.see(
        "recusals, lifted",
        path + "/recusals",
        page -> {
          if (page.locator("main textarea").count() > 0) {
            type("main textarea", POST).andThen(press("Let them back")).accept(page);
          }
        });
    eyes.seeError("conflicts, nothing typed", "/conflicts", press("Save"));
    eyes.seeError(
        "away, no days",
        "/conflicts",
        page -> {
          page.locator("form[action='/absences'] button").click();
          page.waitForLoadState();
        });
    eyes.see(
        "conflict over",
        "/conflicts",
        page -> {
          for (String text : NaughtyCouncil.strings()) {
            deputy.post("/conflicts", "kind", "RELATION", "person", text);
          }
          page.reload();
          press("This is over").accept(page);
        });
  }

  /** A case that the deputy asks to read in an emergency; the path of the asking. */
  String askedInAnEmergency(Eyes eyes) {
    String path = complain(false);
    var id = ComplaintId.of(path.substring("/cases/".length())).orElseThrow();
    var reference = context.getBean(Complaints.class).submitted(id).orElseThrow().reference();
    eyes.seeError("emergency, nothing typed", "/emergency-access", press("Ask to read it"));
    eyes.see(
        "emergency, asked",
        "/emergency-access",
        type("#reference", reference)
            .andThen(choose("cause", "LIFE"))
            .andThen(type("#reason", POST))
            .andThen(press("Ask to read it")));
    return path;
  }

  /** What is asked of a second person, and what comes of it. */
  static void inAnEmergency(Eyes eyes, Visitor chief) {
    var list = Jsoup.parse(chief.get("/emergency-access").body());
    String use = list.select("main a[href^=/emergency-access/]").first().attr("href");
    eyes.see("emergencies, asked", "/emergency-access", page -> {});
    eyes.seeError("emergency, no answer", use, press("Send my answer"));
    eyes.see(
        "emergency, agreed",
        use,
        page -> {
          if (page.locator("input[name=answer]").count() > 0) {
            choose("answer", "agree").andThen(press("Send my answer")).accept(page);
          }
        });
    eyes.seeError("emergency, no review", use, press("Record and close"));
  }

  /** A case that others may read, each as much as the matrix lets them; its path. */
  String givenToOthers() {
    String path = open();
    done(mo, path + "/officers", "officer", helper.id().toString(), "reason", POST);
    done(mo, path + "/officers", "officer", services.id().toString(), "reason", POST);
    mo.get(path);
    return path;
  }

  /** A case that nobody of this council may have. */
  void nobodysCase() {
    complain(
        false,
        "whoName.1",
        moAccount.secrets().name(),
        "witnessName.1",
        deputyAccount.secrets().name(),
        "witnessNoContact.1",
        "yes",
        "witnessAgrees.1",
        "NO");
  }
}
