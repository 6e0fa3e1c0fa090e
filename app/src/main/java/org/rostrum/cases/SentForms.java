package org.rostrum.cases;

import java.time.Clock;
import java.util.UUID;
import org.rostrum.govuk.FormKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which forms were answered. Owns {@code cases.sent_form}. */
@Component
class SentForms {

  private final JdbcClient sql;
  private final Clock clock;

  SentForms(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Within the act's transaction: false if this form was answered before. */
  boolean isFirst(UUID sender, FormKey key) {
    return sql.sql(
                """
                insert into cases.sent_form (sender, form_key, at) values (:sender, :key, :now)
                on conflict do nothing
                """)
            .param("sender", sender)
            .param("key", key.value())
            .param("now", Cases.time(clock.instant()))
            .update()
        == 1;
  }

  /** Whether this person's form was answered before: the second press of a button. */
  boolean wasSent(UUID sender, String key) {
    return sql.sql(
            "select exists (select from cases.sent_form where sender = :sender and form_key = :key)")
        .param("sender", sender)
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  /** It was refused: when what was missing is mended, the same form may be sent again. */
  void forget(UUID sender, FormKey key) {
    sql.sql("delete from cases.sent_form where sender = :sender and form_key = :key")
        .param("sender", sender)
        .param("key", key.value())
        .update();
  }
}
