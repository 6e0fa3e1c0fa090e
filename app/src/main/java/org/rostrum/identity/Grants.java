package org.rostrum.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.ActorId;
import org.rostrum.identity.IdentityActed.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which hats people have, from when to when, and who agreed. */
@Component
class Grants {

  private final JdbcClient sql;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Grants(JdbcClient sql, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.events = events;
  }

  /** A hat somebody has, had, will have, or is proposed for. */
  record Grant(
      UUID id,
      AccountId account,
      Hat hat,
      LocalDate from,
      @Nullable LocalDate to,
      ActorId proposedBy,
      boolean approved) {

    State at(LocalDate day) {
      if (!approved) {
        return State.PROPOSED;
      }
      if (day.isBefore(from)) {
        return State.COMING;
      }
      return to != null && day.isAfter(to) ? State.ENDED : State.WORN;
    }
  }

  /** Where a grant stands on a day. */
  enum State {
    PROPOSED,
    COMING,
    WORN,
    ENDED
  }

  @Transactional
  public void setUp(AccountId account, Hat hat, LocalDate from) {
    var id = insert(account, hat, from, null, ActorId.SYSTEM);
    approve(id, ActorId.SYSTEM);
    events.publishEvent(IdentityActed.bySystem(What.HAT_APPROVED, id));
  }

  @Transactional
  public void invite(AccountId account, Hat hat, LocalDate from, LocalDate to) {
    var id = insert(account, hat, from, to, ActorId.SYSTEM);
    approve(id, ActorId.SYSTEM);
    events.publishEvent(IdentityActed.bySystem(What.HAT_APPROVED, id));
  }

  @Transactional
  public UUID propose(
      AccountId account, Hat hat, LocalDate from, @Nullable LocalDate to, SignedIn by) {
    var id = insert(account, hat, from, to, by.actor());
    events.publishEvent(IdentityActed.by(by, What.HAT_PROPOSED, id));
    return id;
  }

  /** The second person agrees; false if it is their own proposal, their own hat, or settled. */
  @Transactional
  public boolean approve(UUID id, SignedIn by) {
    var grant = find(id).filter(g -> !g.approved());
    if (grant.isEmpty()
        || grant.get().proposedBy().equals(by.actor())
        || grant.get().account().equals(by.account())
        || approve(id, by.actor()) == 0) {
      return false;
    }
    events.publishEvent(IdentityActed.by(by, What.HAT_APPROVED, id));
    return true;
  }

  /** The last day was yesterday; a proposal is dropped. */
  @Transactional
  public void end(UUID id, SignedIn by) {
    int changed =
        sql.sql(
                """
                update identity.hat_grant
                set to_date = greatest(from_date, cast(:today as date)) - 1
                where id = :id and (to_date is null or to_date >= :today)
                """)
            .param("today", today())
            .param("id", id)
            .update();
    if (changed == 1) {
      events.publishEvent(IdentityActed.by(by, What.HAT_ENDED, id));
    }
  }

  /** The hats this person may put on today, in the matrix's order. */
  List<Hat> wornBy(AccountId account) {
    return of(account).stream()
        .filter(grant -> grant.at(today()) == State.WORN)
        .map(Grant::hat)
        .distinct()
        .sorted()
        .toList();
  }

  List<Grant> of(AccountId account) {
    return sql.sql(SELECT + "where account_id = :account order by from_date, proposed_at, id")
        .param("account", account.value())
        .query((row, _) -> grant(row))
        .list();
  }

  List<Grant> all() {
    return sql.sql(SELECT + "order by from_date, proposed_at, id")
        .query((row, _) -> grant(row))
        .list();
  }

  Optional<Grant> find(UUID id) {
    return sql.sql(SELECT + "where id = :id")
        .param("id", id)
        .query((row, _) -> grant(row))
        .optional();
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(London.ZONE));
  }

  private static final String SELECT =
      """
      select id, account_id, hat, from_date, to_date, proposed_by, approved_at is not null as approved
      from identity.hat_grant
      """;

  private UUID insert(
      AccountId account, Hat hat, LocalDate from, @Nullable LocalDate to, ActorId by) {
    var id = UUID.randomUUID();
    sql.sql(
            """
            insert into identity.hat_grant
              (id, account_id, hat, from_date, to_date, proposed_by, proposed_at)
            values (:id, :account, :hat, :from, :to, :by, :now)
            """)
        .param("id", id)
        .param("account", account.value())
        .param("hat", hat.name())
        .param("from", from)
        .param("to", to)
        .param("by", by.value())
        .param("now", now())
        .update();
    return id;
  }

  private int approve(UUID id, ActorId by) {
    return sql.sql(
            """
            update identity.hat_grant set approved_by = :by, approved_at = :now
            where id = :id and approved_at is null
            """)
        .param("by", by.value())
        .param("now", now())
        .param("id", id)
        .update();
  }

  private static Grant grant(ResultSet row) throws SQLException {
    return new Grant(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account_id", UUID.class)),
        Hat.valueOf(row.getString("hat")),
        row.getObject("from_date", LocalDate.class),
        row.getObject("to_date", LocalDate.class),
        new ActorId(row.getObject("proposed_by", UUID.class)),
        row.getBoolean("approved"));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
