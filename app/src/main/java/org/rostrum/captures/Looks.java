package org.rostrum.captures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.AccountId;
import org.rostrum.incidents.IncidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Later looks at links whose pages were kept. The only class that knows {@code captures.look}. */
@Component
class Looks {

  private final JdbcClient sql;
  private final Clock clock;

  Looks(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** One look and what it found. */
  record Look(Instant at, Fate fate) {}

  /**
   * A page that was kept and may be due for a look.
   *
   * @param lastLook null before the first
   */
  record Watched(
      CaptureId id,
      IncidentId sheet,
      AccountId asker,
      String link,
      Instant kept,
      @Nullable Sketch sketch,
      @Nullable Instant lastLook) {}

  /** Each link of each record as it was kept last. */
  List<Watched> watched() {
    return sql.sql(
            """
            select distinct on (c.sheet, c.link)
              c.id, c.sheet, c.asked_by, c.link, c.ended_at, c.sketch,
              (select max(l.looked_at) from captures.look l where l.capture = c.id) as last_look
            from captures.capture c where c.outcome in ('KEPT', 'KEPT_IN_PART')
            order by c.sheet, c.link, c.ended_at desc
            """)
        .query((row, _) -> watched(row))
        .list();
  }

  void add(CaptureId id, Fate fate) {
    sql.sql(
            """
            insert into captures.look (capture, looked_at, fate) values (:id, :now, :fate)
            on conflict do nothing
            """)
        .param("id", id.value())
        .param("now", Timestamp.from(clock.instant()))
        .param("fate", fate.name())
        .update();
  }

  /** The looks at one page, the first first. */
  List<Look> of(CaptureId id) {
    return sql.sql(
            "select looked_at, fate from captures.look where capture = :id order by looked_at")
        .param("id", id.value())
        .query((row, _) ->
            new Look(
                row.getTimestamp("looked_at").toInstant(), Fate.valueOf(row.getString("fate"))))
        .list();
  }

  /** Keeps what the page's words are known by. */
  void sketch(CaptureId id, Sketch sketch) {
    sql.sql("update captures.capture set sketch = :sketch where id = :id")
        .param("sketch", sketch.lowest().toArray(Integer[]::new))
        .param("id", id.value())
        .update();
  }

  private static Watched watched(ResultSet row) throws SQLException {
    Array sketch = row.getArray("sketch");
    Timestamp last = row.getTimestamp("last_look");
    return new Watched(
        new CaptureId(row.getObject("id", UUID.class)),
        new IncidentId(row.getObject("sheet", UUID.class)),
        new AccountId(row.getObject("asked_by", UUID.class)),
        row.getString("link"),
        row.getTimestamp("ended_at").toInstant(),
        sketch == null ? null : new Sketch(Arrays.asList((Integer[]) sketch.getArray())),
        last == null ? null : last.toInstant());
  }
}
