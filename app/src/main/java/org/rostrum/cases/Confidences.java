package org.rostrum.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decisions about requests for confidentiality, with their reasons. Owns {@code
 * cases.confidentiality}; whether the name is sealed is known to the complaints room alone.
 */
@Component
class Confidences {

  private final JdbcClient sql;
  private final Clock clock;

  Confidences(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What was decided, and whether somebody asks to override it. */
  record Confidence(
      @Nullable Instant decidedAt,
      @Nullable AccountId decidedBy,
      @Nullable Boolean granted,
      @Nullable String reasons,
      @Nullable Instant againAt,
      @Nullable Instant againSettled,
      @Nullable AccountId overrideBy,
      @Nullable String overrideWhy,
      @Nullable AccountId agreedBy) {

    /** The deputy was asked to look again and has not. */
    boolean isAskedAgain() {
      return againAt != null && againSettled == null;
    }

    boolean waitsForSecondPerson() {
      return overrideBy != null && agreedBy == null;
    }
  }

  Optional<Confidence> of(ComplaintId id) {
    return sql.sql(
            """
            select decided_at, decided_by, granted, reasons, again_at, again_settled, override_by,
                   override_why, agreed_by
            from cases.confidentiality where case_id = :id
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Confidence(
                Cases.moment(row, "decided_at"),
                account(row.getObject("decided_by", UUID.class)),
                row.getObject("granted", Boolean.class),
                row.getString("reasons"),
                Cases.moment(row, "again_at"),
                Cases.moment(row, "again_settled"),
                account(row.getObject("override_by", UUID.class)),
                row.getString("override_why"),
                account(row.getObject("agreed_by", UUID.class))))
        .optional();
  }

  boolean isAskedAgain(ComplaintId id) {
    return of(id).filter(Confidence::isAskedAgain).isPresent();
  }

  void decide(ComplaintId id, AccountId by, boolean granted, String reasons) {
    sql.sql(
            """
            insert into cases.confidentiality (case_id, decided_at, decided_by, granted, reasons)
            values (:id, :now, :by, :granted, :reasons)
            on conflict (case_id) do update set decided_at = :now, decided_by = :by,
              granted = :granted, reasons = :reasons,
              again_settled = case when cases.confidentiality.again_at is null then null else :now end
            """)
        .param("id", id.value())
        .param("now", Cases.time(clock.instant()))
        .param("by", by.value())
        .param("granted", granted)
        .param("reasons", reasons)
        .update();
  }

  void askAgain(ComplaintId id) {
    sql.sql(
            """
            update cases.confidentiality set again_at = :now
            where case_id = :id and granted = false and again_at is null
            """)
        .param("now", Cases.time(clock.instant()))
        .param("id", id.value())
        .update();
  }

  void proposeOverride(ComplaintId id, AccountId by, String why) {
    sql.sql(
            """
            insert into cases.confidentiality (case_id, override_by, override_why, override_at)
            values (:id, :by, :why, :now)
            on conflict (case_id) do update set override_by = :by, override_why = :why,
              override_at = :now, agreed_by = null, agreed_at = null
            """)
        .param("id", id.value())
        .param("by", by.value())
        .param("why", why)
        .param("now", Cases.time(clock.instant()))
        .update();
  }

  void agree(ComplaintId id, AccountId by) {
    sql.sql(
            "update cases.confidentiality set agreed_by = :by, agreed_at = :now where case_id = :id")
        .param("by", by.value())
        .param("now", Cases.time(clock.instant()))
        .param("id", id.value())
        .update();
  }

  private static @Nullable AccountId account(@Nullable UUID id) {
    return id == null ? null : new AccountId(id);
  }
}
