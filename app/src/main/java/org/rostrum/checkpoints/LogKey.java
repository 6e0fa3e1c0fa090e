package org.rostrum.checkpoints;

import java.net.URI;
import java.util.Optional;
import org.rostrum.exhibits.log.SigningKey;
import org.rostrum.exhibits.log.VerifierKey;
import org.rostrum.identity.RoomKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that signs the log: made anew each time from the key file, so that it lies in no
 * database, no backup and no folder. Owns {@code checkpoints.log}.
 */
@Component
class LogKey {

  private static final String PURPOSE = "signing the log|";

  private final RoomKeys keys;
  private final JdbcClient sql;
  private final String wanted;

  LogKey(
      RoomKeys keys,
      JdbcClient sql,
      @Value("${rostrum.log-name:}") String name,
      @Value("${ROSTRUM_ADDRESS:}") String address) {
    this.keys = keys;
    this.sql = sql;
    this.wanted = name.isBlank() ? host(address) + "/log" : name.strip();
  }

  /** The newest key, if there is one yet. */
  Optional<SigningKey> current() {
    return keys.numbers().stream().findFirst().map(this::key);
  }

  /** Whether this key is made of one that stands in the key file now. */
  boolean isOurs(VerifierKey other) {
    return keys.numbers().stream().anyMatch(number -> key(number).verifier().equals(other));
  }

  private SigningKey key(int number) {
    return SigningKey.of(name(), keys.of(number, PURPOSE + name()));
  }

  /** The log's name: the one it was given first, whatever the settings say later. */
  String name() {
    return sql.sql("select name from checkpoints.log")
        .query(String.class)
        .optional()
        .orElseGet(this::given);
  }

  private String given() {
    sql.sql("insert into checkpoints.log (name) values (:name) on conflict do nothing")
        .param("name", wanted)
        .update();
    return sql.sql("select name from checkpoints.log").query(String.class).single();
  }

  private static String host(String address) {
    String host = address.isBlank() ? null : URI.create(address.strip()).getHost();
    return host == null ? "localhost" : host;
  }
}
