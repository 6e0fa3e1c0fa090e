package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Finding;

/**
 * IC-06: a request or complaint about someone's own data, or word that data went astray. Asking is
 * for those who write to the member, and their own lost telephones are their own; a member's draft
 * counts when it owns up.
 */
final class DataProtection implements Detector {

  private static final String LOST = "lost";

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    boolean received = reading.circumstances().direction() == Direction.IN;
    return PhraseDetector.findings(
        reading,
        rule,
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> received ? !LOST.equals(one.signal().name()) : ownsUp(one))
            .toList());
  }

  private static boolean ownsUp(PhraseDetector.Spoken one) {
    return !one.signal().name().startsWith("asks");
  }
}
