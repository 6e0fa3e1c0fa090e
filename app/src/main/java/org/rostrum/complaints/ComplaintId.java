package org.rostrum.complaints;

import java.util.Optional;
import java.util.UUID;

/** Names one complaint, from its first gate to its end. */
public record ComplaintId(UUID value) {

  static ComplaintId random() {
    return new ComplaintId(UUID.randomUUID());
  }

  /** The id as it stands in an address or a form, if it is one. */
  public static Optional<ComplaintId> of(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(new ComplaintId(id)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
