package org.rostrum.checkpoints;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.checkpoints.Checkpoints.CheckpointSigned;
import org.rostrum.exhibits.time.TimeStamp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time stamps that are wanted and those that were given. Owns {@code checkpoints.stamp}. */
@Component
class Stamps {

  private static final Duration WHILE_ASKING = Duration.ofMinutes(2);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MINUTES_DOUBLE_UNTIL = 6;

  private final Authorities authorities;
  private final JdbcClient sql;
  private final Clock clock;

  Stamps(Authorities authorities, JdbcClient sql, Clock clock) {
    this.authorities = authorities;
    this.sql = sql;
    this.clock = clock;
  }

  /** Why a stamp still waits. */
  enum Trouble {
    /** The authority does not answer, or not with a reply. */
    SILENT,
    /** Its answer does not hold. */
    REFUSED
  }

  /** A stamp to ask for now. */
  record Wanted(long size, String authority, int asked) {}

  /**
   * A stamp over a checkpoint, or the wait for it.
   *
   * @param at when the authority says the checkpoint was there; null while it waits
   * @param says the subject of the certificate that signed; null while it waits
   * @param trouble what went wrong the last time; null if nothing did
   */
  record Stamp(
      String authority, @Nullable Instant at, @Nullable String says, @Nullable Trouble trouble) {

    boolean isGiven() {
      return at != null;
    }
  }

  /** With the checkpoint, a stamp of each authority is wanted: both are kept, or neither. */
  @EventListener
  void on(CheckpointSigned signed) {
    for (Authority authority : authorities.all()) {
      sql.sql(
              """
              insert into checkpoints.stamp (size, authority, next_at)
              values (:size, :authority, :now)
              """)
          .param("size", signed.size())
          .param("authority", authority.name())
          .param("now", now())
          .update();
    }
  }

  /** Takes the newest that is due, so that nobody else asks for it meanwhile. */
  Optional<Wanted> take() {
    var names = authorities.all().stream().map(Authority::name).toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    return sql.sql(
            """
            update checkpoints.stamp set next_at = :later, asked = asked + 1
            where (size, authority) in (
              select size, authority from checkpoints.stamp
              where token is null and next_at <= :now and authority in (:names)
              order by size desc, authority limit 1 for update skip locked)
            returning size, authority, asked
            """)
        .param("later", now().plus(WHILE_ASKING))
        .param("now", now())
        .param("names", names)
        .query((row, _) ->
            new Wanted(row.getLong("size"), row.getString("authority"), row.getInt("asked")))
        .optional();
  }

  /** It was given and holds: from now on it counts. */
  void given(Wanted wanted, TimeStamp stamp) {
    sql.sql(
            """
            update checkpoints.stamp
            set token = :token, stamped_at = :at, says = :says, trouble = null, reason = null
            where size = :size and authority = :authority and token is null
            """)
        .param("token", stamp.token())
        .param("at", stamp.at().atOffset(ZoneOffset.UTC))
        .param("says", stamp.authority())
        .param("size", wanted.size())
        .param("authority", wanted.authority())
        .update();
  }

  /** It waits on: asked again after a minute, two, four, up to an hour. */
  void waits(Wanted wanted, Trouble trouble, String reason) {
    Duration wait =
        wanted.asked() > MINUTES_DOUBLE_UNTIL
            ? LONGEST
            : Duration.ofMinutes(1L << Math.max(0, wanted.asked() - 1));
    sql.sql(
            """
            update checkpoints.stamp set next_at = :next, trouble = :trouble, reason = :reason
            where size = :size and authority = :authority and token is null
            """)
        .param("next", now().plus(wait))
        .param("trouble", trouble.name())
        .param("reason", reason)
        .param("size", wanted.size())
        .param("authority", wanted.authority())
        .update();
  }

  List<Stamp> over(long size) {
    return sql.sql(
            """
            select authority, stamped_at, says, trouble from checkpoints.stamp
            where size = :size order by authority
            """)
        .param("size", size)
        .query((row, _) -> {
          var at = row.getObject("stamped_at", OffsetDateTime.class);
          var trouble = row.getString("trouble");
          return new Stamp(
              row.getString("authority"),
              at == null ? null : at.toInstant(),
              row.getString("says"),
              trouble == null ? null : Trouble.valueOf(trouble));
        })
        .list();
  }

  /** The tokens over a checkpoint, those that hold. */
  List<byte[]> tokens(long size) {
    return sql.sql(
            """
            select token from checkpoints.stamp
            where size = :size and token is not null order by authority
            """)
        .param("size", size)
        .query((row, _) -> row.getBytes("token"))
        .list();
  }

  Optional<byte[]> token(long size, String authority) {
    return sql.sql(
            """
            select token from checkpoints.stamp
            where size = :size and authority = :authority and token is not null
            """)
        .param("size", size)
        .param("authority", authority)
        .query((row, _) -> row.getBytes("token"))
        .optional();
  }

  /** The authorities that we have waited for longer than this, with what went wrong last. */
  List<Stamp> waitedFor(Duration age) {
    return sql
        .sql(
            """
            select distinct on (authority) authority, trouble
            from checkpoints.stamp join checkpoints.checkpoint using (size)
            where token is null and signed_at < :before
            order by authority, size desc
            """)
        .param("before", now().minus(age))
        .query((row, _) -> {
          var trouble = row.getString("trouble");
          return new Stamp(
              row.getString("authority"),
              null,
              null,
              trouble == null ? null : Trouble.valueOf(trouble));
        })
        .list()
        .stream()
        .filter(stamp -> authorities.named(stamp.authority()).isPresent())
        .toList();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
