package org.rostrum.cases;

import org.rostrum.govuk.Text;

/** The table's answer to an act. */
sealed interface Verdict {

  /** It may be done; this is what follows. */
  record Allowed(Transition transition) implements Verdict {}

  /** It may not. */
  sealed interface Refused extends Verdict {
    /** Why, and what to do first, as a page says it. */
    String sentence();
  }

  /** The case does not stand where this is done. */
  record NotNow(State state, Act act) implements Refused {
    @Override
    public String sentence() {
      return Text.of("cases.refused.state." + state);
    }
  }

  /** It is another's part. */
  record NotYours(Who part) implements Refused {
    @Override
    public String sentence() {
      return Text.of("cases.refused.part." + part);
    }
  }

  /** Something has to be true first. */
  record NotYet(Guard missing) implements Refused {
    @Override
    public String sentence() {
      return missing.sentence();
    }
  }
}
