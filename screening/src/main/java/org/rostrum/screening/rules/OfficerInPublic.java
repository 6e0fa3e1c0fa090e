package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Audience;
import org.rostrum.screening.Circumstances.Target;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.rules.PhraseDetector.Spoken;

/**
 * RS-02: blame for one council officer where others can read it. A word to somebody alone is the
 * right way; an insult on top makes it more serious.
 */
final class OfficerInPublic implements AfterOthers {

  private static final String WHOM_YOU_MEAN = "criticises whom you mean";

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Circumstances circumstances = reading.circumstances();
    if (circumstances.channel().audience() == Audience.DIRECT) {
      return List.of();
    }
    Target target = circumstances.target();
    boolean meant = target != null && target.type() == TargetType.OFFICER;
    boolean otherwise = target != null && target.type() != null && !meant;
    List<Spoken> said =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> meant || !one.signal().name().equals(WHOM_YOU_MEAN))
            .toList();
    boolean chief = target != null && target.type() == TargetType.CHIEF_OFFICER;
    boolean insulted =
        reading.others().stream()
            .anyMatch(other -> other.rule().equals("RS-01") && other.level() != Level.TIP);
    return PhraseDetector.findings(reading, rule, said).stream()
        .filter(finding -> !otherwise || chief || finding.level() != Level.TIP)
        .map(finding -> chief ? finding.at(Level.TIP) : finding)
        .map(finding ->
            insulted && finding.level() == Level.CHECK ? finding.at(Level.STOP) : finding)
        .toList();
  }
}
