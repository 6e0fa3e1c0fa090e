package org.rostrum.members;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Who answers for a role, from when to when, and when the number was last checked. */
public record Contact(
    String role,
    String title,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String hours,
    @Nullable String address,
    LocalDate from,
    @Nullable LocalDate to,
    LocalDate lastChecked) {

  private static final int DAYS_BETWEEN_CHECKS = 90;

  /**
   * Whether it is time to ring the number and see that it is still right. The number stays in use.
   */
  public boolean needsCheckOn(LocalDate today) {
    return ChronoUnit.DAYS.between(lastChecked, today) > DAYS_BETWEEN_CHECKS;
  }

  public boolean standsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
