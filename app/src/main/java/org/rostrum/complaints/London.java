package org.rostrum.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rostrum.govuk.Text;
import org.rostrum.incidents.Occurred;

/** Days and moments by the council's clock, as pages say them. */
final class London {

  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("d MMMM uuuu, h:mm:ssa z", Locale.UK);

  private London() {}

  static ZonedDateTime here(Instant moment) {
    return moment.atZone(ZONE);
  }

  static LocalDate day(Instant moment) {
    return here(moment).toLocalDate();
  }

  static String said(LocalDate day) {
    return DAY.format(day);
  }

  static String time(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return Text.of("complaints.midday");
    }
    return time.equals(LocalTime.MIDNIGHT)
        ? Text.of("complaints.midnight")
        : small(TIME.format(time));
  }

  static String time(Instant moment) {
    return time(here(moment).toLocalTime());
  }

  static String moment(Instant moment) {
    return Text.of("complaints.moment", "day", said(day(moment)), "time", time(moment));
  }

  /** Evidence says the second and the zone, too. */
  static String second(Instant moment) {
    return small(SECOND.format(here(moment)));
  }

  static String said(Occurred when) {
    var day = when.day();
    var about = when.about();
    if (day == null) {
      return about == null ? Text.of("complaints.when.not-known") : about;
    }
    var time = when.time();
    if (time == null) {
      return said(day);
    }
    return Text.of(
        when.nearly() ? "complaints.when.about" : "complaints.moment",
        "day",
        said(day),
        "time",
        time(time));
  }

  private static String small(String text) {
    return text.replace("AM", "am").replace("PM", "pm");
  }
}
