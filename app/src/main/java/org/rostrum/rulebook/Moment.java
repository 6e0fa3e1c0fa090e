package org.rostrum.rulebook;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rostrum.govuk.Text;
import org.springframework.context.i18n.LocaleContextHolder;

/** Moments as pages say them, such as "22 November 2026, 10:58pm". */
final class Moment {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Moment() {}

  static String of(Instant moment) {
    var there = moment.atZone(LONDON);
    var day =
        DateTimeFormatter.ofPattern("d MMMM uuuu", LocaleContextHolder.getLocale()).format(there);
    var time = DateTimeFormatter.ofPattern("h:mma", Locale.UK).format(there).toLowerCase(Locale.UK);
    return Text.of("rulebook.when", "day", day, "time", time);
  }
}
