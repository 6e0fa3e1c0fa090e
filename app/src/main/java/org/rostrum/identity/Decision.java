package org.rostrum.identity;

import java.util.Set;

/** The matrix's answer. */
public sealed interface Decision {

  /** Yes, within these limits. */
  record Allowed(Set<Limit> limits) implements Decision {
    public Allowed {
      limits = Set.copyOf(limits);
    }
  }

  /** No; to the asker the record does not exist. */
  record Denied() implements Decision {}

  default boolean isAllowed() {
    return this instanceof Allowed;
  }
}
