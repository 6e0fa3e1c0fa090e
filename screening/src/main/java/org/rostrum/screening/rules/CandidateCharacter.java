package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Target;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;

/**
 * EL-05: something damaging about a candidate's private character or conduct, said as a fact before
 * or during an election and without a source, in words of its own or by DF-01. Votes, promises and
 * record are never meant.
 */
final class CandidateCharacter implements AfterOthers {

  /** Said by a phrase, not by wording alone. */
  private static final double SURE = 0.6;

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    if (!aboutCandidate(reading, id)
        || reading.has(id, "source")
        || !reading.entities("URL").isEmpty()) {
      return List.of();
    }
    List<Finding> said =
        PhraseDetector.findings(reading, rule, PhraseDetector.spoken(reading, rule));
    if (!said.isEmpty()) {
      return said;
    }
    return reading.others().stream()
        .filter(other -> other.rule().equals("DF-01") && personal(reading, rule, other))
        .limit(1)
        .map(other ->
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                other.confidence(),
                other.spans(),
                "It is about a candidate. " + other.because()))
        .toList();
  }

  /** A damaging allegation that is not about what they did in politics. */
  private static boolean personal(Reading reading, RuleFile rule, Finding allegation) {
    return allegation.level() != Level.TIP
        && allegation.confidence() > SURE
        && allegation.spans().stream()
            .map(span -> reading.hit(rule.rule().id(), span))
            .noneMatch(hit -> PhraseDetector.guarded(reading, rule, hit));
  }

  /** The caller says so; or the words do, and it is not known that no election is on. */
  private static boolean aboutCandidate(Reading reading, String id) {
    Circumstances circumstances = reading.circumstances();
    if (Boolean.FALSE.equals(circumstances.election().active())) {
      return false;
    }
    Target target = circumstances.target();
    TargetType type = target == null ? null : target.type();
    return type == null ? reading.has(id, "candidate") : type == TargetType.CANDIDATE;
  }
}
