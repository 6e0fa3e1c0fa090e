package org.rostrum.complaints;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day as it was typed in three boxes. */
sealed interface TypedDay {

  /** All boxes are empty. */
  record Empty() implements TypedDay {}

  /** A day there is. */
  record Given(LocalDate day) implements TypedDay {}

  /** One of day, month and year is empty. */
  record Missing(String box) implements TypedDay {}

  /** Something else than a day, such as 31 February. */
  record NotReal() implements TypedDay {}

  static TypedDay of(Answers answers, String name) {
    var boxes = List.of("day", "month", "year");
    var empty = boxes.stream().filter(box -> !answers.has(name + "-" + box)).toList();
    if (empty.size() == 3) {
      return new Empty();
    }
    if (!empty.isEmpty()) {
      return new Missing(empty.getFirst());
    }
    try {
      var day =
          LocalDate.of(
              number(answers, name + "-year"),
              number(answers, name + "-month"),
              number(answers, name + "-day"));
      return day.getYear() < 1900 || day.getYear() > 2200 ? new NotReal() : new Given(day);
    } catch (DateTimeException | NumberFormatException e) {
      return new NotReal();
    }
  }

  /** The day, if what was typed is one. */
  static Optional<LocalDate> given(Answers answers, String name) {
    return of(answers, name) instanceof Given(LocalDate day) ? Optional.of(day) : Optional.empty();
  }

  /** As answers of the three boxes. */
  static Answers boxes(String name, LocalDate day) {
    return Answers.of(
        name + "-day", Integer.toString(day.getDayOfMonth()),
        name + "-month", Integer.toString(day.getMonthValue()),
        name + "-year", Integer.toString(day.getYear()));
  }

  private static int number(Answers answers, String box) {
    return Integer.parseInt(answers.value(box).strip());
  }
}
