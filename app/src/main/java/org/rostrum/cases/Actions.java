package org.rostrum.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.ComplaintId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who does what by when. Owns {@code cases.action}. */
@Component
class Actions {

  private final JdbcClient sql;
  private final Clock clock;

  Actions(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One action.
   *
   * @param toSubject whether it touches the person complained about
   * @param done null while open; false when it was dropped, which the result explains
   */
  record Action(
      UUID id,
      String what,
      String who,
      LocalDate byWhen,
      boolean toSubject,
      @Nullable Instant settledAt,
      @Nullable Boolean done,
      @Nullable String result) {

    boolean isOpen() {
      return settledAt == null;
    }
  }

  void add(ComplaintId id, String what, String who, LocalDate byWhen, boolean toSubject) {
    sql.sql(
            """
            insert into cases.action (id, case_id, what, who, by_when, to_subject, added_at)
            values (gen_random_uuid(), :id, :what, :who, :byWhen, :toSubject, :now)
            """)
        .param("id", id.value())
        .param("what", what)
        .param("who", who)
        .param("byWhen", byWhen)
        .param("toSubject", toSubject)
        .param("now", Cases.time(clock.instant()))
        .update();
  }

  List<Action> of(ComplaintId id) {
    return sql.sql(
            """
            select id, what, who, by_when, to_subject, settled_at, done, result from cases.action
            where case_id = :id order by settled_at nulls first, by_when, added_at, id
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Action(
                row.getObject("id", UUID.class),
                row.getString("what"),
                row.getString("who"),
                row.getObject("by_when", LocalDate.class),
                row.getBoolean("to_subject"),
                Cases.moment(row, "settled_at"),
                row.getObject("done", Boolean.class),
                row.getString("result")))
        .list();
  }

  Optional<Action> find(ComplaintId id, UUID action) {
    return of(id).stream().filter(one -> one.id().equals(action)).findFirst();
  }

  int open(ComplaintId id) {
    return (int) of(id).stream().filter(Action::isOpen).count();
  }

  void settle(ComplaintId id, UUID action, boolean done, String result) {
    sql.sql(
            """
            update cases.action set settled_at = :now, done = :done, result = :result
            where case_id = :id and id = :action and settled_at is null
            """)
        .param("now", Cases.time(clock.instant()))
        .param("done", done)
        .param("result", result)
        .param("id", id.value())
        .param("action", action)
        .update();
  }
}
