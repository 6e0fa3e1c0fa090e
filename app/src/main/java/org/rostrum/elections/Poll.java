package org.rostrum.elections;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A poll, where it is held and when its notice was really published.
 *
 * @param wards the wards that vote; empty for the whole borough
 * @param noticeDate the day the notice of election was published, or null while nobody has entered
 *     it
 */
public record Poll(
    UUID id,
    String name,
    PollType type,
    List<String> wards,
    @Nullable LocalDate noticeDate,
    LocalDate pollDate) {

  public Poll {
    wards = List.copyOf(wards);
  }

  /**
   * Whether the pre-election period runs on a day: from the published notice to polling day, both
   * included. Without an entered notice date it never does: the latest lawful date is not a fact.
   */
  public boolean isActiveOn(LocalDate day) {
    return noticeDate != null && !day.isBefore(noticeDate) && !day.isAfter(pollDate);
  }

  public boolean isOverOn(LocalDate day) {
    return day.isAfter(pollDate);
  }

  public boolean coversWard(String ward) {
    return wards.isEmpty() || wards.contains(ward);
  }
}
