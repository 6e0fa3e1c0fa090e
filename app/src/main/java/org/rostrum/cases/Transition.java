package org.rostrum.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table: from this state, this act, by this part, if all this is true, leads there.
 *
 * @param next null: back to the state in which the case was set aside
 * @param starts the clocks that begin to run (anew)
 * @param settles the clocks that are met
 */
record Transition(
    State from,
    Act act,
    Who who,
    Set<Guard> guards,
    @Nullable State next,
    Set<Timer> starts,
    Set<Timer> settles) {

  Transition {
    guards = Set.copyOf(guards);
    starts = Set.copyOf(starts);
    settles = Set.copyOf(settles);
  }

  Transition when(Guard... these) {
    return new Transition(from, act, who, Set.of(these), next, starts, settles);
  }

  Transition starting(Timer... these) {
    return new Transition(from, act, who, guards, next, Set.of(these), settles);
  }

  Transition settling(Timer... these) {
    return new Transition(from, act, who, guards, next, starts, Set.of(these));
  }

  /** Whether the case is set aside: where it stood is kept for the way back. */
  boolean setsAside() {
    return next == State.POLICE_PRIMACY
        || next == State.CONFLICT_REASSIGNED
        || next == State.WITHDRAWN;
  }
}
