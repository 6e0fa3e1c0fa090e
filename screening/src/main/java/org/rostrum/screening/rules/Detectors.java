package org.rostrum.screening.rules;

import java.util.Map;

/** Which small class decides for a rule whose words alone do not. */
final class Detectors {

  private static final Detector BY_PHRASES = new PhraseDetector();

  private static final Map<String, Detector> OWN =
      Map.ofEntries(
          Map.entry("PD-01", new ContactDetails()),
          Map.entry("DF-01", new Allegations()),
          Map.entry("RS-01", new PersonalAbuse()),
          Map.entry("EQ-01", new Discrimination()),
          Map.entry("OB-01", new Obscenity()),
          Map.entry("EL-03", new MissingImprint()),
          Map.entry("TN-02", new HeatOfTheMoment()),
          Map.entry("SG-01", new Safeguarding()),
          Map.entry("IC-01", new ThreatReceived()));

  private Detectors() {}

  static Detector of(String rule) {
    return OWN.getOrDefault(rule, BY_PHRASES);
  }
}
