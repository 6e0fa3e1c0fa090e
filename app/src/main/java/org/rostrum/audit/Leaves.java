package org.rostrum.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Leaf;

/** The numbered entries as leaves of the log, read from what stands in the record. */
final class Leaves {

  /** Each leaf with what it says; a condition and an order on {@code number} go behind. */
  static final String SELECT =
      """
      select l.number, l.kind, e.at, e.actor, e.hat, e.action, e.resource, e.resource_id,
             e.request_id, e.details, r.evidence, r.kept_at, r.bytes, r.sha256, r.sha3_512
      from audit.leaf l
      join audit.event e on e.id = l.event_id
      left join audit.receipt r on r.event_id = l.event_id and l.kind = 'RECEIPT'
      """;

  private Leaves() {}

  static Leaf leaf(ResultSet row) throws SQLException {
    return row.getString("kind").equals("RECEIPT") ? receipt(row) : event(row);
  }

  private static Leaf event(ResultSet row) throws SQLException {
    @Nullable UUID request = row.getObject("request_id", UUID.class);
    byte @Nullable [] details = row.getBytes("details");
    return new Leaf.Event(
        moment(row, "at"),
        row.getObject("actor", UUID.class).toString(),
        row.getString("hat"),
        row.getString("action"),
        row.getString("resource"),
        row.getString("resource_id"),
        request == null ? null : request.toString(),
        details == null ? null : Hash.of(details));
  }

  private static Leaf receipt(ResultSet row) throws SQLException {
    return new Leaf.Receipt(
        moment(row, "kept_at"),
        row.getString("evidence"),
        row.getLong("bytes"),
        Hash.of(row.getBytes("sha256")),
        HexFormat.of().formatHex(row.getBytes("sha3_512")),
        null);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
