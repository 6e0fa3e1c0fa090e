package org.rostrum.complaints;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.rostrum.audit.ActorId;
import org.rostrum.identity.SignedIn;

/** Under which id the record of acts names a complainant. */
final class Actors {

  private Actors() {}

  /** The code name's: it says which complaint, and not whose. */
  static ActorId of(ComplaintId id) {
    return new ActorId(
        UUID.nameUUIDFromBytes(("complainant of " + id).getBytes(StandardCharsets.UTF_8)));
  }

  static ActorId of(SignedIn by, Form form) {
    return form.isSealed() ? of(form.id()) : by.actor();
  }
}
