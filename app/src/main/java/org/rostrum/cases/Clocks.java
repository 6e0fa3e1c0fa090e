package org.rostrum.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.rostrum.elections.OfficeDays;
import org.springframework.stereotype.Component;

/**
 * When things are due. The day something begins never counts, whatever the hour, so that what
 * arrives at night or at the weekend has its full days.
 */
@Component
final class Clocks {

  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final LocalTime CLOSE = LocalTime.of(17, 0);

  private final OfficeDays days;

  Clocks(OfficeDays days) {
    this.days = days;
  }

  static LocalDate day(Instant moment) {
    return moment.atZone(LONDON).toLocalDate();
  }

  static Instant close(LocalDate day) {
    return day.atTime(CLOSE).atZone(LONDON).toInstant();
  }

  Instant due(Instant start, Span span) {
    LocalDate from = day(start);
    return switch (span) {
      case Span.Hours(int hours) -> start.plus(Duration.ofHours(hours));
      case Span.WorkingDays(int count) -> close(days.after(from, count));
      case Span.Days(int count) -> close(days.onOrAfter(from.plusDays(count)));
      case Span.Months(int count) -> close(days.onOrAfter(from.plusMonths(count)));
    };
  }

  /** Whether more time may run until then: a later working day than the one it is due. */
  boolean mayExtend(Instant due, LocalDate to) {
    return days.isOpen(to) && to.isAfter(day(due));
  }

  /**
   * The new end of what was stopped for a while: as much time is left as there was. What was late
   * when it stopped stays late.
   */
  Instant resumed(Instant due, Span span, Instant stopped, Instant again) {
    if (!due.isAfter(stopped)) {
      return due;
    }
    if (span instanceof Span.Hours) {
      return again.plus(Duration.between(stopped, due));
    }
    int left = days.between(day(stopped), day(due));
    if (left > 0) {
      return close(days.after(day(again), left));
    }
    boolean stillOpen = days.isOpen(day(again)) && again.isBefore(close(day(again)));
    return close(stillOpen ? day(again) : days.after(day(again), 1));
  }

  /** What the clock shows. */
  ClockFace face(Instant due, Span span, Instant now) {
    Duration left = Duration.between(now, due);
    if (span instanceof Span.Hours) {
      return left.isNegative() || left.isZero()
          ? new ClockFace.Late(ClockFace.Unit.HOURS, Math.max(1, (int) left.abs().toHours()))
          : hours(left);
    }
    if (!due.isAfter(now)) {
      int late = days.between(day(due), day(now));
      return new ClockFace.Late(ClockFace.Unit.WORKING_DAYS, Math.max(1, late));
    }
    int whole = days.between(day(now), day(due));
    return whole == 0
        ? new ClockFace.DueToday()
        : new ClockFace.OnTime(ClockFace.Unit.WORKING_DAYS, whole);
  }

  /** Minutes only under ten hours. */
  private static ClockFace hours(Duration left) {
    return left.toHours() >= 10
        ? new ClockFace.OnTime(ClockFace.Unit.HOURS, (int) left.toHours())
        : new ClockFace.OnTime(ClockFace.Unit.MINUTES, (int) left.plusSeconds(59).toMinutes());
  }
}
