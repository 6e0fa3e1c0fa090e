package org.rostrum.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sitting of a committee. */
public record Meeting(
    UUID id,
    String committee,
    LocalDate heldOn,
    LocalTime startsAt,
    @Nullable String place,
    Status status) {

  public enum Status {
    PLANNED,
    IN_PROGRESS,
    ENDED,
    CANCELLED
  }
}
