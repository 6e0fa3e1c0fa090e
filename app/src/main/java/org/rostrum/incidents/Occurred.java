package org.rostrum.incidents;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When something was: a day with or without a time, or roughly, in the member's own words, or not
 * known. Times are those of Europe/London.
 *
 * @param day null if only words or nothing are known
 * @param time null if only the day is known
 * @param nearly whether the time is a guess: "about 10:50pm"
 * @param about the member's words, such as "early November", or null
 */
public record Occurred(
    @Nullable LocalDate day, @Nullable LocalTime time, boolean nearly, @Nullable String about) {

  public static final Occurred UNKNOWN = new Occurred(null, null, false, null);

  static Occurred on(LocalDate day) {
    return new Occurred(day, null, false, null);
  }

  /** Nothing at all is known. */
  public boolean isUnknown() {
    return day == null && about == null;
  }
}
