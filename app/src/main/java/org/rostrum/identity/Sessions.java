package org.rostrum.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.identity.IdentityActed.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open sign-ins. A session ends by itself: for officers after 30 idle minutes, for members
 * after 60, for all after 12 hours; and when the account, or the hat worn, is taken away.
 */
@Component
class Sessions {

  static final Duration ABSOLUTE = Duration.ofHours(12);
  private static final Duration NOTE_EVERY = Duration.ofSeconds(30);

  private final JdbcClient sql;
  private final Grants grants;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Sessions(JdbcClient sql, Grants grants, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.grants = grants;
    this.clock = clock;
    this.events = events;
  }

  /** One open sign-in as its owner sees it. */
  record Session(
      UUID id, AccountId account, Hat hat, String device, Instant openedAt, Instant lastSeenAt) {

    boolean isOver(Instant now) {
      return !now.isBefore(lastSeenAt.plus(idle(hat))) || !now.isBefore(openedAt.plus(ABSOLUTE));
    }
  }

  static Duration idle(Hat hat) {
    return Duration.ofMinutes(hat.isOfficer() ? 30 : 60);
  }

  /** Opens a session in the hat last worn, or the first there is; empty if there is none today. */
  @Transactional
  public Optional<UUID> open(Login login, String device) {
    var hats = grants.wornBy(login.id());
    if (hats.isEmpty()) {
      return Optional.empty();
    }
    var hat = lastWorn(login.id()).filter(hats::contains).orElse(hats.getFirst());
    var id = UUID.randomUUID();
    sql.sql(
            """
            insert into identity.session (id, account_id, hat, device, opened_at, last_seen_at)
            values (:id, :account, :hat, :device, :now, :now)
            """)
        .param("id", id)
        .param("account", login.id().value())
        .param("hat", hat.name())
        .param("device", device)
        .param("now", now())
        .update();
    events.publishEvent(IdentityActed.by(who(login, hat, hats), What.SESSION_OPENED, id));
    return Optional.of(id);
  }

  /** Who is asking, if this session is still good; notes that it was used. */
  @Transactional
  public Optional<SignedIn> use(UUID id) {
    var session = find(id).filter(s -> !s.isOver(clock.instant()));
    if (session.isEmpty()) {
      return Optional.empty();
    }
    var account = session.get().account();
    var name = nameOf(account);
    var hats = grants.wornBy(account);
    if (name.isEmpty() || !hats.contains(session.get().hat())) {
      return Optional.empty();
    }
    if (clock.instant().isAfter(session.get().lastSeenAt().plus(NOTE_EVERY))) {
      sql.sql("update identity.session set last_seen_at = :now where id = :id")
          .param("now", now())
          .param("id", id)
          .update();
    }
    return Optional.of(
        new SignedIn(account, account.actor(), name.get(), session.get().hat(), hats));
  }

  @Transactional
  public void switchHat(UUID id, Hat hat, SignedIn who) {
    sql.sql("update identity.session set hat = :hat, last_seen_at = :now where id = :id")
        .param("hat", hat.name())
        .param("now", now())
        .param("id", id)
        .update();
    var after = new SignedIn(who.account(), who.actor(), who.name(), hat, who.hats());
    events.publishEvent(IdentityActed.by(after, What.HAT_SWITCHED, id));
  }

  /** Ends one of the asker's own sessions; another's is left alone. */
  @Transactional
  public boolean end(UUID id, SignedIn who) {
    int ended =
        sql.sql(
                """
                update identity.session set ended_at = :now
                where id = :id and account_id = :account and ended_at is null
                """)
            .param("now", now())
            .param("id", id)
            .param("account", who.account().value())
            .update();
    if (ended == 1) {
      events.publishEvent(IdentityActed.by(who, What.SESSION_ENDED, id));
      events.publishEvent(new WentAway(who.account()));
    }
    return ended == 1;
  }

  void endAllOf(AccountId account) {
    sql.sql(
            "update identity.session set ended_at = :now where account_id = :account and ended_at is null")
        .param("now", now())
        .param("account", account.value())
        .update();
  }

  List<Session> openOf(AccountId account) {
    return sql
        .sql(SELECT + "where account_id = :account and ended_at is null order by opened_at desc")
        .param("account", account.value())
        .query((row, _) -> session(row))
        .list()
        .stream()
        .filter(session -> !session.isOver(clock.instant()))
        .toList();
  }

  private Optional<Session> find(UUID id) {
    return sql.sql(SELECT + "where id = :id and ended_at is null")
        .param("id", id)
        .query((row, _) -> session(row))
        .optional();
  }

  private Optional<Hat> lastWorn(AccountId account) {
    return sql.sql(
            "select hat from identity.session where account_id = :account order by opened_at desc limit 1")
        .param("account", account.value())
        .query(String.class)
        .optional()
        .map(Hat::valueOf);
  }

  private Optional<String> nameOf(AccountId account) {
    return sql.sql("select name from identity.account where id = :id and disabled_at is null")
        .param("id", account.value())
        .query(String.class)
        .optional();
  }

  private static final String SELECT =
      "select id, account_id, hat, device, opened_at, last_seen_at from identity.session ";

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account_id", UUID.class)),
        Hat.valueOf(row.getString("hat")),
        row.getString("device"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen_at", OffsetDateTime.class).toInstant());
  }

  private static SignedIn who(Login login, Hat hat, List<Hat> hats) {
    return new SignedIn(login.id(), login.id().actor(), login.name(), hat, hats);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
