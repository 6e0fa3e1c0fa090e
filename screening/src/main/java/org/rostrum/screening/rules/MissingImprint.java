package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Finding;

/**
 * EL-03: election material that does not say who promotes it, in the post, in the profile it links
 * to, or in the picture or post that is passed on whole.
 */
final class MissingImprint implements Detector {

  private static final String MEND = " Promoted by [your name] of [address].";

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    Circumstances circumstances = reading.circumstances();
    boolean imprinted =
        reading.has(id, "imprint")
            || reading.beside(circumstances.channel().bio()).has(id, "imprint")
            || Shares.shares(circumstances)
                && reading.beside(circumstances.original()).has(id, "imprint")
            || circumstances.attachments().stream().anyMatch(file -> shown(reading, id, file));
    if (imprinted) {
      return List.of();
    }
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken).stream()
          .map(finding -> finding.rewrittenAs(reading.text().strip() + MEND))
          .toList();
    }
    boolean lost =
        circumstances.attachments().stream()
            .map(file -> reading.beside(file.source()))
            .anyMatch(beside -> beside.has(id, "picture") && beside.has(id, "imprint gone"));
    return lost
        ? List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.85,
                List.of(),
                "The picture is election material, and its imprint cannot be read."))
        : List.of();
  }

  private static boolean shown(Reading reading, String id, Attachment file) {
    Reading beside = reading.beside(file.source());
    return !beside.has(id, "imprint gone")
        && (beside.has(id, "imprint there") || beside.has(id, "imprint"));
  }
}
