package org.rostrum.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of the rulebook. Owns {@code rulebook.draft}. */
@Component
class RulebookDrafts {

  private final JdbcClient sql;
  private final Clock clock;

  RulebookDrafts(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Those still at work, the last changed first. */
  List<Draft> atWork() {
    return sql.sql(
            """
            select * from rulebook.draft where state in ('OPEN', 'PROPOSED')
            order by edited_at desc, id
            """)
        .query((row, _) -> draft(row))
        .list();
  }

  Optional<Draft> find(UUID id) {
    return sql.sql("select * from rulebook.draft where id = :id and state <> 'DISCARDED'")
        .param("id", id)
        .query((row, _) -> draft(row))
        .optional();
  }

  /** The draft, and nobody else changes it until this transaction ends. */
  Optional<Draft> hold(UUID id) {
    return sql.sql(
            "select * from rulebook.draft where id = :id and state <> 'DISCARDED' for update")
        .param("id", id)
        .query((row, _) -> draft(row))
        .optional();
  }

  void add(UUID id, String title, int base, String baseChanges, String changes, AccountId by) {
    sql.sql(
            """
            insert into rulebook.draft
              (id, title, state, base, base_changes, changes, edition, edited_by, edited_at)
            values (:id, :title, 'OPEN', :base, :baseChanges, :changes, 1, :by, :now)
            """)
        .param("id", id)
        .param("title", title)
        .param("base", base)
        .param("baseChanges", baseChanges)
        .param("changes", changes)
        .param("by", by.value())
        .param("now", now())
        .update();
  }

  /** Another content, which nobody has refused yet. */
  void change(Draft draft, int base, String baseChanges, String changes, AccountId by) {
    sql.sql(
            """
            update rulebook.draft set base = :base, base_changes = :baseChanges,
              changes = :changes, edition = edition + 1, edited_by = :by, edited_at = :now,
              refused_by = null, refused_why = null
            where id = :id
            """)
        .param("base", base)
        .param("baseChanges", baseChanges)
        .param("changes", changes)
        .param("by", by.value())
        .param("now", now())
        .param("id", draft.id())
        .update();
    forgetShadow(draft);
  }

  void propose(Draft draft, AccountId by) {
    sql.sql(
            """
            update rulebook.draft set state = 'PROPOSED', proposed_by = :by, proposed_at = :now,
              refused_by = null, refused_why = null
            where id = :id
            """)
        .param("by", by.value())
        .param("now", now())
        .param("id", draft.id())
        .update();
  }

  /** Open again; with a reason if somebody refused it. */
  void reopen(Draft draft, @Nullable AccountId refusedBy, @Nullable String why) {
    sql.sql(
            """
            update rulebook.draft set state = 'OPEN', proposed_by = null, proposed_at = null,
              refused_by = :by, refused_why = :why
            where id = :id
            """)
        .param("by", refusedBy == null ? null : refusedBy.value())
        .param("why", why)
        .param("id", draft.id())
        .update();
  }

  void close(Draft draft, Draft.State state) {
    sql.sql("update rulebook.draft set state = :state, shadowed = false where id = :id")
        .param("state", state.name())
        .param("id", draft.id())
        .update();
    forgetShadow(draft);
  }

  void shadow(Draft draft, boolean shadowed) {
    sql.sql("update rulebook.draft set shadowed = :shadowed where id = :id")
        .param("shadowed", shadowed)
        .param("id", draft.id())
        .update();
    if (!shadowed) {
      forgetShadow(draft);
    }
  }

  private void forgetShadow(Draft draft) {
    sql.sql("delete from rulebook.shadow_count where starts_with(listener, :id)")
        .param("id", draft.id().toString())
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        row.getObject("id", UUID.class),
        row.getString("title"),
        Draft.State.valueOf(row.getString("state")),
        row.getInt("base"),
        row.getString("base_changes"),
        row.getString("changes"),
        row.getInt("edition"),
        new AccountId(row.getObject("edited_by", UUID.class)),
        row.getObject("edited_at", OffsetDateTime.class).toInstant(),
        account(row, "proposed_by"),
        moment(row, "proposed_at"),
        account(row, "refused_by"),
        row.getString("refused_why"),
        row.getBoolean("shadowed"));
  }

  private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new AccountId(id);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
