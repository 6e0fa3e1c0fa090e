package org.rostrum.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.rulebook.Shadows.Count;

/** What was counted in the shadow: how many checks, and the rules that would say otherwise. */
record ShadowTable(long checks, List<Count> rules) {

  /** Null while nothing was counted. */
  static @Nullable ShadowTable of(Shadows shadows, String listener) {
    List<Count> counts = shadows.of(listener);
    if (counts.isEmpty()) {
      return null;
    }
    return new ShadowTable(
        counts.getFirst().alike(),
        counts.stream()
            .skip(1)
            .filter(count -> count.caught() + count.spared() + count.otherwise() > 0)
            .toList());
  }
}
