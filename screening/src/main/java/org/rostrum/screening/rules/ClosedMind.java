package org.rostrum.screening.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.rules.Reading.Hit;

/**
 * PR-01: someone who will decide a case says how, or that nothing could change it. Words of an open
 * mind take it back; who has stood down gets a tip.
 */
final class ClosedMind implements Detector {

  private static final Set<String> ONLY_OF_A_KNOWN_CASE = Set.of("leaning", "sure of the outcome");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    Optional<Cases.Case> before =
        openMinded(reading, id) ? Optional.empty() : Cases.before(reading, id, "case");
    if (before.isEmpty()) {
      return List.of();
    }
    List<PhraseDetector.Spoken> spoken =
        PhraseDetector.spoken(reading, rule).stream()
            .filter(
                one -> before.get().known() || !ONLY_OF_A_KNOWN_CASE.contains(one.signal().name()))
            .toList();
    boolean stoodDown = before.get().stoodDown() || reading.has(id, "stood down");
    return PhraseDetector.findings(reading, rule, spoken).stream()
        .map(finding -> stoodDown ? finding.at(Level.TIP) : finding)
        .map(finding ->
            finding.because(
                finding.because() + " Your committee will decide " + before.get().what() + "."))
        .toList();
  }

  /** An open mind is spoken of, and not denied ("I will not listen"). */
  private static boolean openMinded(Reading reading, String id) {
    for (Hit hit : reading.hits(id, "open mind")) {
      if (!PhraseDetector.denies(reading.words(), hit.from(), hit.to())
          && !PhraseDetector.negated(reading, hit.from())) {
        return true;
      }
    }
    return reading.has(id, "undecided");
  }
}
