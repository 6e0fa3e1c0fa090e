package org.rostrum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentRecorder;
import org.rostrum.incidents.Incidents;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What was done to the made-up councillor, in words that hurt nobody, and who helps write it. */
@Component
@ConditionalOnProperty("rostrum.demo")
class DemoIncidents {

  private final Incidents incidents;
  private final IncidentRecorder recorder;
  private final Delegations delegations;
  private final Clock clock;

  DemoIncidents(
      Incidents incidents, IncidentRecorder recorder, Delegations delegations, Clock clock) {
    this.incidents = incidents;
    this.recorder = recorder;
    this.delegations = delegations;
    this.clock = clock;
  }

  /** Three records, one of them private, unless there are some. */
  void bringIn(SignedIn councillor, AccountId delegate) {
    if (!delegations.covers(delegate, councillor.account())) {
      delegations.setUp(councillor.account(), delegate, LocalDate.now(clock));
    }
    if (incidents.logged(councillor.account()).isEmpty()) {
      record(councillor, "FACEBOOK", "@grumbling_gnome", "You are a useless turnip.", true);
      record(councillor, "X", "@grumbling_gnome", "Still a turnip. Everybody says so.", true);
      record(councillor, "EMAIL", "A resident", "You never answer. Shame on you.", false);
    }
  }

  private void record(SignedIn councillor, String where, String from, String words, boolean share) {
    recorder.record(
        councillor.account(),
        councillor,
        Map.of(
            "where", List.of(where),
            "from", List.of(from),
            "words", List.of(words),
            "when-about", List.of("last week")),
        share);
  }
}
