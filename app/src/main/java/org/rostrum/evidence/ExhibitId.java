package org.rostrum.evidence;

import java.util.Optional;
import java.util.UUID;

/** Names one kept file. */
public record ExhibitId(UUID value) {

  static ExhibitId random() {
    return new ExhibitId(UUID.randomUUID());
  }

  /** The id as it stands in an address or a form, if it is one. */
  public static Optional<ExhibitId> of(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(new ExhibitId(id)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
