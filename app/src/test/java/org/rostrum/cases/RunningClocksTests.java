package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.ComplaintId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cases worked out by hand, in the running application: a complaint comes in, the clock is
 * moved, officers press buttons, and what is due stands in the case and on its page.
 */
@RostrumTest
@Import(TestComplaints.Config.class)
class RunningClocksTests {

  private static final DateTimeFormatter AS_WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;
  @Autowired Clocks clocks;

  /** All but a span that no clock of a case has, and a clock that the police do not stop. */
  static List<String[]> cases() throws IOException {
    return ClocksTests.cases().stream()
        .filter(one -> !one[3].equals("1 WD"))
        .filter(one -> !(one[1].equals("hold") && one[3].equals("2 hours")))
        .toList();
  }

  @Test
  void there_are_sixty_cases() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
  @MethodSource("cases")
  void a_case_is_due_when_the_calendar_by_hand_says(
      String why, String what, String one, String two, String three, String expected) {
    switch (what) {
      case "due" -> {
        var timer = timer(two);
        var id = running(office(at(one)), timer, at(one));
        assertThat(due(id, timer)).as(why).isEqualTo(expected);
      }
      case "hold" -> {
        var timer = timer(two);
        var desk = office(at(one));
        var id = running(desk, timer, at(one));
        var days = three.split(" to ");
        moved(desk, at(days[0]));
        desk.done(desk.mo, id, "police-primacy", "reason", "They asked.");
        moved(desk, at(days[1]));
        desk.done(desk.mo, id, "police-primacy-end", "reason", "They are done.");
        assertThat(due(id, timer)).as(why).isEqualTo(expected);
      }
      case "face" -> {
        var timer = timer(two);
        var start = start(at(one), timer);
        var desk = office(start);
        var id = running(desk, timer, start);
        assertThat(due(id, timer)).isEqualTo(one);
        moved(desk, at(three));
        assertThat(CaseDesk.text(desk.mo.get("/cases/" + id))).as(why).contains(words(expected));
      }
      case "extend" -> {
        var start = start(at(one), Timer.OPTIONS_LETTER);
        var desk = office(start);
        var id = running(desk, Timer.OPTIONS_LETTER, start);
        var to = LocalDate.parse(two);
        var answer =
            desk.post(
                desk.mo,
                id,
                "extension",
                "reason",
                "Ill.",
                "until-day",
                String.valueOf(to.getDayOfMonth()),
                "until-month",
                String.valueOf(to.getMonthValue()),
                "until-year",
                String.valueOf(to.getYear()));
        assertThat(answer.statusCode()).as(why).isEqualTo(expected.equals("yes") ? 302 : 422);
        assertThat(due(id, Timer.OPTIONS_LETTER))
            .isEqualTo((expected.equals("yes") ? two : one.substring(0, 10)) + " 17:00");
      }
      default -> throw new AssertionError(what);
    }
  }

  /** An office of its own, for codes are never taken twice and this clock goes back. */
  private CaseDesk office(Instant moment) {
    clock.set(moment);
    sql.sql("update identity.account set disabled_at = now()").update();
    return new CaseDesk(context);
  }

  private void moved(CaseDesk desk, Instant moment) {
    clock.set(moment);
    desk.mo = desk.signIns.signedIn(desk.moAccount);
  }

  /** A case in which this clock began at the moment, and in which it is the next to end. */
  private ComplaintId running(CaseDesk desk, Timer timer, Instant from) {
    var id =
        switch (timer) {
          case FIRST_CONTACT -> desk.open(desk.spec().redOne());
          case ROUTE_CHECK, ACKNOWLEDGEMENT -> desk.open(desk.spec());
          case RISK, UPDATE -> desk.at(State.ACKNOWLEDGED);
          case OPTIONS_LETTER -> desk.at(State.RISK_ASSESSED);
          case REVIEW -> desk.at(State.MEMBER_CHOICE);
          case NEXT_REVIEW, WELLBEING -> desk.at(State.REVIEW);
          case CONFIDENTIALITY, CONFIDENTIALITY_ANSWER -> throw new AssertionError(timer);
        };
    clock.set(from);
    switch (timer) {
      case REVIEW -> desk.choose(id, "TAKE_DOWN");
      case NEXT_REVIEW -> desk.done(desk.mo, id, "another-round", "reason", "More to do.");
      case WELLBEING -> desk.close(id);
      default -> {}
    }
    return id;
  }

  private static Timer timer(String span) {
    return switch (span) {
      case "2 hours" -> Timer.FIRST_CONTACT;
      case "2 WD" -> Timer.ACKNOWLEDGEMENT;
      case "3 WD" -> Timer.RISK;
      case "5 WD" -> Timer.OPTIONS_LETTER;
      case "10 WD" -> Timer.UPDATE;
      case "20 WD" -> Timer.REVIEW;
      case "30 days" -> Timer.WELLBEING;
      case "1 months" -> Timer.NEXT_REVIEW;
      default -> throw new AssertionError(span);
    };
  }

  /** A morning from which a clock ends at this moment; only to set the scene. */
  private Instant start(Instant due, Timer timer) {
    if (timer.span() instanceof Span.Hours(int hours)) {
      return due.minusSeconds(3600L * hours);
    }
    var start = Clocks.day(due).atTime(10, 0).atZone(Clocks.LONDON);
    while (!clocks.due(start.toInstant(), timer.span()).equals(due)) {
      start = start.minusDays(1);
    }
    return start.toInstant();
  }

  private String due(ComplaintId id, Timer timer) {
    return sql.sql(
            """
            select to_char(due_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI')
            from cases.clock where case_id = :id and timer = :timer and settled_at is null
            """)
        .param("id", id.value())
        .param("timer", timer.name())
        .query(String.class)
        .single();
  }

  /** Such as "late by 1 WORKING_DAYS", as the page says it. */
  private static String words(String face) {
    if (face.equals("today")) {
      return new ClockFace.DueToday().words();
    }
    var parts = Arrays.asList(face.split(" "));
    return parts.getFirst().equals("late")
        ? new ClockFace.Late(ClockFace.Unit.valueOf(parts.get(3)), Integer.parseInt(parts.get(2)))
            .words()
        : new ClockFace.OnTime(ClockFace.Unit.valueOf(parts.get(1)), Integer.parseInt(parts.get(0)))
            .words();
  }

  private static Instant at(String london) {
    return LocalDateTime.parse(london, AS_WRITTEN).atZone(Clocks.LONDON).toInstant();
  }
}
