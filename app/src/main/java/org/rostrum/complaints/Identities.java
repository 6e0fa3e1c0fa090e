package org.rostrum.complaints;

import java.util.Optional;
import java.util.UUID;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who complains and how to reach them. The only class that reads and writes {@code
 * complaints.contact_block} and {@code complaints.identity_seal}: a complaint has its row in one of
 * the two, as its confidentiality says.
 */
@Component
class Identities {

  private static final String ACCOUNT = "account";

  private final JdbcClient sql;
  private final Vault vault;

  Identities(JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /** Whose complaint it is, and the answers that tell it. */
  record Held(AccountId account, Answers answers) {}

  void keep(ComplaintId id, Held held, boolean sealed) {
    String other = table(!sealed);
    sql.sql("delete from " + other + " where complaint = :id").param("id", id.value()).update();
    String table = table(sealed);
    sql.sql(
            "insert into "
                + table
                + " (complaint, locked) values (:id, :locked)"
                + " on conflict (complaint) do update set locked = excluded.locked")
        .param("id", id.value())
        .param(
            "locked",
            vault.lock(
                place(table, id), held.answers().with(ACCOUNT, held.account().toString()).json()))
        .update();
  }

  Held of(ComplaintId id) {
    return find(id, true)
        .or(() -> find(id, false))
        .orElseThrow(() -> new IllegalStateException("A complaint belongs to nobody"));
  }

  private Optional<Held> find(ComplaintId id, boolean sealed) {
    String table = table(sealed);
    return sql.sql("select locked from " + table + " where complaint = :id")
        .param("id", id.value())
        .query((row, number) -> row.getBytes("locked"))
        .optional()
        .map(locked -> held(Answers.read(vault.words(place(table, id), locked))));
  }

  private static Held held(Answers all) {
    return new Held(
        new AccountId(UUID.fromString(all.value(ACCOUNT))),
        all.without(java.util.List.of(ACCOUNT)));
  }

  private static String table(boolean sealed) {
    return sealed ? "complaints.identity_seal" : "complaints.contact_block";
  }

  private static String place(String table, ComplaintId id) {
    return table + "|locked|" + id;
  }
}
