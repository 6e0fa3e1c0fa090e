package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.State;

/**
 * What a council made of one rule: whether it speaks, how firmly and how sure it must be.
 *
 * @param shipped the rule's plainest level as it is shipped
 */
record Tuning(State state, Level shipped, Level level, double atLeast) {

  static Tuning of(OfRule change, Level shipped) {
    State state = change.state();
    Level level = change.level();
    Double atLeast = change.atLeast();
    return new Tuning(
        state == null ? State.ON : state,
        shipped,
        level == null ? shipped : level,
        atLeast == null ? 0 : atLeast);
  }

  /** What of its findings is said, and how firmly. */
  List<Finding> of(List<Finding> findings) {
    if (atLeast == 0 && level == shipped) {
      return findings;
    }
    List<Finding> said = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.confidence() >= atLeast) {
        said.add(finding.at(level(finding.level())));
      }
    }
    return said;
  }

  /** The plainest level moves; one above a lowered level comes down to it; others stay. */
  private Level level(Level found) {
    boolean tooFirm = level.compareTo(shipped) < 0 && found.compareTo(level) > 0;
    return found == shipped || tooFirm ? level : found;
  }
}
