package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Span;

/**
 * PD-01: a contact detail, identifier or home of somebody else that no council directory publishes.
 */
final class ContactDetails implements Detector {

  private static final Set<String> KINDS =
      Set.of(
          "PHONE",
          "EMAIL",
          "POSTCODE",
          "ADDRESS",
          "NINO",
          "NHS_NUMBER",
          "VEHICLE_REG",
          "BANK_ACCOUNT",
          "W3W");

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Span> spans = new ArrayList<>();
    double confidence = 0;
    for (Entity entity : reading.entities()) {
      if (KINDS.contains(entity.kind()) && entity.suppressedBy() == null) {
        spans.add(entity.span());
        confidence = Math.max(confidence, entity.confidence());
      }
    }
    List<PhraseDetector.Spoken> homes = PhraseDetector.spoken(reading, rule);
    homes.forEach(home -> spans.add(reading.span(home.hit())));
    if (spans.isEmpty()) {
      return List.of();
    }
    List<Span> merged = PhraseDetector.merged(spans);
    String because =
        "\""
            + merged.getFirst().in(reading.text())
            + "\" looks like a private contact detail or home.";
    return List.of(
        PhraseDetector.of(
            rule, rule.rule().level(), null, Math.max(confidence, 0.85), merged, because));
  }
}
