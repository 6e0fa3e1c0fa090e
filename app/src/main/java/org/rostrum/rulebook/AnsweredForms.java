package org.rostrum.rulebook;

import java.util.UUID;
import java.util.function.Supplier;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/**
 * Does what a form asks for once: a second press gets the first answer. A refusal leaves nothing
 * behind, so that the mended form may be sent again. Owns {@code rulebook.sent_form}.
 */
@Component
class AnsweredForms {

  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  AnsweredForms(JdbcClient sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  /** What came of an act. */
  sealed interface Answer {

    /** It was done; the reader goes on there. */
    record Done(String to) implements Answer {}

    /** It was not done, and this page says why. */
    record Refused(ModelAndView page) implements Answer {}
  }

  /** Acts in a transaction of its own, which a refusal undoes. */
  ModelAndView once(SignedIn who, String key, Supplier<Answer> act) {
    if (!FormKey.looksRight(key)) {
      throw new NotFound();
    }
    UUID sender = who.account().value();
    return transaction.execute(status -> {
      if (!isFirst(sender, key)) {
        return new ModelAndView("redirect:" + answer(sender, key));
      }
      return switch (act.get()) {
        case Answer.Done(String to) -> {
          keep(sender, key, to);
          yield new ModelAndView("redirect:" + to);
        }
        case Answer.Refused(ModelAndView page) -> {
          status.setRollbackOnly();
          yield page;
        }
      };
    });
  }

  private boolean isFirst(UUID sender, String key) {
    return sql.sql(
                """
                insert into rulebook.sent_form (account, form_key, answer)
                values (:account, :key, '/rulebook') on conflict do nothing
                """)
            .param("account", sender)
            .param("key", key)
            .update()
        == 1;
  }

  private String answer(UUID sender, String key) {
    return sql.sql(
            "select answer from rulebook.sent_form where account = :account and form_key = :key")
        .param("account", sender)
        .param("key", key)
        .query(String.class)
        .single();
  }

  private void keep(UUID sender, String key, String to) {
    sql.sql(
            "update rulebook.sent_form set answer = :to where account = :account and form_key = :key")
        .param("to", to)
        .param("account", sender)
        .param("key", key)
        .update();
  }
}
