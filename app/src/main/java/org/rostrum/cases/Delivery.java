package org.rostrum.cases;

import java.time.Clock;
import org.rostrum.complaints.ComplaintId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** After half a minute a sent letter can no longer be taken back, and the member hears of it. */
@Component
class Delivery {

  private final Cases cases;
  private final Work work;
  private final Clock clock;

  Delivery(Cases cases, Work work, Clock clock) {
    this.cases = cases;
    this.work = work;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 5_000)
  public void deliver() {
    cases.toDeliver(clock.instant().minus(CaseFacts.UNDO)).forEach(this::deliver);
  }

  /** Delivers what waits of this one case, if its time has come. */
  void deliver(ComplaintId id) {
    work.actAsSystem(id, Deed.of(Act.DELIVER), Who.SYSTEM);
  }
}
