package org.rostrum.elections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The last lawful days of a local poll in England, counted back from polling day. */
public record Timetable(List<Step> steps) {

  public Timetable {
    steps = List.copyOf(steps);
  }

  /** One deadline. */
  public record Step(Deadline deadline, LocalDate day) {}

  /** What must have happened, and how many working days before the poll. */
  public enum Deadline {
    LATEST_NOTICE(25),
    NOMINATIONS_CLOSE(19),
    PERSONS_NOMINATED(18),
    REGISTER_BY(12),
    POSTAL_VOTE_BY(11),
    PROXY_AND_NOTICE_OF_POLL(6),
    AGENTS(5);

    private final int workingDays;

    Deadline(int workingDays) {
      this.workingDays = workingDays;
    }
  }

  /** Counted where the bank holidays are known; without steps where they are not. */
  static Timetable of(LocalDate poll, WorkingDays days) {
    var steps = new ArrayList<Step>();
    for (var deadline : Deadline.values()) {
      days.before(poll, deadline.workingDays).ifPresent(day -> steps.add(new Step(deadline, day)));
    }
    return new Timetable(steps);
  }

  public LocalDate on(Deadline deadline) {
    return steps.stream()
        .filter(step -> step.deadline() == deadline)
        .findFirst()
        .orElseThrow()
        .day();
  }
}
