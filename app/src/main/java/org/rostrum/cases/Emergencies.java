package org.rostrum.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases were opened in an emergency. Owns {@code cases.emergency}. */
@Component
class Emergencies {

  private static final String SELECT =
      "select e.*, f.reference from cases.emergency e join cases.case_file f on f.id = e.case_id ";

  private final JdbcClient sql;
  private final Clocks clocks;
  private final Clock clock;

  Emergencies(JdbcClient sql, Clocks clocks, Clock clock) {
    this.sql = sql;
    this.clocks = clocks;
    this.clock = clock;
  }

  UUID ask(ComplaintId id, SignedIn by, Emergency.Cause cause, String reason) {
    var use = UUID.randomUUID();
    var now = clock.instant();
    sql.sql(
            """
            insert into cases.emergency (id, case_id, asked_by, hat, cause, reason, asked_at, review_due)
            values (:use, :id, :by, :hat, :cause, :reason, :now, :due)
            """)
        .param("use", use)
        .param("id", id.value())
        .param("by", by.account().value())
        .param("hat", by.hat().name())
        .param("cause", cause.name())
        .param("reason", reason)
        .param("now", Cases.time(now))
        .param("due", Cases.time(clocks.due(now, new Span.WorkingDays(2))))
        .update();
    return use;
  }

  List<Emergency> all() {
    return sql.sql(SELECT + "order by e.asked_at desc, e.id").query((row, _) -> one(row)).list();
  }

  /** Those that wait for an answer, or of which the member was not told yet. */
  List<Emergency> unfinished() {
    return sql.sql(
            SELECT
                + """
                where e.agreed is null and e.opened_at is null
                   or e.opened_at is not null and e.told_at is null
                """)
        .query((row, _) -> one(row))
        .list();
  }

  List<Emergency> of(ComplaintId id) {
    return sql.sql(SELECT + "where e.case_id = :id order by e.asked_at desc, e.id")
        .param("id", id.value())
        .query((row, _) -> one(row))
        .list();
  }

  Optional<Emergency> find(UUID use) {
    return sql.sql(SELECT + "where e.id = :use")
        .param("use", use)
        .query((row, _) -> one(row))
        .optional();
  }

  /** The same, and until the end of the transaction nobody else acts on it. */
  Optional<Emergency> lock(UUID use) {
    return sql.sql(SELECT + "where e.id = :use for update of e")
        .param("use", use)
        .query((row, _) -> one(row))
        .optional();
  }

  /** The case is open to this person in this way, now. */
  Optional<Emergency> open(AccountId reader, ComplaintId id) {
    return of(id).stream().filter(use -> use.covers(reader, clock.instant())).findFirst();
  }

  void answer(UUID use, AccountId by, boolean agreed) {
    sql.sql(
            """
            update cases.emergency set answered_by = :by, answered_at = :now, agreed = :agreed
            where id = :use and agreed is null and opened_at is null
            """)
        .param("by", by.value())
        .param("now", Cases.time(clock.instant()))
        .param("agreed", agreed)
        .param("use", use)
        .update();
  }

  /** The member hears of it later than at once. */
  void tellLater(UUID use, Instant from, String why) {
    sql.sql("update cases.emergency set tell_from = :from, tell_why = :why where id = :use")
        .param("from", Cases.time(from))
        .param("why", why)
        .param("use", use)
        .update();
  }

  void opened(UUID use, Instant at) {
    set(use, "opened_at", at);
  }

  void told(UUID use) {
    set(use, "told_at", clock.instant());
  }

  private void set(UUID use, String column, Instant at) {
    sql.sql("update cases.emergency set " + column + " = :at where id = :use")
        .param("at", Cases.time(at))
        .param("use", use)
        .update();
  }

  /** False if it was looked at before. */
  boolean review(UUID use, AccountId by, String words) {
    return sql.sql(
                """
                update cases.emergency set reviewed_by = :by, reviewed_at = :now, review = :words
                where id = :use and reviewed_at is null and asked_by <> :by
                """)
            .param("by", by.value())
            .param("now", Cases.time(clock.instant()))
            .param("words", words)
            .param("use", use)
            .update()
        == 1;
  }

  private static Emergency one(ResultSet row) throws SQLException {
    return new Emergency(
        row.getObject("id", UUID.class),
        new ComplaintId(row.getObject("case_id", UUID.class)),
        row.getString("reference"),
        new AccountId(row.getObject("asked_by", UUID.class)),
        Hat.valueOf(row.getString("hat")),
        Emergency.Cause.valueOf(row.getString("cause")),
        row.getString("reason"),
        row.getObject("asked_at", java.time.OffsetDateTime.class).toInstant(),
        account(row, "answered_by"),
        Cases.moment(row, "answered_at"),
        row.getObject("agreed", Boolean.class),
        Cases.moment(row, "opened_at"),
        Cases.moment(row, "tell_from"),
        row.getString("tell_why"),
        Cases.moment(row, "told_at"),
        row.getObject("review_due", java.time.OffsetDateTime.class).toInstant(),
        account(row, "reviewed_by"),
        Cases.moment(row, "reviewed_at"),
        row.getString("review"));
  }

  private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new AccountId(id);
  }
}
