package org.rostrum.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.rostrum.govuk.Text;

/** Days and moments as pages say them: the end first, with its weekday when it is a deadline. */
final class When {

  private When() {}

  /** Such as "22 November 2026". */
  static String day(LocalDate day) {
    return Text.of("cases.day", "day", here(day));
  }

  /** Such as "22 November 2026, 10:58pm". */
  static String moment(Instant moment) {
    return Text.of("cases.moment", "at", moment.atZone(Clocks.LONDON));
  }

  /** Such as "5pm on Monday 23 November". */
  static String end(Instant due) {
    var at = due.atZone(Clocks.LONDON);
    return at.toLocalTime().equals(LocalTime.of(17, 0))
        ? Text.of("cases.end.five", "at", at)
        : Text.of("cases.end", "at", at);
  }

  private static ZonedDateTime here(LocalDate day) {
    return day.atStartOfDay(Clocks.LONDON);
  }
}
