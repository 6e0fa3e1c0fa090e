package org.rostrum.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Text;

/** Days and moments by the council's clock, as pages say them. */
final class London {

  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("h:mm:ssa", Locale.UK);

  private London() {}

  static LocalDateTime here(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZONE);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String time(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return Text.of("incidents.midday");
    }
    return time.equals(LocalTime.MIDNIGHT) ? Text.of("incidents.midnight") : clock(time);
  }

  /** As it is typed: 10:50pm. */
  static String clock(LocalTime time) {
    return TIME.format(time).toLowerCase(Locale.UK);
  }

  static String time(Instant moment) {
    return time(here(moment).toLocalTime());
  }

  /** Evidence says the second, too. */
  static String second(Instant moment) {
    return SECOND.format(here(moment)).toLowerCase(Locale.UK);
  }

  static String moment(Instant moment) {
    var here = here(moment);
    return Text.of("incidents.moment", "day", day(here.toLocalDate()), "time", time(moment));
  }

  static String said(Occurred when) {
    var about = when.about();
    var day = when.day();
    if (day == null) {
      return about == null
          ? Text.of("incidents.when.not-known")
          : Text.of("incidents.when.roughly", "words", about);
    }
    return withTime(day, when.time(), when.nearly());
  }

  private static String withTime(LocalDate day, @Nullable LocalTime time, boolean nearly) {
    if (time == null) {
      return day(day);
    }
    return Text.of(
        nearly ? "incidents.when.about" : "incidents.when.at", "day", day(day), "time", time(time));
  }
}
