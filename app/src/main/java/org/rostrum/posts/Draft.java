package org.rostrum.posts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A draft its member asked to keep, perhaps until the morning. */
record Draft(DraftId id, String text, Instant keptAt, @Nullable Instant heldUntil) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Kept so long, then it goes. */
  static final int DAYS_KEPT = 90;

  /** When it was kept, by the council's clock. */
  ZonedDateTime keptHere() {
    return keptAt.atZone(LONDON);
  }

  /** When it comes back, by the council's clock; the time it was kept when it is not held. */
  ZonedDateTime backHere() {
    return (heldUntil == null ? keptAt : heldUntil).atZone(LONDON);
  }

  boolean isHeldAt(Instant now) {
    return heldUntil != null && heldUntil.isAfter(now);
  }
}
