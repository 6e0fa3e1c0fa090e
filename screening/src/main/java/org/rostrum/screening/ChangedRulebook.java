package org.rostrum.screening;

import java.util.List;

/** What came of making a changed rulebook. */
public sealed interface ChangedRulebook {

  /** It was made. */
  record Made(Rulebook rulebook) implements ChangedRulebook {}

  /** It cannot be made: every reason, in the order of the lines. */
  record Refused(List<RulebookFault> faults) implements ChangedRulebook {
    public Refused {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("Refused for no reason");
      }
    }
  }
}
