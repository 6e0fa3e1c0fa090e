package org.rostrum.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.ComplaintId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The options letters and what was chosen in answer. Owns {@code cases.letter} and {@code
 * cases.choice}.
 */
@Component
class Letters {

  private static final String SELECT =
      "select id, case_id, options, body, fair, template, saved_at, sent_at from cases.letter ";

  private final JdbcClient sql;
  private final Clock clock;

  Letters(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A letter; without a time of sending, a draft.
   *
   * @param template the version of the template it was drafted from; null when from none
   */
  record Letter(
      UUID id,
      ComplaintId complaint,
      List<Offer> options,
      String body,
      boolean fair,
      @Nullable Integer template,
      Instant savedAt,
      @Nullable Instant sentAt) {
    Letter {
      options = List.copyOf(options);
    }

    String path() {
      return "/letters/" + id;
    }
  }

  /** What the member ticked, and in which letter. */
  record Chosen(Instant at, List<Offer> options, String words) {
    Chosen {
      options = List.copyOf(options);
    }
  }

  Optional<Letter> draft(ComplaintId id) {
    return sql.sql(SELECT + "where case_id = :id and sent_at is null")
        .param("id", id.value())
        .query((row, _) -> letter(row))
        .optional();
  }

  /** The letter that counts: the last one sent. */
  Optional<Letter> sent(ComplaintId id) {
    return sql.sql(
            SELECT + "where case_id = :id and sent_at is not null order by sent_at desc limit 1")
        .param("id", id.value())
        .query((row, _) -> letter(row))
        .optional();
  }

  Optional<Letter> find(UUID letter) {
    return sql.sql(SELECT + "where id = :id")
        .param("id", letter)
        .query((row, _) -> letter(row))
        .optional();
  }

  /**
   * Keeps the draft as it is now; there is one at most.
   *
   * @param template the version it was drafted from just now; null: what was known stays
   */
  void save(
      ComplaintId id, List<Offer> options, String body, boolean fair, @Nullable Integer template) {
    sql.sql(
            """
            insert into cases.letter (id, case_id, options, body, fair, template, saved_at)
            values (gen_random_uuid(), :id, :options, :body, :fair, :template, :now)
            on conflict (case_id) where sent_at is null do update
              set options = excluded.options, body = excluded.body, fair = excluded.fair,
                  template = coalesce(excluded.template, letter.template),
                  saved_at = excluded.saved_at
            """)
        .param("id", id.value())
        .param("options", options.stream().map(Offer::name).toArray(String[]::new))
        .param("body", body)
        .param("fair", fair)
        .param("template", template, java.sql.Types.INTEGER)
        .param("now", Cases.time(clock.instant()))
        .update();
  }

  /** The draft becomes the letter, with the bytes that the member gets. */
  void send(ComplaintId id, byte[] pdf) {
    sql.sql(
            """
            update cases.letter set sent_at = :now, pdf = :pdf
            where case_id = :id and sent_at is null
            """)
        .param("now", Cases.time(clock.instant()))
        .param("pdf", pdf)
        .param("id", id.value())
        .update();
  }

  /** The letter is a draft again. */
  void takeBack(ComplaintId id) {
    sql.sql(
            """
            update cases.letter set sent_at = null, pdf = null, back_at = :now
            where id = (select id from cases.letter where case_id = :id and sent_at is not null
                        order by sent_at desc limit 1)
            """)
        .param("now", Cases.time(clock.instant()))
        .param("id", id.value())
        .update();
  }

  Optional<byte[]> pdf(UUID letter) {
    return sql.sql("select pdf from cases.letter where id = :id and pdf is not null")
        .param("id", letter)
        .query((row, _) -> row.getBytes("pdf"))
        .optional();
  }

  void choose(ComplaintId id, UUID letter, List<Offer> options, String words) {
    sql.sql(
            """
            insert into cases.choice (case_id, letter, at, options, words)
            values (:id, :letter, :now, :options, :words)
            """)
        .param("id", id.value())
        .param("letter", letter)
        .param("now", Cases.time(clock.instant()))
        .param("options", options.stream().map(Offer::name).toArray(String[]::new))
        .param("words", words)
        .update();
  }

  /** What was chosen in answer to this letter. */
  Optional<Chosen> chosen(UUID letter) {
    return sql.sql("select at, options, words from cases.choice where letter = :letter")
        .param("letter", letter)
        .query((row, _) ->
            new Chosen(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                options(row),
                row.getString("words")))
        .optional();
  }

  private static Letter letter(ResultSet row) throws SQLException {
    return new Letter(
        row.getObject("id", UUID.class),
        new ComplaintId(row.getObject("case_id", UUID.class)),
        options(row),
        row.getString("body"),
        row.getBoolean("fair"),
        row.getObject("template", Integer.class),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
        Cases.moment(row, "sent_at"));
  }

  private static List<Offer> options(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("options").getArray())
        .map(Offer::valueOf)
        .toList();
  }
}
