package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.elections.Days;

class ClocksTests {
  private static final DateTimeFormatter AS_WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Clocks clocks = new Clocks(Days.ofTheOffices());

  static List<String[]> cases() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/cases/clocks.csv")).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("; ?"))
        .toList();
  }

  @Test
  void there_are_sixty_cases() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
  @MethodSource("cases")
  void a_clock_ends_when_the_calendar_by_hand_says(
      String why, String what, String one, String two, String three, String expected) {
    var answer =
        switch (what) {
          case "due" -> said(clocks.due(at(one), span(two)));
          case "face" -> said(clocks.face(at(one), span(two), at(three)));
          case "extend" -> clocks.mayExtend(at(one), LocalDate.parse(two)) ? "yes" : "no";
          case "hold" -> {
            var due = clocks.due(at(one), span(two));
            var days = three.split(" to ");
            yield said(clocks.resumed(due, span(two), at(days[0]), at(days[1])));
          }
          default -> throw new AssertionError(what);
        };
    assertThat(answer).as(why).isEqualTo(expected);
  }

  static Span span(String words) {
    int count = Integer.parseInt(words.split(" ")[0]);
    return switch (words.split(" ")[1]) {
      case "WD" -> new Span.WorkingDays(count);
      case "hours" -> new Span.Hours(count);
      case "days" -> new Span.Days(count);
      case "months" -> new Span.Months(count);
      default -> throw new AssertionError(words);
    };
  }

  private static Instant at(String london) {
    return LocalDateTime.parse(london, AS_WRITTEN).atZone(Clocks.LONDON).toInstant();
  }

  private static String said(Instant moment) {
    return AS_WRITTEN.format(moment.atZone(Clocks.LONDON));
  }

  private static String said(ClockFace face) {
    return switch (face) {
      case ClockFace.OnTime(ClockFace.Unit unit, int left) -> left + " " + unit + " left";
      case ClockFace.DueToday _ -> "today";
      case ClockFace.Late(ClockFace.Unit unit, int by) -> "late by " + by + " " + unit;
      case ClockFace.Stopped _ -> "stopped";
    };
  }
}
