package org.rostrum.members;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the public may know of an elected member, and from when to when they serve. */
public record Member(
    MemberId id,
    String name,
    String ward,
    String group,
    boolean groupLeader,
    @Nullable String email,
    @Nullable String phone,
    List<String> alsoKnownAs,
    LocalDate from,
    @Nullable LocalDate to) {

  public Member {
    alsoKnownAs = List.copyOf(alsoKnownAs);
  }

  public boolean servesOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
