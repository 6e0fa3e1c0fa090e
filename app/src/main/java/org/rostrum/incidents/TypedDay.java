package org.rostrum.incidents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as it was typed in three boxes, perhaps with a time in a fourth. */
sealed interface TypedDay {

  /** All boxes are empty. */
  record Empty() implements TypedDay {}

  /** A day there is. */
  record Given(LocalDate day, @Nullable LocalTime time) implements TypedDay {
    boolean isAfter(LocalDateTime now) {
      return day.isAfter(now.toLocalDate())
          || time != null && day.isEqual(now.toLocalDate()) && time.isAfter(now.toLocalTime());
    }

    boolean isBefore(Given other) {
      var mine = time;
      var theirs = other.time();
      return day.isBefore(other.day())
          || mine != null && theirs != null && day.isEqual(other.day()) && mine.isBefore(theirs);
    }
  }

  /** One of day, month and year is empty. */
  record Missing(String box) implements TypedDay {}

  /** Something else than a day, such as 31 February. */
  record NotReal() implements TypedDay {}

  /** The time is none. */
  record BadTime() implements TypedDay {}

  Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);

  static TypedDay of(Answers answers, String prefix) {
    var boxes = List.of("day", "month", "year");
    var empty = boxes.stream().filter(box -> !answers.has(prefix + "-" + box)).toList();
    if (empty.size() == 3) {
      return answers.has(prefix + "-time") ? new Missing("day") : new Empty();
    }
    return empty.isEmpty() ? given(answers, prefix) : new Missing(empty.getFirst());
  }

  private static TypedDay given(Answers answers, String prefix) {
    LocalDate day;
    try {
      day =
          LocalDate.of(
              Integer.parseInt(answers.value(prefix + "-year").strip()),
              Integer.parseInt(answers.value(prefix + "-month").strip()),
              Integer.parseInt(answers.value(prefix + "-day").strip()));
    } catch (DateTimeException | NumberFormatException e) {
      return new NotReal();
    }
    if (day.getYear() < 1900 || day.getYear() > 2200) {
      return new NotReal();
    }
    var typed = answers.text(prefix + "-time");
    if (typed == null) {
      return new Given(day, null);
    }
    var time = time(typed);
    return time == null ? new BadTime() : new Given(day, time);
  }

  /** "10:50pm", "10.50 PM", "22:50", "9am", "midday". */
  static @Nullable LocalTime time(String typed) {
    if (typed.equalsIgnoreCase("midday") || typed.equalsIgnoreCase("midnight")) {
      return typed.equalsIgnoreCase("midday") ? LocalTime.NOON : LocalTime.MIDNIGHT;
    }
    var parts = TIME.matcher(typed);
    return parts.matches() ? time(parts) : null;
  }

  private static @Nullable LocalTime time(Matcher parts) {
    int hour = Integer.parseInt(parts.group(1));
    int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    var half = parts.group(3);
    if (minute > 59 || half == null && (parts.group(2) == null || hour > 23)) {
      return null;
    }
    if (half == null) {
      return LocalTime.of(hour, minute);
    }
    boolean isHour = hour >= 1 && hour <= 12;
    return isHour ? LocalTime.of(hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0), minute) : null;
  }
}
