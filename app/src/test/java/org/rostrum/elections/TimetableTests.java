package org.rostrum.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.elections.Timetable.Deadline;

class TimetableTests {
  private final WorkingDays days = new WorkingDays(BankHolidays.announced());

  @ParameterizedTest
  @CsvSource({
    "2022-05-05, 2022-03-28 2022-04-05 2022-04-06 2022-04-14 2022-04-19 2022-04-26 2022-04-27",
    "2023-05-04, 2023-03-27 2023-04-04 2023-04-05 2023-04-17 2023-04-18 2023-04-25 2023-04-26",
    "2024-05-02, 2024-03-26 2024-04-05 2024-04-08 2024-04-16 2024-04-17 2024-04-24 2024-04-25",
    "2025-05-01, 2025-03-25 2025-04-02 2025-04-03 2025-04-11 2025-04-14 2025-04-23 2025-04-24",
    "2026-05-07, 2026-03-30 2026-04-09 2026-04-10 2026-04-20 2026-04-21 2026-04-28 2026-04-29",
    "2027-05-06, 2027-03-31 2027-04-08 2027-04-09 2027-04-19 2027-04-20 2027-04-27 2027-04-28",
    "2028-05-04, 2028-03-27 2028-04-04 2028-04-05 2028-04-13 2028-04-18 2028-04-25 2028-04-26"
  })
  void all_forty_nine_dates_of_the_published_timetables_are_met(LocalDate poll, String dates) {
    var expected = Arrays.stream(dates.split(" ")).map(LocalDate::parse).toList();
    assertThat(Timetable.of(poll, days).steps().stream().map(Timetable.Step::day))
        .containsExactlyElementsOf(expected)
        .hasSize(Deadline.values().length);
  }

  @Test
  void christmas_eve_is_no_working_day_and_the_day_after_boxing_day_may_be_one() {
    assertThat(days.isWorkingDay(LocalDate.of(2026, 12, 24))).isFalse();
    assertThat(days.isWorkingDay(LocalDate.of(2026, 12, 23))).isTrue();
    assertThat(days.isWorkingDay(LocalDate.of(2026, 12, 28))).isFalse();
    assertThat(days.isWorkingDay(LocalDate.of(2026, 12, 29))).isTrue();
  }

  @Test
  void beyond_the_announced_bank_holidays_nothing_is_guessed() {
    assertThat(Timetable.of(LocalDate.of(2029, 5, 3), days).steps()).isEmpty();
  }

  @Test
  void the_period_runs_from_the_entered_notice_to_polling_day_and_never_from_a_computed_one() {
    var poll = poll(LocalDate.of(2026, 3, 20));
    assertThat(poll.isActiveOn(LocalDate.of(2026, 3, 19))).isFalse();
    assertThat(poll.isActiveOn(LocalDate.of(2026, 3, 20))).isTrue();
    assertThat(poll.isActiveOn(LocalDate.of(2026, 5, 7))).isTrue();
    assertThat(poll.isActiveOn(LocalDate.of(2026, 5, 8))).isFalse();
    assertThat(poll(null).isActiveOn(LocalDate.of(2026, 5, 1))).isFalse();
  }

  private static Poll poll(LocalDate notice) {
    return new Poll(
        UUID.randomUUID(),
        "Council",
        PollType.COUNCIL,
        List.of(),
        notice,
        LocalDate.of(2026, 5, 7));
  }
}
