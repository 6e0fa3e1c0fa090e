package org.rostrum.incidents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.members.CouncilDirectory;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Screener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Words that read like a danger to somebody (IC-01): the duty officer is told that something needs
 * them, and never what. Owns {@code incidents.alert}.
 */
@Component
class Alerts {

  private static final String RULE = "IC-01";

  private final Screener screener = Screener.standard();
  private final JdbcClient sql;
  private final Notices notices;
  private final Accounts accounts;
  private final CouncilDirectory directory;
  private final Clock clock;

  Alerts(
      JdbcClient sql, Notices notices, Accounts accounts, CouncilDirectory directory, Clock clock) {
    this.sql = sql;
    this.notices = notices;
    this.accounts = accounts;
    this.directory = directory;
    this.clock = clock;
  }

  /** How an alert stands. */
  enum Answer {
    /** The sheet is the member's own: they are asked once. */
    ASKED,
    TOLD,
    /** The member said no, and no it stays. */
    DECLINED
  }

  /** Whether what somebody received reads like a threat to life, serious violence or stalking. */
  boolean readsLikeDanger(String words) {
    return !words.isBlank()
        && screener
            .screen(words, new Circumstances(Circumstances.Direction.IN), directory.current())
            .findings()
            .stream()
            .anyMatch(finding -> finding.rule().equals(RULE));
  }

  Optional<Answer> of(IncidentId sheet) {
    return sql.sql("select answer from incidents.alert where sheet = :sheet")
        .param("sheet", sheet.value())
        .query((row, number) -> Answer.valueOf(Objects.requireNonNull(row.getString("answer"))))
        .optional();
  }

  /** Asks the member; does nothing if they were asked before. */
  void ask(IncidentId sheet) {
    sql.sql(
            """
            insert into incidents.alert (sheet, answer, at) values (:sheet, 'ASKED', :now)
            on conflict do nothing
            """)
        .param("sheet", sheet.value())
        .param("now", now())
        .update();
  }

  /** The member's answer to the question; true if it still was open. */
  boolean answer(IncidentId sheet, Answer answer) {
    return sql.sql(
                "update incidents.alert set answer = :answer, at = :now where sheet = :sheet and answer = 'ASKED'")
            .param("answer", answer.name())
            .param("now", now())
            .param("sheet", sheet.value())
            .update()
        == 1;
  }

  /** Tells at once, unless that was done or declined before; true if it was done now. */
  boolean tell(IncidentId sheet) {
    int first =
        sql.sql(
                """
                insert into incidents.alert as a (sheet, answer, at) values (:sheet, 'TOLD', :now)
                on conflict (sheet) do update set answer = 'TOLD', at = excluded.at
                where a.answer = 'ASKED'
                """)
            .param("sheet", sheet.value())
            .param("now", now())
            .update();
    if (first == 1) {
      ring(sheet);
    }
    return first == 1;
  }

  /** The Monitoring Officer's phone, day and night; while there is none, the deputy's. */
  void ring(IncidentId sheet) {
    var onDuty = accounts.wearing(Hat.MO);
    (onDuty.isEmpty() ? accounts.wearing(Hat.DEPUTY_MO) : onDuty)
        .forEach(officer -> notices.tell(officer.id(), Notice.Kind.URGENT, "/incidents/" + sheet));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
