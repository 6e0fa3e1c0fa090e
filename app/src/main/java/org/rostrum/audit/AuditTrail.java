package org.rostrum.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the record. The only class that writes {@code audit.event}. */
@Component
class AuditTrail {

  private static final String INSERT =
      """
      insert into audit.event
        (at, actor, hat, action, resource, resource_id, request_id, details)
      values (:at, :actor, :hat, :action, :resource, :resourceId, :requestId, :details)
      """;

  private final JdbcClient sql;
  private final Clock clock;

  AuditTrail(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Runs inside the act's transaction: both are kept, or neither. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(Auditable act) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          act.getClass().getSimpleName() + " was announced outside a transaction");
    }
    if (act instanceof Receipted kept) {
      writeWithReceipt(kept);
    } else {
      write(Entry.of(act));
    }
  }

  void write(Entry entry) {
    filled(INSERT, entry).update();
  }

  private void writeWithReceipt(Receipted kept) {
    filled(
            "with written as ("
                + INSERT
                + """
                 returning id)
                insert into audit.receipt (event_id, evidence, kept_at, bytes, sha256, sha3_512)
                select id, :resourceId, :keptAt, :bytes, :sha256, :sha3 from written
                """,
            Entry.of(kept))
        .param("keptAt", kept.keptAt().atOffset(ZoneOffset.UTC))
        .param("bytes", kept.bytes())
        .param("sha256", HexFormat.of().parseHex(kept.sha256()))
        .param("sha3", HexFormat.of().parseHex(kept.sha3()))
        .update();
  }

  private JdbcClient.StatementSpec filled(String insert, Entry entry) {
    return sql.sql(insert)
        .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .param("actor", entry.actor().value())
        .param("hat", entry.hat())
        .param("action", entry.action())
        .param("resource", entry.resource())
        .param("resourceId", entry.resourceId())
        .param("requestId", requestId())
        .param("details", entry.details() == null ? null : entry.details().bytes(), Types.BINARY);
  }

  List<AccessLog.Look> looks(String resource, String resourceId) {
    return sql.sql(
            """
            select at, actor, hat from audit.event
            where resource = :resource and resource_id = :resourceId and action = 'VIEWED'
            order by id desc
            """)
        .param("resource", resource)
        .param("resourceId", resourceId)
        .query((row, number) ->
            new AccessLog.Look(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new ActorId(row.getObject("actor", UUID.class)),
                row.getString("hat")))
        .list();
  }

  List<AccessLog.Viewing> views(Collection<String> resourceIds) {
    return sql.sql(VIEWS + "and resource_id in (:ids) order by id desc")
        .param("ids", resourceIds)
        .query((row, _) -> viewing(row))
        .list();
  }

  long unnumbered(Duration age) {
    return sql.sql(
            """
            select count(*) from audit.waiting join audit.event on event.id = event_id
            where at < :before
            """)
        .param("before", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minus(age))
        .query(Long.class)
        .single();
  }

  Optional<AccessLog.Viewing> view(long number) {
    return sql.sql(VIEWS + "and id = :id")
        .param("id", number)
        .query((row, _) -> viewing(row))
        .optional();
  }

  private static final String VIEWS =
      "select id, at, actor, hat, resource, resource_id, request_id"
          + " from audit.event where action = 'VIEWED' ";

  private static AccessLog.Viewing viewing(ResultSet row) throws SQLException {
    return new AccessLog.Viewing(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new ActorId(row.getObject("actor", UUID.class)),
        row.getString("hat"),
        row.getString("resource"),
        row.getString("resource_id"),
        row.getObject("request_id", UUID.class));
  }

  private static @Nullable UUID requestId() {
    String id = MDC.get(RequestIds.KEY);
    return id == null ? null : UUID.fromString(id);
  }
}
