package org.rostrum.posts;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormKey;
import org.rostrum.rulebook.ConsentedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * "This is not right": what members say of a rule, without the member, and without the post unless
 * they tick to send it.
 */
@Component
class Feedback implements ConsentedTexts {

  private final JdbcClient jdbc;
  private final Clock clock;

  Feedback(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Why a finding is not right. */
  enum Reason {
    FAIR_POLITICS,
    ALREADY_PUBLIC,
    OTHER_MEANING,
    PERMISSION,
    SOMETHING_ELSE;

    static java.util.Optional<Reason> of(String name) {
      return java.util.Arrays.stream(values())
          .filter(reason -> reason.name().equals(name))
          .findFirst();
    }
  }

  /**
   * @param form the key of the form that was sent: the same form sent twice is taken once
   */
  void take(
      String rule,
      String rulebook,
      Reason reason,
      @Nullable String words,
      @Nullable String post,
      @Nullable FormKey form) {
    jdbc.sql(
            """
            insert into posts.feedback (id, month, rule, rulebook, reason, words, post, form_key)
            values (:id, :month, :rule, :rulebook, :reason, :words, :post, :form)
            on conflict (form_key) do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("month", MonthlyCounts.month(clock))
        .param("rule", rule)
        .param("rulebook", rulebook)
        .param("reason", reason.name())
        .param("words", storable(words))
        .param("post", storable(post))
        .param("form", form == null ? null : form.value())
        .update();
  }

  @Override
  public List<Consented> latest(int most) {
    return jdbc.sql(
            """
            select id, rule, rulebook, post from posts.feedback
            where post is not null and post <> '' order by month desc, id limit :most
            """)
        .param("most", most)
        .query((row, _) ->
            new Consented(
                row.getString("id"),
                row.getString("rule"),
                row.getString("rulebook"),
                row.getString("post")))
        .list();
  }

  /** PostgreSQL holds any character but NUL. */
  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace("\0", "\uFFFD");
  }
}
