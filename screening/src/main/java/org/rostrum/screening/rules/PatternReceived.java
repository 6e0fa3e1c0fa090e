package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances.History;
import org.rostrum.screening.Finding;
import org.rostrum.screening.rules.PhraseDetector.Spoken;

/**
 * IC-03: contact that goes on. The incident log decides where it knows: two incidents, or a message
 * after the member asked for it to stop. Else the sender's own words must say that they come back
 * after a block, and fewer of them are needed when an incident is recorded already.
 */
final class PatternReceived implements Detector {

  private static final int A_PATTERN = 2;
  private static final String AFTER_AN_INCIDENT = "again after an incident";

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    History history = reading.circumstances().history();
    int incidents = history.incidents6m() == null ? 0 : history.incidents6m();
    boolean askedToStop = Boolean.TRUE.equals(history.stopRequest());
    String logged = logged(incidents, askedToStop);
    if (!logged.isEmpty()) {
      return List.of(PhraseDetector.of(rule, rule.rule().level(), null, 0.9, List.of(), logged));
    }
    List<Spoken> said =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> incidents > 0 || !one.signal().name().equals(AFTER_AN_INCIDENT))
            .toList();
    return PhraseDetector.findings(reading, rule, said);
  }

  private static String logged(int incidents, boolean askedToStop) {
    if (askedToStop) {
      return "You asked this person to stop, and this came all the same.";
    }
    return incidents >= A_PATTERN
        ? "The log holds " + incidents + " incidents with this person in six months."
        : "";
  }
}
