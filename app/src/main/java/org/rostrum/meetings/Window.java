package org.rostrum.meetings;

import java.time.LocalDate;

/** The days from one to another, both included. */
public record Window(LocalDate from, LocalDate to) {
  private static final int MONTHS_BACK = 12;
  private static final int MONTHS_AHEAD = 3;

  public Window {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A window ends after it begins");
    }
  }

  /** The time around a day in which someone may still speak of what was on an agenda. */
  public static Window around(LocalDate day) {
    return new Window(day.minusMonths(MONTHS_BACK), day.plusMonths(MONTHS_AHEAD));
  }
}
