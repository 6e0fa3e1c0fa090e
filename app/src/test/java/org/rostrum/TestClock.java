package org.rostrum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test sets; it stands still at Monday 7 September 2026, 10:00, until then. */
public final class TestClock extends Clock {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant START =
      LocalDateTime.parse("2026-09-07T10:00").atZone(LONDON).toInstant();

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  /** A clock in London at the usual start. */
  public TestClock() {
    this(new AtomicReference<>(START), LONDON);
  }

  private TestClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** Sets the time. */
  public void set(Instant instant) {
    now.set(instant);
  }

  /** Sets the time as people in London say it, for example {@code 2026-09-07T22:58}. */
  public void set(String londonTime) {
    set(LocalDateTime.parse(londonTime).atZone(LONDON).toInstant());
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  /** Back to the usual start. */
  public void reset() {
    set(START);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(now, other);
  }
}
