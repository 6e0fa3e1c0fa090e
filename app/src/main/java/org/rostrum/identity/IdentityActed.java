package org.rostrum.identity;

import java.util.UUID;
import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;

/** Something was done to an account, a hat, a session or a token. */
public record IdentityActed(
    ActorId actor, String hat, String action, String resource, String resourceId)
    implements Auditable {

  /** What can be done here. */
  enum What {
    ACCOUNT_OPENED,
    ACCOUNT_DISABLED,
    HAT_PROPOSED,
    HAT_APPROVED,
    HAT_ENDED,
    SESSION_OPENED,
    SESSION_ENDED,
    HAT_SWITCHED,
    TOKEN_MADE,
    TOKEN_ENDED,
    DELEGATED
  }

  static IdentityActed by(SignedIn who, What what, UUID thing) {
    return new IdentityActed(
        who.actor(), who.hat().name(), what.name(), "account.role", thing.toString());
  }

  static IdentityActed bySystem(What what, UUID thing) {
    return new IdentityActed(
        ActorId.SYSTEM, "SYSTEM", what.name(), "account.role", thing.toString());
  }
}
