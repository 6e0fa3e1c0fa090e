package org.rostrum.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Confidentiality;
import org.springframework.stereotype.Component;

/** What is true of a case when something is about to be done to it. */
@Component
class CaseFacts {

  /** How long a letter can be taken back. */
  static final Duration UNDO = Duration.ofSeconds(30);

  private final Actions actions;
  private final Confidences confidences;
  private final Complaints complaints;
  private final Clock clock;

  CaseFacts(Actions actions, Confidences confidences, Complaints complaints, Clock clock) {
    this.actions = actions;
    this.confidences = confidences;
    this.complaints = complaints;
    this.clock = clock;
  }

  /** What is true of the case, and what the form makes true. */
  Set<Guard> of(CaseFile file, Deed deed) {
    var facts = EnumSet.noneOf(Guard.class);
    facts.addAll(deed.facts());
    if (file.route() != null) {
      facts.add(Guard.ROUTE_RECORDED);
    }
    Instant sent = file.letterSent();
    if (sent != null) {
      facts.add(Guard.LETTER_SENT);
      boolean over = !clock.instant().isBefore(sent.plus(UNDO));
      facts.add(over ? Guard.HALF_A_MINUTE_GONE : Guard.CAN_BE_TAKEN_BACK);
    }
    if (actions.open(file.id()) == 0) {
      facts.add(Guard.ACTIONS_SETTLED);
    }
    var asked = complaints.confidentiality(file.id()).orElse(Confidentiality.NOT_ASKED);
    if (asked == Confidentiality.REQUESTED || confidences.isAskedAgain(file.id())) {
      facts.add(Guard.CONFIDENTIALITY_OPEN);
    }
    return facts;
  }
}
