package org.rostrum.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A planning or licensing application, who decides it, and when if that is known. */
public record Matter(
    String ref,
    Kind kind,
    String title,
    @Nullable String address,
    Status status,
    @Nullable String committee,
    @Nullable LocalDate nextMeeting) {

  public enum Kind {
    PLANNING,
    LICENSING,
    OTHER
  }

  public enum Status {
    OPEN,
    DECIDED
  }
}
