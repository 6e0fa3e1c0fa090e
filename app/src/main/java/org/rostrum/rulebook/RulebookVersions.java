package org.rostrum.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every rulebook that was published here, which never change. Owns {@code rulebook.version}. */
@Component
class RulebookVersions {

  private static final RowMapper<Version> ROW =
      (row, _) ->
          new Version(
              row.getInt("number"),
              row.getString("name"),
              row.getString("title"),
              row.getString("changes"),
              new AccountId(row.getObject("proposed_by", UUID.class)),
              new AccountId(row.getObject("approved_by", UUID.class)),
              row.getObject("published_at", OffsetDateTime.class).toInstant());

  private final JdbcClient sql;
  private final Clock clock;

  RulebookVersions(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One version.
   *
   * @param name as results name it
   * @param title what it was for
   * @param changes its JSON form
   */
  record Version(
      int number,
      String name,
      String title,
      String changes,
      AccountId proposedBy,
      AccountId approvedBy,
      Instant publishedAt) {}

  /** All, the latest first. */
  List<Version> all() {
    return sql.sql("select * from rulebook.version order by number desc").query(ROW).list();
  }

  Optional<Version> latest() {
    return sql.sql("select * from rulebook.version order by number desc limit 1")
        .query(ROW)
        .optional();
  }

  Optional<Version> find(int number) {
    return sql.sql("select * from rulebook.version where number = :number")
        .param("number", number)
        .query(ROW)
        .optional();
  }

  /** The number of the latest version; 0 while there is none. */
  int number() {
    return latest().map(Version::number).orElse(0);
  }

  /** Adds a version; false if somebody published one meanwhile. */
  boolean add(
      int number,
      String name,
      String title,
      String changes,
      AccountId proposedBy,
      AccountId approvedBy) {
    return sql.sql(
                """
                insert into rulebook.version
                  (number, name, title, changes, proposed_by, approved_by, published_at)
                values (:number, :name, :title, :changes, :proposed, :approved, :now)
                on conflict do nothing
                """)
            .param("number", number)
            .param("name", name)
            .param("title", title)
            .param("changes", changes)
            .param("proposed", proposedBy.value())
            .param("approved", approvedBy.value())
            .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
            .update()
        == 1;
  }
}
