package org.rostrum.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A draft its member asked to keep, perhaps until the morning. */
record Draft(DraftId id, String text, Instant keptAt, @Nullable Instant heldUntil) {

  /** Kept so long, then it goes. */
  static final int DAYS_KEPT = 90;

  boolean isHeldAt(Instant now) {
    return heldUntil != null && heldUntil.isAfter(now);
  }
}
