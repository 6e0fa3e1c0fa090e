package org.rostrum.posts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.AccountId;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts members asked to keep. Every question is asked with the account, so nobody else's
 * answers it.
 */
@Component
class Drafts {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final JdbcClient jdbc;
  private final Notices notices;
  private final Clock clock;

  Drafts(JdbcClient jdbc, Notices notices, Clock clock) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Keeps a draft; {@code untilMorning}: it comes back at 8am, and its member is told then.
   *
   * @param form the key of the form that was sent: the same form sent twice keeps one draft
   */
  @Transactional
  public DraftId keep(
      AccountId account, String text, boolean untilMorning, @Nullable FormKey form) {
    DraftId id = DraftId.random();
    Instant now = clock.instant();
    int kept =
        jdbc.sql(
                """
                insert into posts.draft (id, account, text, kept_at, held_until, form_key)
                values (:id, :account, :text, :now, :until, :form)
                on conflict (account, form_key) do nothing
                """)
            .param("id", id.value())
            .param("account", account.value())
            .param("text", storable(text))
            .param("now", java.sql.Timestamp.from(now))
            .param("until", untilMorning ? java.sql.Timestamp.from(morningAfter(now)) : null)
            .param("form", form == null ? null : form.value())
            .update();
    return kept == 1 || form == null ? id : keptBy(account, form);
  }

  private DraftId keptBy(AccountId account, FormKey form) {
    return jdbc.sql("select id from posts.draft where account = :account and form_key = :form")
        .param("account", account.value())
        .param("form", form.value())
        .query((row, number) -> new DraftId(row.getObject("id", UUID.class)))
        .single();
  }

  List<Draft> of(AccountId account) {
    return jdbc.sql(
            """
            select id, text, kept_at, held_until from posts.draft
            where account = :account order by kept_at desc, id
            """)
        .param("account", account.value())
        .query((row, number) -> draft(row))
        .list();
  }

  Optional<Draft> find(AccountId account, DraftId id) {
    return jdbc.sql(
            """
            select id, text, kept_at, held_until from posts.draft
            where account = :account and id = :id
            """)
        .param("account", account.value())
        .param("id", id.value())
        .query((row, number) -> draft(row))
        .optional();
  }

  /** True if there was one to delete. */
  boolean delete(AccountId account, DraftId id) {
    return jdbc.sql("delete from posts.draft where account = :account and id = :id")
            .param("account", account.value())
            .param("id", id.value())
            .update()
        > 0;
  }

  /** Good morning: tells each member whose held draft has come back, once. */
  @Scheduled(fixedDelay = 30_000)
  @Transactional
  public void bringBack() {
    jdbc.sql(
            """
            update posts.draft set told = true
            where held_until <= :now and not told
            returning id, account
            """)
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .query((row, number) ->
            new Back(row.getObject("account", UUID.class), row.getObject("id", UUID.class)))
        .list()
        .forEach(back ->
            notices.tell(
                new AccountId(back.account()), Notice.Kind.ITEM, "/drafts/" + back.draft()));
  }

  /** Drafts kept for their time are gone. */
  @Scheduled(fixedDelay = 3_600_000)
  public void clearOut() {
    Instant oldest = clock.instant().minus(Duration.ofDays(Draft.DAYS_KEPT));
    jdbc.sql("delete from posts.draft where kept_at < :oldest")
        .param("oldest", java.sql.Timestamp.from(oldest))
        .update();
  }

  private record Back(UUID account, UUID draft) {}

  /** The next 8am in the council's own time. */
  static Instant morningAfter(Instant now) {
    ZonedDateTime here = now.atZone(LONDON);
    ZonedDateTime today = here.with(MORNING);
    return (today.isAfter(here) ? today : here.plusDays(1).with(MORNING)).toInstant();
  }

  /** PostgreSQL holds any character but NUL, and no half surrogates. */
  private static String storable(String text) {
    byte[] utf8 = text.replace("\0", "\uFFFD").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new String(utf8, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Draft draft(java.sql.ResultSet row) throws java.sql.SQLException {
    java.sql.@Nullable Timestamp until = row.getTimestamp("held_until");
    return new Draft(
        new DraftId(row.getObject("id", UUID.class)),
        row.getString("text"),
        row.getTimestamp("kept_at").toInstant(),
        until == null ? null : until.toInstant());
  }
}
