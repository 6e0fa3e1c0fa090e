package org.rostrum.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rostrum.govuk.Text;
import org.springframework.context.i18n.LocaleContextHolder;

/** When something was kept, to the second and with its zone. */
final class Moment {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Moment() {}

  /** Such as "10:58:04pm GMT". */
  static String time(Instant moment) {
    ZonedDateTime there = moment.atZone(LONDON);
    return DateTimeFormatter.ofPattern("h:mm:ssa", Locale.UK).format(there).toLowerCase(Locale.UK)
        + " "
        + DateTimeFormatter.ofPattern("z", Locale.UK).format(there);
  }

  /** Such as "22 November 2026". */
  static String day(Instant moment) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", LocaleContextHolder.getLocale())
        .format(moment.atZone(LONDON));
  }

  /** Such as "22 November 2026, 10:58:04pm GMT". */
  static String full(Instant moment) {
    return Text.of("evidence.moment", "day", day(moment), "time", time(moment));
  }
}
