package org.rostrum.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A day as it was typed into three boxes. */
final class TypedDay {

  private TypedDay() {}

  /** The day, if the three boxes of this name hold a real one. */
  static Optional<LocalDate> of(Map<String, String> sent, String name) {
    try {
      return Optional.of(
          LocalDate.of(
              number(sent, name + "-year"),
              number(sent, name + "-month"),
              number(sent, name + "-day")));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static int number(Map<String, String> sent, String box) {
    return Integer.parseInt(sent.getOrDefault(box, "").strip());
  }
}
