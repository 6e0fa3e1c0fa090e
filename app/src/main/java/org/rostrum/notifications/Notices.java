package org.rostrum.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.NewItems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells a person that there is something to read. Owns {@code notifications.notice}. */
@Service
public class Notices implements NewItems {
  private final JdbcClient sql;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Notices(JdbcClient sql, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Leaves a notice for an account, within the caller's transaction.
   *
   * @param link a path on this service made of nouns and ids only
   */
  public void tell(AccountId account, Notice.Kind kind, String link) {
    if (!link.matches("/[A-Za-z0-9/_.-]*") || link.startsWith("//")) {
      throw new IllegalArgumentException("A notice leads to a path of nouns and ids");
    }
    UUID id = UUID.randomUUID();
    sql.sql(
            """
            insert into notifications.notice (id, account, kind, link, told_at)
            values (:id, :account, :kind, :link, :now)
            """)
        .param("id", id)
        .param("account", account.value())
        .param("kind", kind.name())
        .param("link", link)
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .update();
    events.publishEvent(new NoticeLeft(account.value(), id, kind));
  }

  /** What waits for an account and has not been opened, the newest first. */
  public List<Notice> waiting(AccountId account) {
    return sql.sql(
            """
            select id, kind, told_at from notifications.notice
            where account = :account and seen_at is null order by told_at desc, id
            """)
        .param("account", account.value())
        .query((row, number) -> notice(row))
        .list();
  }

  /** How many notices wait for an account. */
  @Override
  public int countWaiting(AccountId account) {
    return sql.sql(
            "select count(*) from notifications.notice where account = :account and seen_at is null")
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }

  /** Marks the account's own notice as seen and says where it leads. Another's notice is absent. */
  Optional<String> open(AccountId account, UUID notice) {
    return sql.sql(
            """
            update notifications.notice set seen_at = coalesce(seen_at, :now)
            where id = :notice and account = :account returning link
            """)
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .param("notice", notice)
        .param("account", account.value())
        .query(String.class)
        .optional();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        Notice.Kind.valueOf(row.getString("kind")),
        row.getObject("told_at", OffsetDateTime.class).toInstant());
  }
}
