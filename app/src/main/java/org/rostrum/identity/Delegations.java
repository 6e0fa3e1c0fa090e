package org.rostrum.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For whom a delegate may prepare drafts. Owns {@code identity.delegation}; the delegate's hat is
 * granted apart from this, like any other.
 */
@Service
public class Delegations {

  private final JdbcClient sql;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Delegations(JdbcClient sql, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.events = events;
  }

  /** From this day on the delegate may prepare drafts for the member. */
  @Transactional
  public void setUp(AccountId member, AccountId delegate, LocalDate from) {
    var id = UUID.randomUUID();
    sql.sql(
            """
            insert into identity.delegation (id, member, delegate, from_date)
            values (:id, :member, :delegate, :from)
            """)
        .param("id", id)
        .param("member", member.value())
        .param("delegate", delegate.value())
        .param("from", from)
        .update();
    events.publishEvent(IdentityActed.bySystem(IdentityActed.What.DELEGATED, id));
  }

  /** The members for whom this account may prepare drafts today. */
  public List<AccountId> membersOf(AccountId delegate) {
    return sql.sql(
            """
            select distinct member from identity.delegation
            where delegate = :delegate and from_date <= :today
              and (to_date is null or to_date >= :today)
            """)
        .param("delegate", delegate.value())
        .param("today", LocalDate.now(clock.withZone(London.ZONE)))
        .query((row, number) -> new AccountId(row.getObject("member", UUID.class)))
        .list();
  }

  /** Whether this account may prepare drafts for the member today. */
  public boolean covers(AccountId delegate, AccountId member) {
    return membersOf(delegate).contains(member);
  }
}
