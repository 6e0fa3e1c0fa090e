package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Finding;
import org.rostrum.screening.text.Words;

/**
 * EL-03: election material that does not say who promotes it, in the post or in the profile it
 * links to.
 */
final class MissingImprint implements Detector {

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String bio = reading.circumstances().channel().bio();
    boolean imprinted = reading.has(rule.rule().id(), "imprint") || bio != null && hasImprint(bio);
    return imprinted ? List.of() : new PhraseDetector().detect(reading, rule);
  }

  /** "Promoted by A Name of 1 High Street", wherever it stands. */
  private static boolean hasImprint(String text) {
    Words words = new Words(text);
    return words.forms(0, words.count()).contains("promoted by");
  }
}
