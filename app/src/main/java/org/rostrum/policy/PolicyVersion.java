package org.rostrum.policy;

import java.time.LocalDate;

/**
 * A text that the council adopted, and the day from which it counts.
 *
 * @param pack the policy pack that holds its text
 */
public record PolicyVersion(int number, String pack, LocalDate adopted, LocalDate from) {
  public PolicyVersion {
    if (number < 1 || from.isBefore(adopted)) {
      throw new IllegalArgumentException("Version " + number + " cannot count before its adoption");
    }
  }
}
