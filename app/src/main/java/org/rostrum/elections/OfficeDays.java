package org.rostrum.elections;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The days on which the council's offices work: Monday to Friday without bank holidays. Unlike
 * {@link WorkingDays}, Christmas Eve counts: election law leaves it out, offices do not.
 */
public final class OfficeDays {

  private final BankHolidays holidays;

  OfficeDays(BankHolidays holidays) {
    this.holidays = holidays;
  }

  /**
   * Whether the offices work. Beyond the years whose bank holidays are known only weekends are
   * free, so that what is due comes too early rather than too late.
   */
  public boolean isOpen(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  /** The working day that lies so many working days after a day; the day itself never counts. */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate found = day;
    for (int left = workingDays; left > 0; ) {
      found = found.plusDays(1);
      if (isOpen(found)) {
        left--;
      }
    }
    return found;
  }

  /** The day itself if the offices work then, else the next on which they do. */
  public LocalDate onOrAfter(LocalDate day) {
    return isOpen(day) ? day : after(day, 1);
  }

  /** How many working days lie after one day up to and with another; none if that is not later. */
  public int between(LocalDate day, LocalDate later) {
    return (int)
        day.datesUntil(later.isAfter(day) ? later : day)
            .map(each -> each.plusDays(1))
            .filter(this::isOpen)
            .count();
  }
}
