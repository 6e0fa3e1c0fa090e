package org.rostrum.checkpoints;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;
import org.rostrum.identity.SignedIn;

/** Somebody did something with the log itself: had it signed, checked or handed out. */
record LogActed(ActorId actor, String hat, String action, String resourceId) implements Auditable {

  static LogActed by(SignedIn who, String action, String what) {
    return new LogActed(who.actor(), who.hat().name(), action, what);
  }

  @Override
  public String resource() {
    return "audit.log";
  }
}
