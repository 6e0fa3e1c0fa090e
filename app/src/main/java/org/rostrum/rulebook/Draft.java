package org.rostrum.rulebook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.AccountId;

/**
 * A rulebook that somebody is trying out.
 *
 * @param base the number of the version it was begun from; 0 for the shipped one
 * @param baseChanges that version's JSON form
 * @param changes its own JSON form
 * @param edition rises with every save
 * @param proposedBy who asks for it to be published, or null
 * @param refusedWhy why the second person said no, or null
 * @param shadowed whether it is heard beside the published one
 */
record Draft(
    UUID id,
    String title,
    State state,
    int base,
    String baseChanges,
    String changes,
    int edition,
    AccountId editedBy,
    Instant editedAt,
    @Nullable AccountId proposedBy,
    @Nullable Instant proposedAt,
    @Nullable AccountId refusedBy,
    @Nullable String refusedWhy,
    boolean shadowed) {

  /** How far it has come. */
  enum State {
    OPEN,
    PROPOSED,
    PUBLISHED,
    DISCARDED
  }

  String path() {
    return "/rulebook/drafts/" + id;
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isProposed() {
    return state == State.PROPOSED;
  }

  /** A person other than who changed it last and who proposed it. */
  boolean isSecondTo(AccountId person) {
    return isProposed() && !person.equals(proposedBy) && !person.equals(editedBy);
  }

  /** What counts for it in the shadow: another edition is counted anew. */
  String listener() {
    return id + ":" + edition;
  }
}
