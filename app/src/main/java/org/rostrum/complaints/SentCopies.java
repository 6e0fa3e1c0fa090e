package org.rostrum.complaints;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.rostrum.audit.ActorId;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stays as it was when a complaint was sent: the signed PDF, the numbers of its files, and
 * each giving out of contact details. Owns {@code complaints.signed_copy}, {@code
 * complaints.exhibit} and {@code complaints.release}.
 */
@Component
class SentCopies {

  private final JdbcClient sql;
  private final Vault vault;
  private final Clock clock;

  SentCopies(JdbcClient sql, Vault vault, Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.clock = clock;
  }

  void keep(ComplaintId id, byte[] pdf) {
    sql.sql(
            """
            insert into complaints.signed_copy (complaint, sha256, made_at, locked)
            values (:id, :sha256, :now, :locked)
            """)
        .param("id", id.value())
        .param("sha256", sha256(pdf))
        .param("now", now())
        .param("locked", vault.lock("complaints.signed_copy|locked|" + id, pdf))
        .update();
  }

  byte[] signed(ComplaintId id) {
    return sql.sql("select locked from complaints.signed_copy where complaint = :id")
        .param("id", id.value())
        .query((row, number) ->
            vault.open("complaints.signed_copy|locked|" + id, row.getBytes("locked")))
        .single();
  }

  String sha256(ComplaintId id) {
    return sql.sql("select sha256 from complaints.signed_copy where complaint = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  void number(ComplaintId id, List<NumberedExhibit> exhibits) {
    exhibits.forEach(exhibit ->
        sql.sql(
                """
                insert into complaints.exhibit (complaint, number, exhibit_hash, locked)
                values (:id, :number, :hash, :locked)
                """)
            .param("id", id.value())
            .param("number", exhibit.number())
            .param("hash", hash(exhibit.id()))
            .param("locked", vault.lock(place(id, exhibit.number()), exhibit.id().toString()))
            .update());
  }

  List<NumberedExhibit> exhibits(ComplaintId id) {
    return sql.sql(
            "select number, locked from complaints.exhibit where complaint = :id order by number")
        .param("id", id.value())
        .query((row, _) -> {
          int number = row.getInt("number");
          var exhibit = vault.words(place(id, number), row.getBytes("locked"));
          return new NumberedExhibit(number, new ExhibitId(UUID.fromString(exhibit)));
        })
        .list();
  }

  List<ComplaintId> using(ExhibitId exhibit) {
    return sql.sql("select complaint from complaints.exhibit where exhibit_hash = :hash")
        .param("hash", hash(exhibit))
        .query((row, _) -> new ComplaintId(row.getObject("complaint", UUID.class)))
        .list();
  }

  void release(ComplaintId id, ActorId by, String hat, String to, String reason) {
    var release = UUID.randomUUID();
    sql.sql(
            """
            insert into complaints.release (id, complaint, released_by, hat, released_at, locked)
            values (:release, :id, :by, :hat, :now, :locked)
            """)
        .param("release", release)
        .param("id", id.value())
        .param("by", by.value())
        .param("hat", hat)
        .param("now", now())
        .param("locked", vault.lock(place(release), Answers.of("to", to, "reason", reason).json()))
        .update();
  }

  List<ContactRelease> releases(ComplaintId id) {
    return sql.sql(
            """
            select id, released_by, released_at, locked from complaints.release
            where complaint = :id order by released_at desc, id
            """)
        .param("id", id.value())
        .query((row, _) -> {
          var place = place(row.getObject("id", UUID.class));
          var said = Answers.read(vault.words(place, row.getBytes("locked")));
          return new ContactRelease(
              row.getObject("released_at", OffsetDateTime.class).toInstant(),
              new AccountId(row.getObject("released_by", UUID.class)),
              said.value("to"),
              said.value("reason"));
        })
        .list();
  }

  private static String place(UUID release) {
    return "complaints.release|locked|" + release;
  }

  private byte[] hash(ExhibitId exhibit) {
    return vault.hash("exhibit", exhibit.toString());
  }

  private static String place(ComplaintId id, int number) {
    return "complaints.exhibit|locked|" + id + "|" + number;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
