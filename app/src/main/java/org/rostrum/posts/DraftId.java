package org.rostrum.posts;

import java.util.Optional;
import java.util.UUID;

/** Names a draft its member asked to keep. */
record DraftId(UUID value) {

  static DraftId random() {
    return new DraftId(UUID.randomUUID());
  }

  /** The id as it stands in an address, if it is one. */
  static Optional<DraftId> of(String text) {
    try {
      return Optional.of(new DraftId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
