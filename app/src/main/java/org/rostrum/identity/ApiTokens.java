package org.rostrum.identity;

import java.time.Clock;
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

/** Keys for programs that ask on somebody's behalf, each for one hat. */
@Component
class ApiTokens {

  private static final String PREFIX = "rostrum_";

  private final JdbcClient sql;
  private final Grants grants;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ApiTokens(JdbcClient sql, Grants grants, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.grants = grants;
    this.clock = clock;
    this.events = events;
  }

  /** A token as its owner sees it; the token itself was shown once. */
  record Token(UUID id, Hat hat, String label) {}

  private record Held(AccountId account, String name, Hat hat) {}

  /** Makes a token for the hat worn now; the answer is the only time it is seen. */
  @Transactional
  public String make(String label, SignedIn who) {
    var id = UUID.randomUUID();
    String token = PREFIX + SecretToken.fresh();
    sql.sql(
            """
            insert into identity.api_token (id, account_id, hat, token_hash, label, made_at)
            values (:id, :account, :hat, :hash, :label, :now)
            """)
        .param("id", id)
        .param("account", who.account().value())
        .param("hat", who.hat().name())
        .param("hash", SecretToken.hash(token))
        .param("label", label)
        .param("now", now())
        .update();
    events.publishEvent(IdentityActed.by(who, What.TOKEN_MADE, id));
    return token;
  }

  @Transactional
  public void end(UUID id, SignedIn who) {
    int ended =
        sql.sql(
                """
                update identity.api_token set ended_at = :now
                where id = :id and account_id = :account and ended_at is null
                """)
            .param("now", now())
            .param("id", id)
            .param("account", who.account().value())
            .update();
    if (ended == 1) {
      events.publishEvent(IdentityActed.by(who, What.TOKEN_ENDED, id));
    }
  }

  List<Token> of(AccountId account) {
    return sql.sql(
            """
            select id, hat, label from identity.api_token
            where account_id = :account and ended_at is null order by made_at
            """)
        .param("account", account.value())
        .query((row, _) ->
            new Token(
                row.getObject("id", UUID.class),
                Hat.valueOf(row.getString("hat")),
                row.getString("label")))
        .list();
  }

  /** Who is asking with this token, while the account and its hat last. */
  Optional<SignedIn> use(String token) {
    return sql.sql(
            """
            select t.account_id, a.name, t.hat from identity.api_token t
            join identity.account a on a.id = t.account_id
            where t.token_hash = :hash and t.ended_at is null and a.disabled_at is null
            """)
        .param("hash", SecretToken.hash(token))
        .query((row, _) ->
            new Held(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                Hat.valueOf(row.getString("hat"))))
        .optional()
        .filter(held -> grants.wornBy(held.account()).contains(held.hat()))
        .map(held ->
            new SignedIn(
                held.account(),
                held.account().actor(),
                held.name(),
                held.hat(),
                List.of(held.hat())));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
