package org.rostrum.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is assigned to which case, who is recused, who is away. Owns {@code cases.assignment}, {@code
 * cases.recusal}, {@code cases.absence} and {@code cases.appointment}.
 */
@Component
class Standings {

  /** The one condition under which anybody reads a case: assigned now, and not recused. */
  static final String READABLE =
      """
      exists (select from cases.assignment a
              where a.case_id = f.id and a.account = :reader and a.ended_at is null
                and a.from_at <= :now and (a.until is null or a.until > :now))
      and not exists (select from cases.recusal r
                      where r.case_id = f.id and r.account = :reader and r.lifted_at is null)
      """;

  private final JdbcClient sql;
  private final Clock clock;

  Standings(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What somebody does in a case. */
  enum Part {
    HANDLER,
    OFFICER
  }

  /** Somebody's part in a case; a guest's ends of itself. */
  record Assignment(AccountId account, Part part, boolean guest, @Nullable Instant until) {}

  /** Those assigned now, the handler first; the recused are not among them. */
  List<Assignment> of(ComplaintId id) {
    return sql.sql(
            """
            select account, part, guest, until from cases.assignment a
            where case_id = :id and ended_at is null and from_at <= :now
              and (until is null or until > :now)
              and not exists (select from cases.recusal r where r.case_id = a.case_id
                              and r.account = a.account and r.lifted_at is null)
            order by part, from_at, account
            """)
        .param("id", id.value())
        .param("now", Cases.time(clock.instant()))
        .query((row, _) ->
            new Assignment(
                new AccountId(row.getObject("account", UUID.class)),
                Part.valueOf(row.getString("part")),
                row.getBoolean("guest"),
                Cases.moment(row, "until")))
        .list();
  }

  Optional<Assignment> of(ComplaintId id, AccountId account) {
    return of(id).stream().filter(one -> one.account().equals(account)).findFirst();
  }

  Optional<AccountId> handler(ComplaintId id) {
    return of(id).stream()
        .filter(one -> one.part() == Part.HANDLER)
        .map(Assignment::account)
        .findFirst();
  }

  /** Gives somebody a part; the handler before ends with the new one. */
  void assign(
      ComplaintId id, AccountId account, Part part, boolean guest, @Nullable Instant until) {
    if (part == Part.HANDLER) {
      endHandler(id);
    }
    end(id, account);
    sql.sql(
            """
            insert into cases.assignment (case_id, account, part, guest, from_at, until)
            values (:id, :account, :part, :guest, :now, :until)
            on conflict (case_id, account, from_at) do update
              set part = excluded.part, guest = excluded.guest, until = excluded.until, ended_at = null
            """)
        .param("id", id.value())
        .param("account", account.value())
        .param("part", part.name())
        .param("guest", guest)
        .param("now", Cases.time(clock.instant()))
        .param("until", until == null ? null : Cases.time(until))
        .update();
  }

  private void endHandler(ComplaintId id) {
    sql.sql(
            """
            update cases.assignment set ended_at = :now
            where case_id = :id and part = 'HANDLER' and ended_at is null
            """)
        .param("id", id.value())
        .param("now", Cases.time(clock.instant()))
        .update();
  }

  void end(ComplaintId id, AccountId account) {
    sql.sql(
            """
            update cases.assignment set ended_at = :now
            where case_id = :id and account = :account and ended_at is null
            """)
        .param("id", id.value())
        .param("account", account.value())
        .param("now", Cases.time(clock.instant()))
        .update();
  }

  /** From this moment the case does not exist for them; whatever part they had ends. */
  void recuse(ComplaintId id, AccountId account, Conflicts.Cause cause) {
    sql.sql(
            """
            insert into cases.recusal (case_id, account, cause, at) values (:id, :account, :cause, :now)
            on conflict (case_id, account, cause) do update
              set at = excluded.at, lifted_at = null, lifted_by = null, lifted_why = null
            """)
        .param("id", id.value())
        .param("account", account.value())
        .param("cause", cause.name())
        .param("now", Cases.time(clock.instant()))
        .update();
    end(id, account);
  }

  Set<AccountId> recused(ComplaintId id) {
    return new HashSet<>(
        sql.sql("select account from cases.recusal where case_id = :id and lifted_at is null")
            .param("id", id.value())
            .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
            .list());
  }

  /**
   * Why somebody may not open a case, or could not once.
   *
   * @param liftedWhy null while it holds
   */
  record Recusal(
      AccountId account,
      Conflicts.Cause cause,
      Instant at,
      @Nullable AccountId liftedBy,
      @Nullable String liftedWhy) {

    boolean holds() {
      return liftedWhy == null;
    }
  }

  List<Recusal> recusals(ComplaintId id) {
    return sql.sql(
            """
            select account, cause, at, lifted_by, lifted_why from cases.recusal
            where case_id = :id order by at, account, cause
            """)
        .param("id", id.value())
        .query((row, _) -> {
          var by = row.getObject("lifted_by", UUID.class);
          return new Recusal(
              new AccountId(row.getObject("account", UUID.class)),
              Conflicts.Cause.valueOf(row.getString("cause")),
              row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
              by == null ? null : new AccountId(by),
              row.getString("lifted_why"));
        })
        .list();
  }

  /** It no longer holds, and who says so, and why; false if somebody said so before. */
  boolean lift(ComplaintId id, AccountId account, Conflicts.Cause cause, AccountId by, String why) {
    return sql.sql(
                """
                update cases.recusal set lifted_at = :now, lifted_by = :by, lifted_why = :why
                where case_id = :id and account = :account and cause = :cause and lifted_at is null
                """)
            .param("now", Cases.time(clock.instant()))
            .param("by", by.value())
            .param("why", why)
            .param("id", id.value())
            .param("account", account.value())
            .param("cause", cause.name())
            .update()
        == 1;
  }

  /** Somebody has a part in a case. */
  record Held(ComplaintId id, AccountId account) {}

  /** Every part that anybody has now, for finding conflicts in them all. */
  List<Held> held() {
    return sql.sql("select case_id, account from cases.assignment where ended_at is null")
        .query((row, _) ->
            new Held(
                new ComplaintId(row.getObject("case_id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class))))
        .list();
  }

  boolean isGuest(AccountId account) {
    return sql.sql(
            "select exists (select from cases.assignment where account = :account and guest)")
        .param("account", account.value())
        .query(Boolean.class)
        .single();
  }

  void away(AccountId account, LocalDate first, LocalDate last) {
    sql.sql(
            """
            insert into cases.absence (account, first, last) values (:account, :first, :last)
            on conflict (account, first) do update set last = excluded.last
            """)
        .param("account", account.value())
        .param("first", first)
        .param("last", last)
        .update();
  }

  boolean isAway(AccountId account, LocalDate day) {
    return sql.sql(
            """
            select exists (select from cases.absence
                           where account = :account and :day between first and last)
            """)
        .param("account", account.value())
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** A task for the chief executive: an officer of another authority is needed. */
  record Appointment(ComplaintId id, Instant askedAt) {}

  void askForAppointment(ComplaintId id) {
    sql.sql(
            """
            insert into cases.appointment (case_id, asked_at) values (:id, :now)
            on conflict (case_id) do update set settled_at = null
            """)
        .param("id", id.value())
        .param("now", Cases.time(clock.instant()))
        .update();
  }

  List<Appointment> appointments() {
    return sql.sql(
            "select case_id, asked_at from cases.appointment where settled_at is null order by asked_at")
        .query((row, _) ->
            new Appointment(
                new ComplaintId(row.getObject("case_id", UUID.class)),
                row.getObject("asked_at", java.time.OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Whether somebody is wanted for this case; nobody else is appointed meanwhile. */
  boolean holdAppointment(ComplaintId id) {
    return sql.sql(
            "select 1 from cases.appointment where case_id = :id and settled_at is null for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  boolean settleAppointment(ComplaintId id) {
    return sql.sql(
                "update cases.appointment set settled_at = :now where case_id = :id and settled_at is null")
            .param("id", id.value())
            .param("now", Cases.time(clock.instant()))
            .update()
        == 1;
  }
}
