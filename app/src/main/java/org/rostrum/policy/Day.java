package org.rostrum.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;

/** A day as people write it: 14 May 2024. */
final class Day {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Day() {}

  static String of(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", LocaleContextHolder.getLocale()));
  }

  static String of(Instant moment) {
    return of(moment.atZone(LONDON).toLocalDate());
  }
}
