package org.rostrum.policy;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;
import org.rostrum.identity.SignedIn;

/** Somebody said that they have read a version. */
public record PolicyAccepted(ActorId actor, String hat, int version) implements Auditable {
  static PolicyAccepted by(SignedIn who, int version) {
    return new PolicyAccepted(who.actor(), who.hat().name(), version);
  }

  @Override
  public String action() {
    return "ACCEPTED";
  }

  @Override
  public String resource() {
    return "policy.version";
  }

  @Override
  public String resourceId() {
    return Integer.toString(version);
  }
}
