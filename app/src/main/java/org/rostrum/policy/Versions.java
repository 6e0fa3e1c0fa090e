package org.rostrum.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The versions there are and who accepted them. Owns {@code policy.version} and {@code
 * policy.acceptance}.
 */
@Component
class Versions {
  private final JdbcClient sql;
  private final Clock clock;

  Versions(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Every version, oldest first. */
  List<PolicyVersion> all() {
    return sql.sql("select number, pack, adopted, from_date from policy.version order by number")
        .query((row, number) -> version(row))
        .list();
  }

  /** Adds a version; the same one again changes nothing. */
  void add(PolicyVersion version) {
    sql.sql(
            """
            insert into policy.version (number, pack, adopted, from_date)
            values (:number, :pack, :adopted, :from) on conflict (number) do nothing
            """)
        .param("number", version.number())
        .param("pack", version.pack())
        .param("adopted", version.adopted())
        .param("from", version.from())
        .update();
  }

  /** Writes the acceptance down; says whether it was the first. */
  boolean accept(AccountId account, int version) {
    return sql.sql(
                """
                insert into policy.acceptance (account, version, at)
                values (:account, :version, :at) on conflict (account, version) do nothing
                """)
            .param("account", account.value())
            .param("version", version)
            .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Instant> accepted(AccountId account, int version) {
    return sql.sql(
            "select at from policy.acceptance where account = :account and version = :version")
        .param("account", account.value())
        .param("version", version)
        .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** The newest version that somebody accepted, if any, that is older than another. */
  Optional<Integer> lastAcceptedBefore(AccountId account, int version) {
    return sql.sql(
            """
            select number from policy.acceptance a join policy.version v on v.number = a.version
            where account = :account and number < :version order by number desc limit 1
            """)
        .param("account", account.value())
        .param("version", version)
        .query(Integer.class)
        .optional();
  }

  private static PolicyVersion version(ResultSet row) throws SQLException {
    return new PolicyVersion(
        row.getInt("number"),
        row.getString("pack"),
        row.getObject("adopted", LocalDate.class),
        row.getObject("from_date", LocalDate.class));
  }
}
