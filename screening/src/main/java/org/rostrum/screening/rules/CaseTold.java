package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Circumstances.Target;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;
import org.rostrum.screening.rules.Reading.Hit;

/** PD-02: somebody's case or circumstances, in the words or in a letter or message shown. */
final class CaseTold implements Detector {

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    Target target = reading.circumstances().target();
    boolean known = target != null && target.type() == TargetType.PRIVATE;
    boolean harmless =
        reading.has(id, "agreed") || reading.has(id, "asked of us") || reading.has(id, "general");
    if (known && !harmless && reading.has(id, "case")) {
      Hit told = reading.hits(id, "case").getFirst();
      String words = reading.span(told).in(reading.text());
      return found(rule, List.of(reading.span(told)), "\"" + words + "\" tells of their case.");
    }
    for (Attachment file : reading.circumstances().attachments()) {
      Reading source = reading.beside(file.source());
      boolean allowed =
          Boolean.TRUE.equals(file.permission())
              || source.has(id, "nobody to be known")
              || reading.has(id, "agreed");
      if (!allowed && source.has(id, "their paper") && source.has(id, "of somebody")) {
        return found(
            rule,
            List.of(),
            "The picture or file shows what somebody wrote to you, or a paper of theirs.");
      }
    }
    return List.of();
  }

  private static List<Finding> found(RuleFile rule, List<Span> spans, String because) {
    return List.of(PhraseDetector.of(rule, rule.rule().level(), null, 0.85, spans, because));
  }
}
