package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.NewAccount;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.context.ApplicationContext;

/** The Monitoring Officer to whom new cases come, and what they do with one over HTTP. */
final class OfficersDesk {

  private final Visitor officer;
  private final TestClock clock;

  private OfficersDesk(Visitor officer, TestClock clock) {
    this.officer = officer;
    this.clock = clock;
  }

  /** A Monitoring Officer before all others there are: cases go to the first by name. */
  static OfficersDesk of(ApplicationContext context) {
    return of(context, "aaron");
  }

  /** The same with this for a name: of two, the cases go to the first in the alphabet. */
  static OfficersDesk of(ApplicationContext context, String name) {
    var secrets = NewAccount.withFreshSecrets(name + "@example.org", name + " Aardwark", null);
    var account =
        context
            .getBean(Accounts.class)
            .setUp(secrets, List.of(Hat.MO), LocalDate.parse("2026-09-01"));
    var officer = new SignIns(context).signedIn(new SignIns.Known(account, secrets));
    return new OfficersDesk(officer, context.getBean(TestClock.class));
  }

  Visitor officer() {
    return officer;
  }

  /** Sends the form of a page with its key. */
  void act(String page, String... fields) {
    var key = Jsoup.parse(officer.get(page).body()).select("main input[name=formKey]").val();
    var all = new String[fields.length + 2];
    all[0] = "formKey";
    all[1] = key;
    System.arraycopy(fields, 0, all, 2, fields.length);
    var answer = officer.post(page, all);
    assertThat(answer.statusCode())
        .as(page + Jsoup.parse(answer.body()).select("main").text())
        .isEqualTo(302);
  }

  /** The case of a complaint that was just sent. */
  static String caseOf(String complaint) {
    return complaint.replace("/complaints/", "/cases/");
  }

  /** From a complaint that was just sent to the grade of its risk. */
  void receive(String complaint) {
    var at = caseOf(complaint);
    for (int i = 0; i < 200 && officer.get(at).statusCode() != 200; i++) {
      LockSupport.parkNanos(25_000_000);
    }
    assertThat(officer.get(at).body()).contains("Check the route");
    act(at + "/route", "route", "RIGHT", "conflict", "no", "reason", "So.");
    act(at + "/acknowledgement");
    act(at + "/risk", "risk", "AMBER", "reason", "Again and again.");
  }

  void sendLetter(String complaint, String... options) {
    var fields = new String[8 + options.length * 2];
    List.of("do", "send", "body", "Dear Councillor\n\nYou choose.", "fair", "yes", "x", "x")
        .toArray(fields);
    for (int i = 0; i < options.length; i++) {
      fields[8 + i * 2] = "options";
      fields[9 + i * 2] = options[i];
    }
    act(caseOf(complaint) + "/options-letter", fields);
    clock.pass(Duration.ofSeconds(31));
  }
}
