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
    boolean asks = reading.has(id, "asks for a vote") || reading.has(id, "offers");
    Optional<Cases.Case> before =
        reading.has(id, "only asks how") && !asks
            ? Optional.empty()
            : Cases.before(reading, id, "case");
    if (before.isEmpty()) {
      return List.of();
    }
    boolean known = before.get().known();
    List<PhraseDetector.Spoken> spoken =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> known || !one.signal().name().equals("pleads"))
            .toList();
    boolean during = known && inMeeting(reading.circumstances().meeting());
    if (spoken.isEmpty() && !during || reading.has(id, "unrelated") && !asks) {
      return List.of();
    }
    String about =
        inMeeting(reading.circumstances().meeting())
            ? " The meeting that decides " + before.get().what() + " is on: do not read more now."
            : " Your committee will decide " + before.get().what() + ".";
    if (spoken.isEmpty()) {
      return List.of(
          PhraseDetector.of(
              rule, rule.rule().level(), null, 0.75, List.of(), "It came to you." + about));
    }
    return PhraseDetector.findings(reading, rule, spoken).stream()
        .map(finding -> finding.because(finding.because() + about))
        .toList();
  }

  private static boolean inMeeting(
      Circumstances.@org.jspecify.annotations.Nullable Meeting meeting) {
    return meeting != null && "IN_PROGRESS".equals(meeting.state());
  }
}
