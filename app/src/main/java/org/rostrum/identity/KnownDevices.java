package org.rostrum.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Browsers that finished a sign-in before, known by a random token whose hash alone is kept. */
@Component
class KnownDevices {

  private final JdbcClient sql;
  private final Clock clock;

  KnownDevices(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  boolean knows(String token, AccountId account) {
    return sql.sql(
            "select exists (select from identity.known_device where token_hash = :hash and account_id = :account)")
        .param("hash", SecretToken.hash(token))
        .param("account", account.value())
        .query(Boolean.class)
        .single();
  }

  /** Remembers a browser for an account; the token goes into its cookie. */
  String remember(AccountId account) {
    String token = SecretToken.fresh();
    sql.sql(
            """
            insert into identity.known_device (token_hash, account_id, seen_at)
            values (:hash, :account, :now)
            """)
        .param("hash", SecretToken.hash(token))
        .param("account", account.value())
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .update();
    return token;
  }
}
