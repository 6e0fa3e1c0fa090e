package org.rostrum.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands in a form that was not sent yet, so that it can be gone on with. Owns {@code
 * incidents.typed}.
 */
@Component
class TypedWords {

  /** The quick sheet as one form. */
  static final String SHEET = "sheet";

  private final JdbcClient sql;
  private final Clock clock;

  TypedWords(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What was typed, and when it was kept. */
  record Typed(Answers answers, Instant at) {}

  /**
   * Keeps a form as it stands.
   *
   * @param turn rises with each sending of one page: a late one does not overwrite a newer; 0 for a
   *     form that was sent, which always counts
   */
  void keep(IncidentId sheet, String part, AccountId by, Answers answers, long turn) {
    sql.sql(
            """
            insert into incidents.typed as t (sheet, part, account, answers, turn, typed_at)
            values (:sheet, :part, :account, cast(:answers as jsonb), :turn, :now)
            on conflict (sheet, part, account) do update set
              answers = excluded.answers, turn = excluded.turn, typed_at = excluded.typed_at
            where t.turn <= excluded.turn or excluded.turn = 0
            """)
        .param("sheet", sheet.value())
        .param("part", part)
        .param("account", by.value())
        .param("answers", answers.json())
        .param("turn", turn)
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .update();
  }

  Optional<Typed> find(IncidentId sheet, String part, AccountId by) {
    return sql.sql(
            """
            select answers, typed_at from incidents.typed
            where sheet = :sheet and part = :part and account = :account
            """)
        .param("sheet", sheet.value())
        .param("part", part)
        .param("account", by.value())
        .query((row, number) ->
            new Typed(
                Answers.read(row.getString("answers")),
                row.getObject("typed_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** The newest of what anybody typed into this form: a sheet can be gone on with by another. */
  Optional<Typed> newest(IncidentId sheet, String part) {
    return sql.sql(
            """
            select answers, typed_at from incidents.typed
            where sheet = :sheet and part = :part order by typed_at desc, turn desc limit 1
            """)
        .param("sheet", sheet.value())
        .param("part", part)
        .query((row, number) ->
            new Typed(
                Answers.read(row.getString("answers")),
                row.getObject("typed_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void forget(IncidentId sheet, String part) {
    sql.sql("delete from incidents.typed where sheet = :sheet and part = :part")
        .param("sheet", sheet.value())
        .param("part", part)
        .update();
  }
}
