package org.rostrum.identity;

import java.util.UUID;
import org.rostrum.audit.ActorId;

/** A person's account. */
public record AccountId(UUID value) {

  public static AccountId random() {
    return new AccountId(UUID.randomUUID());
  }

  /** The same person as the audit record knows them. */
  public ActorId actor() {
    return new ActorId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
