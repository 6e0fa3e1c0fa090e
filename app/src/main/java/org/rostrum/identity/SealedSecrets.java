package org.rostrum.identity;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.Keyring.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Authenticators' secrets as they lie in the database: sealed, each to its own row. At the start
 * those that are not, or are sealed with an older key, are sealed with the newest; and a start
 * without the key that sealed them is refused.
 */
@Component
class SealedSecrets implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(SealedSecrets.class);

  private final JdbcClient sql;
  private final Keyring keyring;

  SealedSecrets(JdbcClient sql, Keyring keyring) {
    this.sql = sql;
    this.keyring = keyring;
  }

  private record Row(UUID id, byte[] secret, @Nullable Integer key) {}

  Sealed seal(AccountId account, byte[] secret) {
    if (keyring.isEmpty()) {
      refuseIfSealedAlready();
      keyring.begin();
    }
    return keyring.seal(secret, place(account.value()));
  }

  byte[] open(AccountId account, byte[] secret, @Nullable Integer key) {
    return key == null ? secret : keyring.open(new Sealed(key, secret), place(account.value()));
  }

  @Override
  public void afterSingletonsInstantiated() {
    try {
      sealAnew();
    } catch (DataAccessException databaseGone) {
      LOG.warn("Whether all secrets are sealed is looked at by the next start");
    }
  }

  private void sealAnew() {
    refuseIfSealedWithAnother();
    int newest = keyring.isEmpty() ? 0 : keyring.current();
    sql.sql(
            """
            select id, totp_secret, totp_key from identity.account
            where totp_key is null or totp_key <> :newest
            """)
        .param("newest", newest)
        .query((row, _) ->
            new Row(
                row.getObject("id", UUID.class),
                row.getBytes("totp_secret"),
                row.getObject("totp_key", Integer.class)))
        .list()
        .forEach(this::sealAnew);
  }

  private void sealAnew(Row row) {
    var account = new AccountId(row.id());
    var sealed = seal(account, open(account, row.secret(), row.key()));
    sql.sql(
            """
            update identity.account set totp_secret = :secret, totp_key = :key
            where id = :id and totp_secret = :before
            """)
        .param("secret", sealed.bytes())
        .param("key", sealed.key())
        .param("id", row.id())
        .param("before", row.secret())
        .update();
  }

  private void refuseIfSealedAlready() {
    if (keysInUse().findAny().isPresent()) {
      throw missing();
    }
  }

  private void refuseIfSealedWithAnother() {
    if (keysInUse().anyMatch(key -> !keyring.holds(key))) {
      throw missing();
    }
  }

  private Stream<Integer> keysInUse() {
    return sql
        .sql("select distinct totp_key from identity.account where totp_key is not null")
        .query((row, _) -> row.getInt("totp_key"))
        .list()
        .stream();
  }

  private static KeyMissing missing() {
    return new KeyMissing(
        "Rostrum does not start: the key file that seals the secrets in this database is missing or another one. Put it back, or name it with ROSTRUM_KEY_FILE.");
  }

  private static String place(UUID account) {
    return "identity|account|totp_secret|" + account;
  }
}
