package org.rostrum.cases;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An act as it was asked for: what the form makes true, what goes into the timeline, and what else
 * is kept in the same transaction.
 */
record Deed(
    Act act, Set<Guard> facts, @Nullable String detail, @Nullable String words, Runnable also) {

  static Deed of(Act act) {
    return new Deed(act, Set.of(), null, null, () -> {});
  }

  /** With the reason or other words that somebody wrote; blank ones are none. */
  Deed saying(String said) {
    var kept = said.strip();
    var more = EnumSet.noneOf(Guard.class);
    more.addAll(facts);
    if (!kept.isEmpty()) {
      more.add(Guard.REASON_GIVEN);
    }
    return new Deed(act, more, detail, kept.isEmpty() ? null : kept, also);
  }

  Deed with(Guard... these) {
    var more = EnumSet.noneOf(Guard.class);
    more.addAll(facts);
    more.addAll(Set.of(these));
    return new Deed(act, more, detail, words, also);
  }

  Deed given(Guard guard, boolean isTrue) {
    return isTrue ? with(guard) : this;
  }

  Deed about(String thing) {
    return new Deed(act, facts, thing, words, also);
  }

  Deed and(Runnable more) {
    return new Deed(act, facts, detail, words, more);
  }
}
