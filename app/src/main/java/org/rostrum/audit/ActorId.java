package org.rostrum.audit;

import java.util.UUID;

/** Whoever acts: a person's account, or {@link #SYSTEM} when nobody pressed a button. */
public record ActorId(UUID value) {

  /** The service itself: clocks that ran out, the first start. */
  public static final ActorId SYSTEM = new ActorId(new UUID(0, 0));

  @Override
  public String toString() {
    return value.toString();
  }
}
