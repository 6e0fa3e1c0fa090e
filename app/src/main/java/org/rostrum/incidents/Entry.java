package org.rostrum.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Hat;
import org.rostrum.incidents.Sheet.State;

/** A sheet without what it says: whose it is, who writes it and how far it has come. */
record Entry(
    IncidentId id,
    @Nullable String reference,
    AccountId owner,
    AccountId recordedBy,
    Hat recorderHat,
    boolean consent,
    State state,
    boolean safe,
    Instant safeAt,
    Instant openedAt,
    @Nullable Instant loggedAt) {

  boolean isDraft() {
    return state == State.DRAFT;
  }

  /** Written down by Members' Services because the member asked them to. */
  boolean isOnBehalf() {
    return recorderHat == Hat.MEMBERS_SERVICES;
  }

  /** The reference once there is one. */
  String ref() {
    return reference == null ? "" : reference;
  }
}
