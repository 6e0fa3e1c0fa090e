package org.rostrum.complaints;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One complaint without whose it is: how far it has come and what it says.
 *
 * @param revision counts each saving, so that a late sending is noticed
 */
record Form(
    ComplaintId id,
    State state,
    Confidentiality confidentiality,
    String codeName,
    @Nullable String reference,
    boolean onPaper,
    int revision,
    Instant openedAt,
    Instant savedAt,
    @Nullable Instant sentAt,
    Answers answers) {

  /** A draft that nobody touches goes after this. */
  static final Duration KEPT = Duration.ofDays(60);

  /** How far a complaint has come. */
  enum State {
    DRAFT,
    SUBMITTED,
    WITHDRAWN
  }

  boolean isDraft() {
    return state == State.DRAFT;
  }

  boolean wasSent() {
    return state == State.SUBMITTED || state == State.WITHDRAWN;
  }

  boolean isSealed() {
    return confidentiality.isSealed();
  }

  /** How lists call it: the reference once there is one. */
  String ref() {
    return reference == null ? "" : reference;
  }

  Instant keptUntil() {
    return savedAt.plus(KEPT);
  }
}
