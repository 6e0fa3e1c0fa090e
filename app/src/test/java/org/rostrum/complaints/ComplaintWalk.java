package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.rostrum.TestClock;
import org.rostrum.TestCouncil;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.context.ApplicationContext;

/** A member fills the form in over HTTP, as a browser without scripts does. */
public final class ComplaintWalk {

  private final SignIns signIns;
  private final TestClock clock;
  private final SignIns.Known known;
  private final Visitor member;

  private ComplaintWalk(ApplicationContext context, SignIns.Known known, Visitor member) {
    this.signIns = new SignIns(context);
    this.clock = context.getBean(TestClock.class);
    this.known = known;
    this.member = member;
  }

  /** Somebody who is signed in already. */
  public static ComplaintWalk of(ApplicationContext context, SignIns.Known known, Visitor member) {
    return new ComplaintWalk(context, known, member);
  }

  public static ComplaintWalk by(ApplicationContext context) {
    return by(context, TestCouncil.in(context).backbencher());
  }

  public static ComplaintWalk by(ApplicationContext context, UUID councillor) {
    TestCouncil.in(context);
    var signIns = new SignIns(context);
    var known = signIns.account(councillor, Hat.MEMBER);
    return new ComplaintWalk(context, known, signIns.signedIn(known));
  }

  public Visitor member() {
    return member;
  }

  public SignIns.Known known() {
    return known;
  }

  /** A record in the log, saved just for oneself; its id. */
  public String record(String... namesAndValues) {
    return record(member, namesAndValues);
  }

  public static String record(Visitor member, String... namesAndValues) {
    var opened = member.post("/incidents", "safe", "YES");
    var sheet = location(opened);
    var id = sheet.split("/")[2];
    var fields = new ArrayList<>(List.of("save", "private"));
    fields.addAll(Arrays.asList(namesAndValues));
    if (!fields.contains("when-day")) {
      fields.addAll(
          List.of("when-day", "5", "when-month", "9", "when-year", "2026", "when-time", "9:15am"));
    }
    var saved = member.post("/incidents/" + id + "/sheet", fields.toArray(String[]::new));
    assertThat(saved.statusCode())
        .as(org.jsoup.Jsoup.parse(saved.body()).select(".govuk-error-summary").text())
        .isEqualTo(302);
    return id;
  }

  /** Through the questions before the form; the draft's path. */
  public String start(boolean secret, String... records) {
    return start(member, secret, records);
  }

  public static String start(Visitor member, boolean secret, String... records) {
    var next = location(member.post("/complaints/new/safe", "safe", "YES"));
    var id = next.substring(next.indexOf("c=") + 2);
    member.post("/complaints/new/about", "c", id, "about", "SOMEBODY");
    member.post("/complaints/new/help", "c", id, "help", "NONE");
    member.post("/complaints/new/confidential", "c", id, "secret", secret ? "YES" : "NO");
    var fields = new ArrayList<>(List.of("c", id));
    for (String one : records.length == 0 ? new String[] {"EMPTY"} : records) {
      fields.addAll(List.of("records", one));
    }
    assertThat(member.post("/complaints/new/log", fields.toArray(String[]::new)).statusCode())
        .isEqualTo(302);
    return "/complaints/" + id;
  }

  /** Answers everything that has to be answered, without a record. */
  public void fill(String path, String... more) {
    fill(member, path);
    for (int i = 0; i < more.length; i += 2) {
      member.post(path + "/" + more[i], more[i + 1].split("[=&]"));
    }
  }

  public static void fill(Visitor member, String path) {
    put(
        member,
        path,
        "details",
        "firstName",
        "Ada",
        "lastName",
        "O’Neil-Sentinel",
        "addressKind",
        "COUNCIL_HOUSE",
        "phone",
        "01632 960 001",
        "email",
        "ada@example.org");
    put(member, path, "who", "whoAccount.1", "@angrypigeon77", "whoHow.1", "UNKNOWN");
    put(
        member,
        path,
        "what",
        "what",
        "They wrote under my post, again and again, for a week.",
        "words",
        "You are a useless liar",
        "first-day",
        "3",
        "first-month",
        "9",
        "first-year",
        "2026");
    put(member, path, "why", "whyTicks", "INSULT", "why", "It does not stop.");
    put(member, path, "stop-request", "stop", "NO");
    put(member, path, "police", "police", "RATHER_NOT", "policeWhy", "It is not a crime.");
    put(member, path, "messages", "messages", "NO");
    put(member, path, "site-reports", "site", "NO");
    put(member, path, "pictures", "picturesWhy", "It was deleted.");
    put(member, path, "remedy", "remedy", "TAKE_DOWN", "remedy", "APOLOGY");
    put(member, path, "raised", "raised", "NOT_SAFE");
  }

  public static void put(Visitor member, String path, String section, String... fields) {
    var answer = member.post(path + "/" + section, fields);
    assertThat(answer.statusCode())
        .as(
            section
                + " "
                + answer.statusCode()
                + org.jsoup.Jsoup.parse(answer.body()).select(".govuk-error-summary").text())
        .isEqualTo(302);
  }

  /** Signs with a fresh code and sends. */
  public HttpResponse<String> send(String path) {
    return send(path, "Ada O’Neil-Sentinel");
  }

  public HttpResponse<String> send(String path, String name) {
    clock.pass(java.time.Duration.ofSeconds(30));
    var page = member.get(path + "/declaration").body();
    return member.post(
        path + "/declaration",
        "signature",
        name,
        "true",
        "yes",
        "code",
        signIns.code(known, 0),
        "revision",
        hidden(page, "revision"),
        "formKey",
        hidden(page, "formKey"));
  }

  /** The same signed form pressed at the same moment; where each press led. */
  List<String> sendManyTimes(String path, int times) throws InterruptedException {
    clock.pass(java.time.Duration.ofSeconds(30));
    var page = member.get(path + "/declaration").body();
    var code = signIns.code(known, 0);
    java.util.concurrent.Callable<String> press =
        () ->
            location(
                member.post(
                    path + "/declaration",
                    "signature",
                    "Ada O’Neil-Sentinel",
                    "true",
                    "yes",
                    "code",
                    code,
                    "revision",
                    hidden(page, "revision"),
                    "formKey",
                    hidden(page, "formKey")));
    try (var pool = java.util.concurrent.Executors.newFixedThreadPool(times)) {
      return pool.invokeAll(java.util.Collections.nCopies(times, press)).stream()
          .map(java.util.concurrent.Future::resultNow)
          .toList();
    }
  }

  /** The case opens a moment after the complaint was sent. */
  public void waitForCase() {
    for (int i = 0; i < 200 && member.get("/complaints").body().contains("Nobody has"); i++) {
      LockSupport.parkNanos(25_000_000);
    }
  }

  public static String hidden(String page, String name) {
    var input = org.jsoup.Jsoup.parse(page).selectFirst("input[name=" + name + "]");
    assertThat(input).as(name + " in " + page).isNotNull();
    return input.attr("value");
  }

  public static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    var to = answer.headers().firstValue("Location").orElseThrow();
    return to.replaceFirst("^https?://[^/]+", "");
  }
}
