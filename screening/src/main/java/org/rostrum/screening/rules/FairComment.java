package org.rostrum.screening.rules;

import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Finding;

/**
 * Residents may be rude about a politician's work: "useless" and the like, of somebody elected, is
 * no reason to take a comment down.
 */
final class FairComment {

  private static final String ROBUST = "robust";

  private FairComment() {}

  /** Every word found is robust criticism of somebody elected, or of a body. */
  static boolean is(Reading reading, RuleFile rule, Finding finding) {
    if (!finding.rule().equals("RS-01") && !finding.rule().equals("IC-02")) {
      return false;
    }
    var words = reading.words();
    return !finding.spans().isEmpty()
        && finding.spans().stream()
            .allMatch(span -> {
              int from = words.wordAt(span.start());
              int to = words.wordAt(span.end() - 1) + 1;
              return reading.touches(rule.rule().id(), ROBUST, from, to)
                  && reading
                      .targets()
                      .of(from, to)
                      .map(type ->
                          type == TargetType.ELECTED
                              || type == TargetType.CANDIDATE
                              || type == TargetType.INSTITUTION)
                      .orElse(false);
            });
  }
}
