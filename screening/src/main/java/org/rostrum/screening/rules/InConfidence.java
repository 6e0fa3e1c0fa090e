package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Finding;

/** CF-02: something told in trust, under embargo or by order of a court, in words or on a file. */
final class InConfidence implements Detector {

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    for (Attachment file : reading.circumstances().attachments()) {
      if (reading.beside(file.marking()).has(rule.rule().id(), "marking")
          || reading.beside(file.source()).has(rule.rule().id(), "marking")) {
        return List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.9,
                List.of(),
                "The picture or file is marked as confidential or embargoed."));
      }
    }
    return List.of();
  }
}
