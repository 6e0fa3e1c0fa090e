package org.rostrum.members;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member's place on a committee. */
public record Seat(
    MemberId member,
    String memberName,
    String committee,
    CommitteeKind kind,
    Role role,
    boolean substitute,
    @Nullable String portfolio,
    LocalDate from,
    @Nullable LocalDate to) {

  public enum Role {
    CHAIR,
    VICE_CHAIR,
    MEMBER
  }
}
