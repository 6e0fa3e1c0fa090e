package org.rostrum.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.audit.LogTree;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.SigningKey;
import org.rostrum.exhibits.log.VerifierKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs what the log is, and keeps what was signed. Never signs a log that does not continue the
 * last checkpoint. Owns {@code checkpoints.checkpoint} and {@code checkpoints.signing_key}.
 */
@Service
class Checkpoints {

  private static final String ALL =
      "select size, root, signed_at, verifier, note from checkpoints.checkpoint ";

  private final LogTree tree;
  private final LogKey key;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Checkpoints(
      LogTree tree, LogKey key, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
    this.tree = tree;
    this.key = key;
    this.sql = sql;
    this.events = events;
    this.clock = clock;
  }

  /** The log was signed; told within the transaction. */
  record CheckpointSigned(long size) {}

  /** Signs the log as it is now, unless nothing has come to it since the last time. */
  @Transactional
  public Signing sign() {
    holdBackOthers();
    var last = latest();
    long size = tree.size();
    if (last.isPresent() && !continues(last.get(), size)) {
      return new Signing.Contradicted(last.get());
    }
    if (last.isPresent() && last.get().size() == size) {
      return new Signing.Unchanged(last.get());
    }
    var secret = size == 0 ? Optional.<SigningKey>empty() : key.current();
    if (secret.isEmpty()) {
      return new Signing.NotYet();
    }
    var made = made(size, secret.get());
    keep(made);
    events.publishEvent(new CheckpointSigned(size));
    return new Signing.Made(made);
  }

  private boolean continues(Signed last, long size) {
    return isOurs(last) && size >= last.size() && tree.root(last.size()).equals(last.root());
  }

  /**
   * Whether we signed the last one. Else whoever can write to the database could put another log
   * here, sign it with any key, and have us go on from there.
   */
  boolean isOurs(Signed last) {
    return key.isOurs(last.key()) && last.isAsItWasSigned();
  }

  private Signed made(long size, SigningKey secret) {
    var checkpoint = new Checkpoint(secret.verifier().name(), size, tree.root(size));
    return new Signed(
        size,
        checkpoint.root(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        secret.verifier(),
        checkpoint.sign(secret).toString());
  }

  private void keep(Signed made) {
    sql.sql(
            """
            insert into checkpoints.signing_key (verifier, first_used) values (:verifier, :at)
            on conflict do nothing
            """)
        .param("verifier", made.key().toString())
        .param("at", made.at().atOffset(ZoneOffset.UTC))
        .update();
    sql.sql(
            """
            insert into checkpoints.checkpoint (size, root, signed_at, verifier, note)
            values (:size, :root, :at, :verifier, :note)
            """)
        .param("size", made.size())
        .param("root", made.root().bytes())
        .param("at", made.at().atOffset(ZoneOffset.UTC))
        .param("verifier", made.key().toString())
        .param("note", made.note())
        .update();
  }

  private void holdBackOthers() {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('checkpoints', 0))")
        .query((_, _) -> 0)
        .list();
  }

  Optional<Signed> latest() {
    return sql.sql(ALL + "order by size desc limit 1").query((row, _) -> signed(row)).optional();
  }

  Optional<Signed> of(long size) {
    return sql.sql(ALL + "where size = :size")
        .param("size", size)
        .query((row, _) -> signed(row))
        .optional();
  }

  /** The latest ones smaller than this, the latest first. */
  List<Signed> before(long size, int count) {
    return sql.sql(ALL + "where size < :size order by size desc limit :count")
        .param("size", size)
        .param("count", count)
        .query((row, _) -> signed(row))
        .list();
  }

  /** The smallest that holds this entry, if one does yet. */
  Optional<Signed> holding(long number) {
    return sql.sql(ALL + "where size > :number order by size limit 1")
        .param("number", number)
        .query((row, _) -> signed(row))
        .optional();
  }

  /** Every one, the oldest first. */
  List<Signed> all() {
    return sql.sql(ALL + "order by size").query((row, _) -> signed(row)).list();
  }

  /** The keys that ever signed, the first at the head. */
  Set<VerifierKey> keys() {
    return new LinkedHashSet<>(
        sql.sql("select verifier from checkpoints.signing_key order by first_used")
            .query((row, _) -> VerifierKey.of(row.getString("verifier")))
            .list());
  }

  private static Signed signed(ResultSet row) throws SQLException {
    return new Signed(
        row.getLong("size"),
        Hash.of(row.getBytes("root")),
        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
        VerifierKey.of(row.getString("verifier")),
        row.getString("note"));
  }

  Instant now() {
    return clock.instant();
  }
}
