package org.rostrum.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Sheet.Support;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members who asked for support, for Members' Services to answer the same day. The list says who
 * and what kind of support, and nothing of what happened. Owns {@code incidents.call_back}.
 */
@Component
class CallBacks {

  private final JdbcClient sql;
  private final Notices notices;
  private final Accounts accounts;
  private final Clock clock;

  CallBacks(JdbcClient sql, Notices notices, Accounts accounts, Clock clock) {
    this.sql = sql;
    this.notices = notices;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Somebody waits for support. */
  record Waiting(UUID id, IncidentId sheet, Instant askedAt, List<Support> support) {}

  /**
   * Puts the member on the list, or changes what they asked for while they wait; false if they
   * waited for just this already.
   */
  boolean ask(IncidentId sheet, List<Support> support) {
    var isNew =
        sql.sql(
                """
                insert into incidents.call_back as c (id, sheet, asked_at, support)
                values (:id, :sheet, :now, :support)
                on conflict (sheet) where done_at is null do update set support = excluded.support
                  where c.support <> excluded.support
                returning xmax = 0
                """)
            .param("id", UUID.randomUUID())
            .param("sheet", sheet.value())
            .param("now", now())
            .param("support", String.join(",", support.stream().map(Support::name).toList()))
            .query(Boolean.class)
            .optional();
    if (isNew.filter(Boolean::booleanValue).isPresent()) {
      accounts
          .wearing(Hat.MEMBERS_SERVICES)
          .forEach(officer -> notices.tell(officer.id(), Notice.Kind.DUE, "/call-backs"));
    }
    return isNew.isPresent();
  }

  boolean isWaiting(IncidentId sheet) {
    return sql.sql(
            "select exists (select from incidents.call_back where sheet = :sheet and done_at is null)")
        .param("sheet", sheet.value())
        .query(Boolean.class)
        .single();
  }

  /** The member no longer wants it. */
  void withdraw(IncidentId sheet) {
    sql.sql("delete from incidents.call_back where sheet = :sheet and done_at is null")
        .param("sheet", sheet.value())
        .update();
  }

  /** Everybody who waits, the longest first. */
  List<Waiting> waiting() {
    return sql.sql(
            """
            select id, sheet, asked_at, support from incidents.call_back
            where done_at is null order by asked_at, id
            """)
        .query((row, number) ->
            new Waiting(
                row.getObject("id", UUID.class),
                new IncidentId(row.getObject("sheet", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                support(Objects.requireNonNull(row.getString("support")))))
        .list();
  }

  /** Somebody has been in touch; the sheet it was about, if it still waited. */
  Optional<IncidentId> done(UUID id, SignedIn by) {
    return sql.sql(
            """
            update incidents.call_back set done_at = :now, done_by = :by
            where id = :id and done_at is null returning sheet
            """)
        .param("now", now())
        .param("by", by.account().value())
        .param("id", id)
        .query((row, number) -> new IncidentId(row.getObject("sheet", UUID.class)))
        .optional();
  }

  private static List<Support> support(String names) {
    return Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty())
        .map(Support::valueOf)
        .toList();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
