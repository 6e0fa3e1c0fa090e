package org.rostrum.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.evidence.Upload.Piece;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what arrives in pieces. The only class that knows their two tables. */
@Component
class Uploads {

  private static final String ALL =
      "select id, sender, name, place, bytes, arrived, last_at, kept from evidence.unfinished ";

  private final JdbcClient sql;

  Uploads(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Upload upload) {
    sql.sql(
            """
            insert into evidence.unfinished (id, sender, name, place, bytes, last_at)
            values (:id, :sender, :name, :place, :bytes, :at)
            """)
        .param("id", upload.id().value())
        .param("sender", upload.sender().value())
        .param("name", upload.name())
        .param("place", upload.place())
        .param("bytes", upload.bytes())
        .param("at", Timestamp.from(upload.lastAt()))
        .update();
  }

  /** Somebody else's is not there. */
  Optional<Upload> find(Upload.Id id, AccountId sender) {
    return sql.sql(ALL + "where id = :id and sender = :sender")
        .param("id", id.value())
        .param("sender", sender.value())
        .query((row, _) -> upload(row))
        .optional();
  }

  /** What this sender has begun and not ended, the last first. */
  List<Upload> unfinished(AccountId sender) {
    return sql.sql(ALL + "where sender = :sender and kept is null order by last_at desc, id")
        .param("sender", sender.value())
        .query((row, _) -> upload(row))
        .list();
  }

  /** Holds back whoever else begins one for this sender until the transaction ends. */
  void hold(AccountId sender) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('upload ' || :sender, 0))")
        .param("sender", sender.toString())
        .query((_, _) -> 0)
        .list();
  }

  List<Piece> pieces(Upload.Id id) {
    return sql.sql(
            "select begins, bytes, sha256 from evidence.piece where upload = :id order by begins")
        .param("id", id.value())
        .query((row, _) ->
            new Piece(row.getLong("begins"), row.getLong("bytes"), row.getString("sha256")))
        .list();
  }

  /** Counts the next piece; false if another came first or there is no such upload any more. */
  boolean arrived(Upload.Id id, Piece piece, Instant at) {
    int next =
        sql.sql(
                """
                update evidence.unfinished set arrived = arrived + :bytes, last_at = :at
                where id = :id and arrived = :begins and kept is null
                """)
            .param("id", id.value())
            .param("begins", piece.begins())
            .param("bytes", piece.bytes())
            .param("at", Timestamp.from(at))
            .update();
    if (next == 0) {
      return false;
    }
    sql.sql(
            """
            insert into evidence.piece (upload, begins, bytes, sha256)
            values (:id, :begins, :bytes, :sha256)
            """)
        .param("id", id.value())
        .param("begins", piece.begins())
        .param("bytes", piece.bytes())
        .param("sha256", piece.sha256())
        .update();
    return true;
  }

  void kept(Upload.Id id, ExhibitId exhibit) {
    sql.sql("update evidence.unfinished set kept = :exhibit where id = :id")
        .param("id", id.value())
        .param("exhibit", exhibit.value())
        .update();
  }

  void remove(Upload.Id id) {
    sql.sql("delete from evidence.unfinished where id = :id").param("id", id.value()).update();
  }

  /** Those to which nothing came since. */
  List<Upload.Id> lastBefore(Instant moment) {
    return sql.sql("select id from evidence.unfinished where last_at < :moment")
        .param("moment", Timestamp.from(moment))
        .query((row, _) -> new Upload.Id(row.getObject("id", UUID.class)))
        .list();
  }

  /** Those whose pieces are still needed, for the look at what lies in the folder. */
  List<Upload.Id> needed() {
    return sql.sql("select id from evidence.unfinished where kept is null")
        .query((row, _) -> new Upload.Id(row.getObject("id", UUID.class)))
        .list();
  }

  private static Upload upload(ResultSet row) throws SQLException {
    UUID kept = row.getObject("kept", UUID.class);
    return new Upload(
        new Upload.Id(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("sender", UUID.class)),
        row.getString("name"),
        row.getString("place"),
        row.getLong("bytes"),
        row.getLong("arrived"),
        row.getTimestamp("last_at").toInstant(),
        kept == null ? null : new ExhibitId(kept));
  }
}
