package org.rostrum.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.Complaints;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened, and the notes that only the case team reads. Owns {@code cases.entry} and {@code
 * cases.note}: notes stand apart, so that no other audience's question can reach them.
 */
@Component
class Timeline {

  private final JdbcClient sql;
  private final Complaints complaints;
  private final Clock clock;

  Timeline(JdbcClient sql, Complaints complaints, Clock clock) {
    this.sql = sql;
    this.complaints = complaints;
    this.clock = clock;
  }

  /**
   * One line.
   *
   * @param actor null when it was the member, whose account is never written here, or nobody
   * @param detail an enum's name or a day, to be put into the line's sentence
   * @param words what was written; the member's as they typed it, once their name is known
   */
  record Entry(
      long id,
      Instant at,
      Act act,
      Who part,
      @Nullable AccountId actor,
      @Nullable String detail,
      @Nullable String words,
      boolean toMember,
      boolean toSubject) {

    private Entry saying(String said) {
      return new Entry(id, at, act, part, actor, detail, said, toMember, toSubject);
    }
  }

  /** Words for the case team alone. */
  record Note(Instant at, AccountId by, String words) {}

  void add(
      ComplaintId id,
      Act act,
      Who part,
      @Nullable AccountId actor,
      @Nullable String detail,
      @Nullable String words) {
    sql.sql(
            """
            insert into cases.entry (case_id, at, act, by_part, actor, detail, words, to_member)
            values (:id, :now, :act, :part, :actor, :detail, :words, :toMember)
            """)
        .param("id", id.value())
        .param("now", Cases.time(clock.instant()))
        .param("act", act.name())
        .param("part", part.name())
        .param("actor", actor == null || part == Who.MEMBER ? null : actor.value())
        .param("detail", detail)
        .param("words", words)
        .param("toMember", Audiences.isForMember(act))
        .update();
  }

  /** All lines, the newest first. */
  List<Entry> of(ComplaintId id) {
    return sql
        .sql(
            """
            select id, at, act, by_part, actor, detail, words, to_member, to_subject
            from cases.entry where case_id = :id order by id desc
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Act.valueOf(row.getString("act")),
                Who.valueOf(row.getString("by_part")),
                account(row.getObject("actor", UUID.class)),
                row.getString("detail"),
                row.getString("words"),
                row.getBoolean("to_member"),
                row.getBoolean("to_subject")))
        .list()
        .stream()
        .map(entry -> asTyped(id, entry))
        .toList();
  }

  private Entry asTyped(ComplaintId id, Entry entry) {
    var words = entry.words();
    return words == null || entry.part() != Who.MEMBER
        ? entry
        : entry.saying(complaints.asTyped(id, entry.at(), words));
  }

  void showToSubject(ComplaintId id, Collection<Long> entries) {
    sql.sql("update cases.entry set to_subject = true where case_id = :id and id = any(:entries)")
        .param("id", id.value())
        .param("entries", entries.toArray(Long[]::new))
        .update();
  }

  void note(ComplaintId id, AccountId by, String words) {
    sql.sql(
            """
            insert into cases.note (case_id, at, actor, words) values (:id, :now, :actor, :words)
            """)
        .param("id", id.value())
        .param("now", Cases.time(clock.instant()))
        .param("actor", by.value())
        .param("words", words)
        .update();
  }

  List<Note> notes(ComplaintId id) {
    return sql.sql("select at, actor, words from cases.note where case_id = :id order by id desc")
        .param("id", id.value())
        .query((row, _) ->
            new Note(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("actor", UUID.class)),
                row.getString("words")))
        .list();
  }

  private static @Nullable AccountId account(@Nullable UUID id) {
    return id == null ? null : new AccountId(id);
  }
}
