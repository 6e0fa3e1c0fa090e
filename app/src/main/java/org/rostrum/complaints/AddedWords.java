package org.rostrum.complaints;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a member added while their name was sealed, as they typed it. The room where cases are
 * handled keeps it with the code name, and once the name is known asks here for what was typed.
 * Owns {@code complaints.added_words}.
 */
@Component
class AddedWords {

  private final JdbcClient sql;
  private final Vault vault;
  private final Clock clock;

  AddedWords(JdbcClient sql, Vault vault, Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.clock = clock;
  }

  void keep(ComplaintId id, String masked, String typed) {
    var row = UUID.randomUUID();
    sql.sql(
            """
            insert into complaints.added_words (id, complaint, added_at, masked_hash, locked)
            values (:row, :id, :now, :hash, :locked)
            """)
        .param("row", row)
        .param("id", id.value())
        .param("now", time(clock.instant()))
        .param("hash", hash(masked))
        .param("locked", vault.lock(place(row), tidy(typed)))
        .update();
  }

  /** What was typed where these words stand; of two that read alike, the one added then. */
  Optional<String> typed(ComplaintId id, Instant at, String masked) {
    return sql.sql(
            """
            select id, locked from complaints.added_words
            where complaint = :id and masked_hash = :hash
            order by abs(extract(epoch from added_at - cast(:at as timestamptz))), id limit 1
            """)
        .param("id", id.value())
        .param("hash", hash(masked))
        .param("at", time(at))
        .query(
            (row, _) -> vault.words(place(row.getObject("id", UUID.class)), row.getBytes("locked")))
        .optional();
  }

  private byte[] hash(String masked) {
    return vault.hash("added words", tidy(masked));
  }

  /** As what is typed is kept: without what no database holds. */
  private static String tidy(String typed) {
    var utf8 = typed.replace("\r\n", "\n").replace("\0", "\uFFFD").getBytes(StandardCharsets.UTF_8);
    return new String(utf8, StandardCharsets.UTF_8).strip();
  }

  private static String place(UUID row) {
    return "complaints.added_words|locked|" + row;
  }

  private static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
