package org.rostrum.complaints;

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
import org.rostrum.complaints.Form.State;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The only class that reads and writes {@code complaints.form}. */
@Component
class Forms {

  private static final String SELECT =
      """
      select id, state, confidentiality, code_name, reference, on_paper, revision, opened_at, saved_at, sent_at, answers
      from complaints.form
      """;

  private final JdbcClient sql;
  private final Vault vault;
  private final RandomNames names;
  private final Clock clock;

  Forms(JdbcClient sql, Vault vault, RandomNames names, Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Opens a draft under a code name; the same form sent twice opens one.
   *
   * @param onPaper whether Members' Services type it in from paper
   */
  ComplaintId open(AccountId owner, boolean onPaper, @Nullable FormKey form) {
    for (int tries = 0; tries < 50; tries++) {
      var id = ComplaintId.random();
      if (insert(id, names.code(tries), owner, onPaper, form) == 1) {
        return id;
      }
      var before = form == null ? Optional.<ComplaintId>empty() : openedWith(form);
      if (before.isPresent()) {
        return before.get();
      }
    }
    throw new IllegalStateException("No code name is free");
  }

  private int insert(
      ComplaintId id, String code, AccountId owner, boolean onPaper, @Nullable FormKey form) {
    return sql.sql(
            """
            insert into complaints.form
              (id, owner_hash, state, confidentiality, code_name, on_paper, opened_at, saved_at, answers, form_key)
            values (:id, :owner, 'DRAFT', 'REQUESTED', :code, :paper, :now, :now, :answers, :form)
            on conflict do nothing
            """)
        .param("id", id.value())
        .param("owner", hash(owner))
        .param("code", code)
        .param("paper", onPaper)
        .param("now", now())
        .param("answers", locked(id, Answers.NONE))
        .param("form", form == null ? null : form.value())
        .update();
  }

  private Optional<ComplaintId> openedWith(FormKey form) {
    return sql.sql("select id from complaints.form where form_key = :form")
        .param("form", form.value())
        .query((row, number) -> new ComplaintId(row.getObject("id", UUID.class)))
        .optional();
  }

  Optional<Form> find(ComplaintId id) {
    return sql.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query((row, number) -> form(row))
        .optional();
  }

  /** The same, and nobody else changes it before the transaction ends. */
  Optional<Form> hold(ComplaintId id) {
    return sql.sql(SELECT + "where id = :id for update")
        .param("id", id.value())
        .query((row, number) -> form(row))
        .optional();
  }

  List<Form> of(AccountId owner) {
    return sql.sql(SELECT + "where owner_hash = :owner order by opened_at desc, id")
        .param("owner", hash(owner))
        .query((row, number) -> form(row))
        .list();
  }

  boolean isOf(ComplaintId id, AccountId owner) {
    return sql.sql(
            "select exists (select from complaints.form where id = :id and owner_hash = :owner)")
        .param("id", id.value())
        .param("owner", hash(owner))
        .query(Boolean.class)
        .single();
  }

  void save(ComplaintId id, Answers answers) {
    sql.sql(
            """
            update complaints.form set answers = :answers, saved_at = :now, revision = revision + 1
            where id = :id and state = 'DRAFT'
            """)
        .param("answers", locked(id, answers))
        .param("now", now())
        .param("id", id.value())
        .update();
  }

  void confidentiality(ComplaintId id, Confidentiality to) {
    sql.sql(
            """
            update complaints.form set confidentiality = :to, revision = revision + 1 where id = :id
            """)
        .param("to", to.name())
        .param("id", id.value())
        .update();
  }

  /** A draft becomes a complaint with a reference. */
  String send(ComplaintId id, FormKey form) {
    for (int tries = 0; tries < 50; tries++) {
      String reference = names.reference();
      boolean free =
          sql.sql("select not exists (select from complaints.form where reference = :reference)")
              .param("reference", reference)
              .query(Boolean.class)
              .single();
      if (free) {
        sql.sql(
                """
                update complaints.form
                set state = 'SUBMITTED', reference = :reference, sent_at = :now, sent_key = :form
                where id = :id and state = 'DRAFT'
                """)
            .param("reference", reference)
            .param("now", now())
            .param("form", form.value())
            .param("id", id.value())
            .update();
        return reference;
      }
    }
    throw new IllegalStateException("No reference is free");
  }

  /** Whether this very form was sent with this key before. */
  boolean wasSentWith(ComplaintId id, FormKey form) {
    return sql.sql(
            "select exists (select from complaints.form where id = :id and sent_key = :form)")
        .param("id", id.value())
        .param("form", form.value())
        .query(Boolean.class)
        .single();
  }

  void withdraw(ComplaintId id) {
    sql.sql("update complaints.form set state = 'WITHDRAWN' where id = :id and state = 'SUBMITTED'")
        .param("id", id.value())
        .update();
  }

  boolean delete(ComplaintId id) {
    return sql.sql("delete from complaints.form where id = :id and state = 'DRAFT'")
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Drafts nobody has touched since. */
  List<ComplaintId> draftsBefore(Instant moment) {
    return sql.sql("select id from complaints.form where state = 'DRAFT' and saved_at < :moment")
        .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
        .query((row, number) -> new ComplaintId(row.getObject("id", UUID.class)))
        .list();
  }

  private byte[] hash(AccountId account) {
    return vault.hash("account", account.toString());
  }

  private byte[] locked(ComplaintId id, Answers answers) {
    return vault.lock("complaints.form|answers|" + id, answers.json());
  }

  private Form form(ResultSet row) throws SQLException {
    var id = new ComplaintId(row.getObject("id", UUID.class));
    OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
    return new Form(
        id,
        State.valueOf(row.getString("state")),
        Confidentiality.valueOf(row.getString("confidentiality")),
        row.getString("code_name"),
        row.getString("reference"),
        row.getBoolean("on_paper"),
        row.getInt("revision"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
        sent == null ? null : sent.toInstant(),
        Answers.read(vault.words("complaints.form|answers|" + id, row.getBytes("answers"))));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
