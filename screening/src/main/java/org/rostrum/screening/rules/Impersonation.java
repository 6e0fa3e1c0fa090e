package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Circumstances.Sender;
import org.rostrum.screening.Finding;

/**
 * IC-08: someone poses as another to get money, codes or lists. A sender who is known and verified
 * may ask for such things in the way of business; a report that somebody poses as the member counts
 * whoever sends it.
 */
final class Impersonation implements Detector {

  private static final String REPORT = "someone poses as you";
  private static final String STRANGER = "asked by a stranger";

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Sender sender = reading.circumstances().sender();
    boolean trusted = Boolean.TRUE.equals(sender.verified()) && Boolean.TRUE.equals(sender.known());
    boolean received = reading.circumstances().direction() == Direction.IN;
    return PhraseDetector.findings(
        reading,
        rule,
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> received && !trusted || one.signal().name().equals(REPORT))
            .filter(one -> stranger(sender) || !one.signal().name().equals(STRANGER))
            .toList());
  }

  /** Neither known to the member nor verified, and both are on record. */
  private static boolean stranger(Sender sender) {
    return Boolean.FALSE.equals(sender.known()) && Boolean.FALSE.equals(sender.verified());
  }
}
