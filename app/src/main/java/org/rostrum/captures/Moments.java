package org.rostrum.captures;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rostrum.govuk.Text;

/** Days and times by the council's clock. */
final class Moments {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(LONDON);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("h:mma", Locale.UK).withZone(LONDON);

  private Moments() {}

  static String full(Instant moment) {
    return Text.of(
        "captures.moment",
        "day",
        DAY.format(moment),
        "time",
        TIME.format(moment).toLowerCase(Locale.UK));
  }
}
