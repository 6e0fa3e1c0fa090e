package org.rostrum.elections;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * Counts days as election law does: without Saturdays, Sundays, Christmas Eve, Christmas Day, Good
 * Friday and bank holidays.
 */
public final class WorkingDays {
  private final BankHolidays holidays;

  WorkingDays(BankHolidays holidays) {
    this.holidays = holidays;
  }

  public boolean isWorkingDay(LocalDate day) {
    var weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY
        && weekday != DayOfWeek.SUNDAY
        && !isChristmas(day)
        && !holidays.contains(day);
  }

  /**
   * The working day that lies so many working days before a day, or nothing beyond the known years.
   */
  public Optional<LocalDate> before(LocalDate day, int workingDays) {
    var found = day;
    for (var left = workingDays; left > 0; ) {
      found = found.minusDays(1);
      if (isWorkingDay(found)) {
        left--;
      }
    }
    return holidays.cover(found.getYear()) && holidays.cover(day.getYear())
        ? Optional.of(found)
        : Optional.empty();
  }

  private static boolean isChristmas(LocalDate day) {
    return day.getMonth() == Month.DECEMBER
        && (day.getDayOfMonth() == 24 || day.getDayOfMonth() == 25);
  }
}
