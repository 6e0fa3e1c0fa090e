package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Finding;

/**
 * Decides whether one rule speaks about a text. Immutable, shared by threads, no input or output.
 */
@FunctionalInterface
interface Detector {

  /** What the rule finds; empty when it has nothing to say. */
  List<Finding> detect(Reading reading, RuleFile rule);
}
