package org.rostrum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.rostrum.elections.OfficeDays;

/** What happened at the made-up council, told in the order in which it happened. */
final class DemoStory {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final PriorityQueue<Happening> ahead =
      new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingInt(Happening::number));
  private final OfficeDays days;
  private final LocalDate today;
  private int count;

  DemoStory(OfficeDays days, LocalDate today) {
    this.days = days;
    this.today = today;
  }

  private record Happening(Instant at, int number, Runnable what) {}

  /**
   * Something happens, so many working days before today. Inside of it, later things may be added.
   */
  void then(int workingDaysAgo, String time, Runnable what) {
    var at = day(workingDaysAgo).atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
    ahead.add(new Happening(at, count++, what));
  }

  /** The day so many working days before today; after today, if negative. */
  LocalDate day(int workingDaysAgo) {
    if (workingDaysAgo <= 0) {
      return days.after(today, -workingDaysAgo);
    }
    var found = today;
    for (int left = workingDaysAgo; left > 0; ) {
      found = found.minusDays(1);
      if (days.isOpen(found)) {
        left--;
      }
    }
    return found;
  }

  void tell() {
    while (!ahead.isEmpty()) {
      var next = ahead.remove();
      DemoClock.at(next.at(), next.what());
    }
  }
}
