package org.rostrum.captures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.captures.Kept.Outcome;
import org.rostrum.captures.Kept.Step;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages asked for. The only class that knows {@code captures.capture}. */
@Component
class Wishes {

  private static final String ALL =
      "select id, sheet, link, asked_at, step, outcome, ended_at from captures.capture ";

  private final JdbcClient sql;
  private final Clock clock;

  Wishes(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Writes it down; empty when it stands there already or another is under way. */
  Optional<CaptureId> add(IncidentId sheet, String link, SignedIn by, @Nullable FormKey form) {
    CaptureId id = CaptureId.random();
    int added =
        sql.sql(
                """
                insert into captures.capture (id, sheet, link, asked_by, form_key, asked_at, step)
                values (:id, :sheet, :link, :by, :form, :now, 'WAITING')
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("sheet", sheet.value())
            .param("link", link)
            .param("by", by.account().value())
            .param("form", form == null ? null : form.value())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  /** Those of a sheet, the newest first. */
  List<Kept> of(IncidentId sheet) {
    return sql.sql(ALL + "where sheet = :sheet order by asked_at desc, id")
        .param("sheet", sheet.value())
        .query((row, _) -> kept(row))
        .list();
  }

  void step(CaptureId id, Step step) {
    sql.sql("update captures.capture set step = :step where id = :id and step <> 'ENDED'")
        .param("step", step.name())
        .param("id", id.value())
        .update();
  }

  void end(CaptureId id, Outcome outcome) {
    sql.sql(
            """
            update captures.capture set step = 'ENDED', outcome = :outcome, ended_at = :now
            where id = :id and step <> 'ENDED'
            """)
        .param("outcome", outcome.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id.value())
        .update();
  }

  /** Ends what was under way when Rostrum stopped. */
  void endAllLeftBehind() {
    sql.sql(
            """
            update captures.capture set step = 'ENDED', outcome = 'STOPPED', ended_at = :now
            where step <> 'ENDED'
            """)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    Timestamp ended = row.getTimestamp("ended_at");
    return new Kept(
        new CaptureId(row.getObject("id", UUID.class)),
        new IncidentId(row.getObject("sheet", UUID.class)),
        row.getString("link"),
        row.getTimestamp("asked_at").toInstant(),
        Step.valueOf(row.getString("step")),
        outcome == null ? null : Outcome.valueOf(outcome),
        ended == null ? null : ended.toInstant());
  }
}
