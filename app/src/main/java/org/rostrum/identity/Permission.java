package org.rostrum.identity;

import java.util.Set;

/** One action a cell of the matrix allows, the facts it needs and the limits it sets. */
record Permission(Action action, Set<Relation> needs, Set<Limit> limits) {

  Permission {
    needs = Set.copyOf(needs);
    limits = Set.copyOf(limits);
  }

  boolean covers(Action asked, Set<Relation> facts) {
    return action == asked && facts.containsAll(needs);
  }
}
