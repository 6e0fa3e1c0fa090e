package org.rostrum.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rostrum.govuk.Text;
import org.springframework.context.i18n.LocaleContextHolder;

/** Days and moments as pages say them. */
final class When {

  private When() {}

  /** Such as "22 November 2026". */
  static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", LocaleContextHolder.getLocale()).format(day);
  }

  /** Such as "22 November 2026, 10:58pm". */
  static String moment(Instant moment) {
    var there = moment.atZone(London.ZONE);
    var time = DateTimeFormatter.ofPattern("h:mma", Locale.UK).format(there).toLowerCase(Locale.UK);
    return Text.of("identity.when", "day", day(there.toLocalDate()), "time", time);
  }
}
