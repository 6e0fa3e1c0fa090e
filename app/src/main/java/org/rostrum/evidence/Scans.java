package org.rostrum.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the scanner said and when. The only class that knows {@code evidence.scan}. */
@Component
class Scans {

  private final JdbcClient sql;

  Scans(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The last word on a file.
   *
   * @param name the scanner's for what it knew, or for why it could not look; null if it is clean
   * @param scanner which program with which signatures
   */
  record Word(Scan scan, @Nullable String name, String scanner, Instant at) {}

  Optional<Word> last(ExhibitId id) {
    return sql.sql(
            """
            select said, name, scanner, at from evidence.scan
            where exhibit = :id order by number desc limit 1
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Word(
                Scan.valueOf(row.getString("said")),
                row.getString("name"),
                row.getString("scanner"),
                row.getTimestamp("at").toInstant()))
        .optional();
  }

  void add(ExhibitId id, Word word) {
    sql.sql(
            """
            insert into evidence.scan (exhibit, said, name, scanner, at)
            values (:id, :said, :name, :scanner, :at)
            """)
        .param("id", id.value())
        .param("said", word.scan().name())
        .param("name", word.name())
        .param("scanner", word.scanner())
        .param("at", Timestamp.from(word.at()))
        .update();
  }
}
