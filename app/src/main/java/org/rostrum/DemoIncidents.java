package org.rostrum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Evidence;
import org.rostrum.evidence.Keeping;
import org.rostrum.evidence.Receipt;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentId;
import org.rostrum.incidents.IncidentRecorder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What was done to the made-up councillors, in words that hurt nobody, and who helps write it. */
@Component
@ConditionalOnProperty("rostrum.demo")
class DemoIncidents {

  private final IncidentRecorder recorder;
  private final Evidence evidence;
  private final Delegations delegations;
  private final Clock clock;

  DemoIncidents(
      IncidentRecorder recorder, Evidence evidence, Delegations delegations, Clock clock) {
    this.recorder = recorder;
    this.evidence = evidence;
    this.delegations = delegations;
    this.clock = clock;
  }

  /** The delegate writes for this councillor. */
  void delegate(SignedIn councillor, AccountId delegate) {
    if (!delegations.covers(delegate, councillor.account())) {
      delegations.setUp(councillor.account(), delegate, LocalDate.now(clock));
    }
  }

  /**
   * Something that happened today, as the story has it; shared with those who help.
   *
   * @param picture the name of one of the demo's pictures, or null
   */
  IncidentId record(SignedIn councillor, Map<String, String> said, @Nullable String picture) {
    var files = picture == null ? List.<Receipt>of() : List.of(kept(councillor, picture));
    return recorder.record(councillor.account(), councillor, answers(said), files, true);
  }

  /** The same, but nobody else sees it. */
  void keep(SignedIn councillor, Map<String, String> said) {
    recorder.record(councillor.account(), councillor, answers(said), List.of(), false);
  }

  private Map<String, List<String>> answers(Map<String, String> said) {
    var today = LocalDate.now(clock);
    var answers = new HashMap<String, List<String>>();
    said.forEach((field, answer) -> answers.put(field, List.of(answer)));
    answers.put("when-day", List.of(String.valueOf(today.getDayOfMonth())));
    answers.put("when-month", List.of(String.valueOf(today.getMonthValue())));
    answers.put("when-year", List.of(String.valueOf(today.getYear())));
    return answers;
  }

  private Receipt kept(SignedIn councillor, String picture) {
    try (InputStream bytes =
        DemoIncidents.class.getResourceAsStream("/demo/pictures/" + picture + ".png")) {
      if (bytes != null
          && evidence.keep(
                  councillor.account(), councillor, "screenshot-" + picture + ".png", bytes)
              instanceof Keeping.Kept(Receipt receipt)) {
        return receipt;
      }
      throw new IllegalStateException("demo/pictures/" + picture + ".png");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
