package org.rostrum.checkpoints;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rostrum.govuk.Text;

/** A moment to the second and with its zone, such as "22 November 2026, 10:58:04pm GMT". */
final class When {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm:ssa", Locale.UK);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.UK);

  private When() {}

  static String full(Instant moment) {
    var there = moment.atZone(LONDON);
    return Text.of(
        "checkpoints.moment",
        "at",
        there,
        "time",
        TIME.format(there).toLowerCase(Locale.UK) + " " + ZONE.format(there));
  }
}
