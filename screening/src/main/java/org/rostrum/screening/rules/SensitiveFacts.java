package org.rostrum.screening.rules;

import java.util.List;
import java.util.Set;
import org.rostrum.screening.Circumstances.Target;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Finding;

/**
 * PD-03: facts about health, crime, belief, care or a child, told of somebody. Where the caller
 * knows whom the text is about, "he" or "she" is enough to tell who is meant.
 */
final class SensitiveFacts implements Detector {

  private static final String MEANT = " meant";

  private static final Set<TargetType> PEOPLE =
      Set.of(
          TargetType.ELECTED,
          TargetType.CANDIDATE,
          TargetType.CHIEF_OFFICER,
          TargetType.OFFICER,
          TargetType.PRIVATE,
          TargetType.CHILD);

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Target target = reading.circumstances().target();
    boolean somebody = target != null && target.type() != null && PEOPLE.contains(target.type());
    List<PhraseDetector.Spoken> spoken =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(one -> somebody || !one.signal().name().endsWith(MEANT))
            .toList();
    return spoken.isEmpty() ? List.of() : PhraseDetector.findings(reading, rule, spoken);
  }
}
