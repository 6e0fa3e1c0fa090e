package org.rostrum.incidents;

import java.util.Optional;
import java.util.UUID;

/** Names one sheet of the incident log. */
public record IncidentId(UUID value) {

  static IncidentId random() {
    return new IncidentId(UUID.randomUUID());
  }

  /** The id as it stands in an address or a form, if it is one. */
  public static Optional<IncidentId> of(String text) {
    try {
      return Optional.of(new IncidentId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
