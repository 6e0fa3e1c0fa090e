package org.rostrum.screening.rules;

import java.util.Map;

/** Which small class decides for a rule whose words alone do not. */
final class Detectors {

  private static final Detector BY_PHRASES = new PhraseDetector();

  private static final Map<String, Detector> OWN =
      Map.ofEntries(
          Map.entry("PD-01", new ContactDetails()), Map.entry("EL-03", new MissingImprint()));

  private Detectors() {}

  static Detector of(String rule) {
    return OWN.getOrDefault(rule, BY_PHRASES);
  }
}
