package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;

/**
 * IC-04: abuse for who somebody is, in words or in a picture that came with them. What EQ-01 says
 * of the same words counts too, as if a message received stood on the page.
 */
final class HateIncident implements AfterOthers {

  /** Said by a phrase, not by wording alone. */
  private static final double SURE = 0.6;

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Finding> findings =
        new ArrayList<>(
            PhraseDetector.findings(reading, rule, PhraseDetector.spoken(reading, rule)));
    if (!findings.isEmpty()) {
      return findings;
    }
    String id = rule.rule().id();
    boolean reports = reading.has(id, "reports it");
    for (Attachment file : reading.circumstances().attachments()) {
      boolean symbol =
          reading.beside(file.source()).has(id, "symbol")
              || reading.beside(file.marking()).has(id, "symbol");
      if (symbol && !reports && !reading.beside(file.source()).has(id, "reports it")) {
        return List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.85,
                List.of(),
                "It came with a symbol of hate."));
      }
    }
    boolean received = reading.circumstances().direction() == Direction.IN;
    for (Finding finding : received ? reading.asComment() : reading.others()) {
      boolean counts =
          finding.rule().equals("EQ-01")
              && finding.level() != Level.TIP
              && finding.confidence() > SURE
              && !"EQ-01.age".equals(finding.subCode())
              && finding.spans().stream()
                  .map(span -> reading.hit(id, span))
                  .noneMatch(hit -> PhraseDetector.guarded(reading, rule, hit));
      if (counts && !reports) {
        return List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                finding.confidence(),
                finding.spans(),
                finding.because()));
      }
    }
    return List.of();
  }
}
