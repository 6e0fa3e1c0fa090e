package org.rostrum.rulebook;

import java.util.UUID;
import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;
import org.rostrum.identity.SignedIn;

/** Somebody did something with a draft of the rulebook. Ids only. */
record RulebookActed(ActorId actor, String hat, What what, String resourceId) implements Auditable {

  /** What can be done. */
  enum What {
    RULEBOOK_DRAFT_OPENED,
    RULEBOOK_DRAFT_CHANGED,
    RULEBOOK_DRAFT_DISCARDED,
    RULEBOOK_DRAFT_SHADOWED,
    RULEBOOK_DRAFT_UNSHADOWED,
    RULEBOOK_PROPOSED,
    RULEBOOK_PROPOSAL_WITHDRAWN,
    RULEBOOK_PROPOSAL_REFUSED,
    RULEBOOK_PUBLISHED
  }

  static RulebookActed by(SignedIn who, What what, UUID draft) {
    return new RulebookActed(who.actor(), who.hat().name(), what, draft.toString());
  }

  boolean publishes() {
    return what == What.RULEBOOK_PUBLISHED;
  }

  @Override
  public String action() {
    return what.name();
  }

  @Override
  public String resource() {
    return "rulebook.draft";
  }
}
