package org.rostrum;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The demo's clock: the real one, but for the story that is told while the made-up council is made,
 * of which some happened weeks ago. Only the telling thread hears another time.
 */
final class DemoClock extends Clock {

  private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

  private final Clock real;

  DemoClock(Clock real) {
    this.real = real;
  }

  /** What is done here was done then, if the application's clock is a demo's. */
  static void at(Instant then, Runnable story) {
    ScopedValue.where(TOLD, then).run(story);
  }

  @Override
  public Instant instant() {
    return TOLD.isBound() ? TOLD.get() : real.instant();
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(real.withZone(zone));
  }
}
