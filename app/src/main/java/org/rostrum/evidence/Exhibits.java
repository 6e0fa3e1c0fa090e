package org.rostrum.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the kept files. The only class that knows {@code evidence.exhibit}. */
@Component
class Exhibits {

  private static final String ALL =
      "select id, owner, kept_by, name, kind, bytes, sha256, sha3_512, kept_at, scan"
          + " from evidence.exhibit ";

  private final JdbcClient sql;

  Exhibits(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Exhibit> find(ExhibitId id) {
    return sql.sql(ALL + "where id = :id")
        .param("id", id.value())
        .query((row, _) -> exhibit(row))
        .optional();
  }

  List<Exhibit> find(Collection<ExhibitId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return sql.sql(ALL + "where id in (:ids) order by kept_at, id")
        .param("ids", ids.stream().map(ExhibitId::value).toList())
        .query((row, _) -> exhibit(row))
        .list();
  }

  Optional<Exhibit> same(AccountId owner, String sha256) {
    return sql.sql(ALL + "where owner = :owner and sha256 = :sha256")
        .param("owner", owner.value())
        .param("sha256", sha256)
        .query((row, _) -> exhibit(row))
        .optional();
  }

  /** Holds back whoever else adds for this owner until the transaction ends, and counts. */
  long bytesSince(AccountId owner, Instant since) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('evidence ' || :owner, 0))")
        .param("owner", owner.toString())
        .query((_, _) -> 0)
        .list();
    return sql.sql(
            """
            select coalesce(sum(bytes), 0) from evidence.exhibit
            where owner = :owner and kept_at >= :since
            """)
        .param("owner", owner.value())
        .param("since", Timestamp.from(since))
        .query(Long.class)
        .single();
  }

  /** False if the owner has these bytes already. */
  boolean add(Exhibit exhibit) {
    return sql.sql(
                """
                insert into evidence.exhibit
                  (id, owner, kept_by, name, kind, bytes, sha256, sha3_512, kept_at, scan)
                values (:id, :owner, :keptBy, :name, :kind, :bytes, :sha256, :sha3, :keptAt, :scan)
                on conflict on constraint exhibit_once do nothing
                """)
            .param("id", exhibit.id().value())
            .param("owner", exhibit.owner().value())
            .param("keptBy", exhibit.keptBy().value())
            .param("name", exhibit.name())
            .param("kind", exhibit.kind().name())
            .param("bytes", exhibit.bytes())
            .param("sha256", exhibit.sha256())
            .param("sha3", exhibit.sha3())
            .param("keptAt", Timestamp.from(exhibit.keptAt()))
            .param("scan", exhibit.scan().name())
            .update()
        == 1;
  }

  /** Those that no scanner has come to an end with, the oldest first. */
  List<ExhibitId> awaitingScan(int most) {
    return sql.sql(
            """
            select id from evidence.exhibit where scan = 'AWAITING_SCAN'
            order by kept_at, id limit :most
            """)
        .param("most", most)
        .query((row, _) -> new ExhibitId(row.getObject("id", UUID.class)))
        .list();
  }

  /** How many stand so. */
  long count(Scan scan) {
    return sql.sql("select count(*) from evidence.exhibit where scan = :scan")
        .param("scan", scan.name())
        .query(Long.class)
        .single();
  }

  void scanned(ExhibitId id, Scan scan) {
    sql.sql("update evidence.exhibit set scan = :scan where id = :id")
        .param("id", id.value())
        .param("scan", scan.name())
        .update();
  }

  /** Every id there is, for the look at what lies in the folder. */
  Set<String> ids() {
    return new TreeSet<>(
        sql.sql("select id::text from evidence.exhibit").query(String.class).list());
  }

  private static Exhibit exhibit(ResultSet row) throws SQLException {
    return new Exhibit(
        new ExhibitId(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("owner", UUID.class)),
        new AccountId(row.getObject("kept_by", UUID.class)),
        row.getString("name"),
        Kind.valueOf(row.getString("kind")),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getString("sha3_512"),
        row.getTimestamp("kept_at").toInstant(),
        Scan.valueOf(row.getString("scan")));
  }
}
