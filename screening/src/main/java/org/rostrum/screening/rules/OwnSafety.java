package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Finding;

/** PD-05: the member's own home, routine or family, in the words or in a picture. */
final class OwnSafety implements Detector {

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    for (Attachment file : reading.circumstances().attachments()) {
      if (shows(reading.beside(file.source()), rule.rule().id())) {
        return List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.8,
                List.of(),
                "The picture could show where you live, where you are, or a key or pass."));
      }
    }
    return List.of();
  }

  private static boolean shows(Reading beside, String id) {
    return beside.has(id, "shown")
        && beside.has(id, "plainly theirs")
        && !beside.has(id, "not theirs");
  }
}
