package org.rostrum.cases;

import org.rostrum.govuk.Text;

/** What a clock shows beside the moment it ends: a sign and words, never a colour alone. */
sealed interface ClockFace {

  /** What is counted. */
  enum Unit {
    WORKING_DAYS,
    HOURS,
    MINUTES
  }

  record OnTime(Unit unit, int left) implements ClockFace {}

  record DueToday() implements ClockFace {}

  record Late(Unit unit, int by) implements ClockFace {}

  /** Stopped, as the case waits for the police. */
  record Stopped() implements ClockFace {}

  default boolean isLate() {
    return this instanceof Late;
  }

  /** Such as "2 working days left". */
  default String words() {
    return switch (this) {
      case OnTime(Unit unit, int left) when unit == Unit.MINUTES ->
          Text.of("cases.clock.left.MINUTES", "hours", left / 60, "minutes", left % 60);
      case OnTime(Unit unit, int left) -> Text.of("cases.clock.left." + unit, "count", left);
      case DueToday _ -> Text.of("cases.clock.today");
      case Late(Unit unit, int by) -> Text.of("cases.clock.late." + unit, "count", by);
      case Stopped _ -> Text.of("cases.clock.stopped");
    };
  }

  /** The sign of the four states. */
  default String sign() {
    return switch (this) {
      case OnTime _, DueToday _ -> "\u25CB";
      case Late _ -> "!";
      case Stopped _ -> "=";
    };
  }
}
