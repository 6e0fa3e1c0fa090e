package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Finding;
import org.rostrum.screening.rules.PhraseDetector.Spoken;

/**
 * SG-01: somebody may be at risk. Says which way it goes: someone who works with children (the
 * LADO), a child, or an adult; and names 999 when it sounds as if it happens now.
 */
final class Safeguarding implements Detector {

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Spoken> spoken = PhraseDetector.spoken(reading, rule);
    if (spoken.isEmpty()) {
      return List.of();
    }
    String id = rule.rule().id();
    boolean child = named(spoken, "child") || !named(spoken, "adult") && reading.has(id, "child");
    String route = child ? (reading.has(id, "role") ? "lado" : "child") : "adult";
    String now = reading.has(id, "now") ? " If it is happening now, ring 999." : "";
    return PhraseDetector.findings(reading, rule, spoken).stream()
        .map(finding -> finding.of("SG-01." + route).because(finding.because() + now))
        .toList();
  }

  private static boolean named(List<Spoken> spoken, String who) {
    return spoken.stream().anyMatch(one -> one.signal().name().contains(who));
  }
}
