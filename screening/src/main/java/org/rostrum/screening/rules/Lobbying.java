package org.rostrum.screening.rules;

import java.util.List;
import java.util.Optional;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Finding;

/** IC-05: a message that wants to sway a case the member will help to decide. */
final class Lobbying implements Detector {

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    boolean asks = reading.has(id, "asks for a vote") || reading.has(id, "offers");
    if (spoken.isEmpty() || reading.has(id, "only asks how") && !asks) {
      return List.of();
    }
    Optional<Cases.Case> before = Cases.before(reading, id, "case");
    if (before.isEmpty()) {
      return List.of();
    }
    String about =
        inMeeting(reading.circumstances().meeting())
            ? " The meeting that decides " + before.get().what() + " is on: do not read more now."
            : " Your committee will decide " + before.get().what() + ".";
    return PhraseDetector.findings(reading, rule, spoken).stream()
        .map(finding -> finding.because(finding.because() + about))
        .toList();
  }

  private static boolean inMeeting(
      Circumstances.@org.jspecify.annotations.Nullable Meeting meeting) {
    return meeting != null && "IN_PROGRESS".equals(meeting.state());
  }
}
