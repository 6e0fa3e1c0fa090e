package org.rostrum.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.ComplaintId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of each case. Owns {@code cases.clock}. */
@Component
class RunningClocks {

  private final JdbcClient sql;
  private final Clocks clocks;
  private final Clock clock;

  RunningClocks(JdbcClient sql, Clocks clocks, Clock clock) {
    this.sql = sql;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * A clock that runs, or is stopped.
   *
   * @param firstDue when it was due before more time was given
   * @param reason why more time was given
   */
  record Running(
      Timer timer,
      Instant startedAt,
      Instant due,
      Instant firstDue,
      @Nullable String reason,
      @Nullable Instant stoppedAt) {

    boolean isExtended() {
      return !due.equals(firstDue) && reason != null;
    }
  }

  /** What is due in a case, the soonest first. */
  List<Running> of(ComplaintId id) {
    return sql.sql(
            """
            select timer, started_at, due_at, first_due, reason, stopped_at from cases.clock
            where case_id = :id and settled_at is null order by due_at, timer
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Running(
                Timer.valueOf(row.getString("timer")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("first_due", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                Cases.moment(row, "stopped_at")))
        .list();
  }

  /** What comes next: what runs before what is stopped, and the soonest. */
  Optional<Running> next(ComplaintId id) {
    var all = of(id);
    return all.stream()
        .filter(one -> one.stoppedAt() == null)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  ClockFace face(Running one) {
    return one.stoppedAt() != null
        ? new ClockFace.Stopped()
        : clocks.face(one.due(), one.timer().span(), clock.instant());
  }

  /** Starts a clock anew. */
  void start(ComplaintId id, Timer timer, Instant from) {
    settle(id, List.of(timer));
    var due = clocks.due(from, timer.span());
    sql.sql(
            """
            insert into cases.clock (case_id, timer, started_at, due_at, first_due)
            values (:id, :timer, :from, :due, :due)
            """)
        .param("id", id.value())
        .param("timer", timer.name())
        .param("from", Cases.time(from))
        .param("due", Cases.time(due))
        .update();
  }

  void settle(ComplaintId id, Collection<Timer> timers) {
    if (!timers.isEmpty()) {
      sql.sql(
              """
              update cases.clock set settled_at = :now
              where case_id = :id and timer in (:timers) and settled_at is null
              """)
          .param("now", Cases.time(clock.instant()))
          .param("id", id.value())
          .param("timers", timers.stream().map(Timer::name).toList())
          .update();
    }
  }

  /** Whether this was due once, and done. */
  boolean wasMet(ComplaintId id, Timer timer) {
    return sql.sql(
            """
            select exists (select from cases.clock
                           where case_id = :id and timer = :timer and settled_at is not null)
            """)
        .param("id", id.value())
        .param("timer", timer.name())
        .query(Boolean.class)
        .single();
  }

  /** A clock that was met too soon runs on as if it had not been. */
  void unsettle(ComplaintId id, Timer timer) {
    sql.sql(
            """
            update cases.clock set settled_at = null where id = (
              select max(id) from cases.clock where case_id = :id and timer = :timer)
            """)
        .param("id", id.value())
        .param("timer", timer.name())
        .update();
  }

  /** What is due next gets more time; the first day stays for all to see. */
  boolean mayExtend(ComplaintId id, LocalDate to) {
    return next(id).filter(one -> clocks.mayExtend(one.due(), to)).isPresent();
  }

  void extend(ComplaintId id, LocalDate to, String reason) {
    next(id).ifPresent(one -> due(id, one.timer(), Clocks.close(to), reason));
  }

  void stop(ComplaintId id) {
    of(id).stream()
        .filter(one -> one.timer().stopsForPolice() && one.stoppedAt() == null)
        .forEach(one ->
            sql.sql(
                    """
                    update cases.clock set stopped_at = :now
                    where case_id = :id and timer = :timer and settled_at is null
                    """)
                .param("now", Cases.time(clock.instant()))
                .param("id", id.value())
                .param("timer", one.timer().name())
                .update());
  }

  void resume(ComplaintId id) {
    for (Running one : of(id)) {
      if (one.stoppedAt() != null) {
        due(
            id,
            one.timer(),
            clocks.resumed(one.due(), one.timer().span(), one.stoppedAt(), clock.instant()),
            one.reason());
      }
    }
  }

  private void due(ComplaintId id, Timer timer, Instant due, @Nullable String reason) {
    sql.sql(
            """
            update cases.clock set due_at = :due, reason = :reason, stopped_at = null
            where case_id = :id and timer = :timer and settled_at is null
            """)
        .param("due", Cases.time(due))
        .param("reason", reason)
        .param("id", id.value())
        .param("timer", timer.name())
        .update();
  }
}
