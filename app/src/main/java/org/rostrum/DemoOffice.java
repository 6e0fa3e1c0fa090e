package org.rostrum;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.cases.CaseRecorder;
import org.rostrum.complaints.CaseProgress;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.ComplaintRecorder;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What people of the made-up council do with complaints and cases, by the calls of the pages. */
@Component
@ConditionalOnProperty("rostrum.demo")
class DemoOffice {

  private final ComplaintRecorder complaints;
  private final CaseRecorder cases;
  private final CaseProgress progress;

  DemoOffice(ComplaintRecorder complaints, CaseRecorder cases, CaseProgress progress) {
    this.complaints = complaints;
    this.cases = cases;
    this.progress = progress;
  }

  CaseRecorder cases() {
    return cases;
  }

  /** What is not in the records is answered as most would. */
  ComplaintId complain(
      SignedIn member, boolean secret, List<IncidentId> records, Map<String, String> answers) {
    var all =
        new HashMap<>(
            Map.of(
                "whoHow.1", List.of("UNKNOWN"),
                "stop", List.of("NOT_SAFE"),
                "police", List.of("NOT_YET"),
                "messages", List.of("NO"),
                "site", List.of("NO"),
                "raised", List.of("NO")));
    answers.forEach((field, answer) ->
        all.put(
            field, field.equals("remedy") ? Arrays.asList(answer.split(",")) : List.of(answer)));
    var id = complaints.record(member, secret, records, all);
    cases.open(id);
    return id;
  }

  void acknowledge(SignedIn who, ComplaintId id, String why) {
    cases.look(who, id);
    cases.send(who, id, "route", Map.of("route", "RIGHT", "conflict", "no", "reason", why));
    cases.send(who, id, "acknowledgement", Map.of());
  }

  void risk(SignedIn who, ComplaintId id, String risk, String why) {
    cases.send(who, id, "risk", Map.of("risk", risk, "reason", why));
  }

  void letter(SignedIn who, ComplaintId id, String asked, String... options) {
    cases.look(who, id);
    cases.sendLetter(who, id, List.of(options), asked);
  }

  void choose(SignedIn member, ComplaintId id, String... options) {
    var choice = new CaseProgress.Choice(List.of(options), "Thank you. Start with these.");
    var form = new FormKey(UUID.randomUUID().toString().replace("-", "").substring(0, 22));
    if (!(progress.choose(member, id, choice, form) instanceof CaseProgress.Answer.Taken)) {
      throw new IllegalStateException("The choice was not open");
    }
  }

  void action(SignedIn who, ComplaintId id, String what, String by, LocalDate until) {
    cases.send(
        who,
        id,
        "actions",
        Map.of(
            "what", what,
            "who", by,
            "by-day", String.valueOf(until.getDayOfMonth()),
            "by-month", String.valueOf(until.getMonthValue()),
            "by-year", String.valueOf(until.getYear())));
  }

  void help(SignedIn who, ComplaintId id, SignedIn helper, String why) {
    cases.send(who, id, "officers", Map.of("officer", helper.account().toString(), "reason", why));
  }
}
