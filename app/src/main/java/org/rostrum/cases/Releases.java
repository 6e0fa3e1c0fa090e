package org.rostrum.cases;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is let out to the person complained about, after a second person agreed. Owns {@code
 * cases.release}.
 */
@Component
class Releases {

  private final JdbcClient sql;
  private final Cases cases;
  private final SentForms forms;
  private final Clock clock;

  Releases(JdbcClient sql, Cases cases, SentForms forms, Clock clock) {
    this.sql = sql;
    this.cases = cases;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * A release, asked for or agreed.
   *
   * @param entries the lines of the timeline that they read
   * @param words what is written to them
   */
  record Release(
      UUID id,
      Set<Long> entries,
      String words,
      AccountId askedBy,
      Instant askedAt,
      @Nullable Instant agreedAt) {
    Release {
      entries = Set.copyOf(entries);
    }
  }

  /** Asks in place of what was asked and not agreed; the same form sent twice asks once. */
  @Transactional
  public void ask(
      ComplaintId id, Set<Long> entries, String words, AccountId by, FormKey form, Runnable also) {
    var _ = cases.lock(id).orElseThrow(NotFound::new);
    if (!forms.isFirst(by.value(), form)) {
      return;
    }
    sql.sql("delete from cases.release where case_id = :id and agreed_at is null")
        .param("id", id.value())
        .update();
    sql.sql(
            """
            insert into cases.release (id, case_id, entries, words, asked_by, asked_at)
            values (gen_random_uuid(), :id, :entries, :words, :by, :now)
            """)
        .param("id", id.value())
        .param("entries", entries.stream().sorted().toArray(Long[]::new))
        .param("words", words)
        .param("by", by.value())
        .param("now", Cases.time(clock.instant()))
        .update();
    also.run();
  }

  Optional<Release> waiting(ComplaintId id) {
    return of(id).stream().filter(one -> one.agreedAt() == null).findFirst();
  }

  List<Release> agreed(ComplaintId id) {
    return of(id).stream().filter(one -> one.agreedAt() != null).toList();
  }

  void agree(UUID release, AccountId by) {
    sql.sql(
            "update cases.release set agreed_by = :by, agreed_at = :now where id = :id and agreed_at is null")
        .param("by", by.value())
        .param("now", Cases.time(clock.instant()))
        .param("id", release)
        .update();
  }

  private List<Release> of(ComplaintId id) {
    return sql.sql(
            """
            select id, entries, words, asked_by, asked_at, agreed_at from cases.release
            where case_id = :id order by asked_at
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Release(
                row.getObject("id", UUID.class),
                numbers(row.getArray("entries")),
                row.getString("words"),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Cases.moment(row, "agreed_at")))
        .list();
  }

  private static Set<Long> numbers(Array array) throws SQLException {
    return Set.copyOf(Arrays.asList((Long[]) array.getArray()));
  }
}
