package org.rostrum.incidents;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.rostrum.identity.AccountId;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Aftercare: asks after a member 3, 14 and 30 days on. Owns {@code incidents.check_in}. */
@Component
class CheckIns {

  private static final List<Integer> DAYS = List.of(3, 14, 30);

  private final JdbcClient sql;
  private final Notices notices;
  private final Clock clock;

  CheckIns(JdbcClient sql, Notices notices, Clock clock) {
    this.sql = sql;
    this.notices = notices;
    this.clock = clock;
  }

  /** Once for each of the days; one notice if several have passed unseen. */
  @Scheduled(fixedDelay = 60_000)
  @Transactional
  public void askAfter() {
    var told = new LinkedHashMap<IncidentId, AccountId>();
    for (int days : DAYS) {
      due(days).forEach(due -> told.put(due.sheet(), due.owner()));
    }
    told.forEach((sheet, owner) -> notices.tell(owner, Notice.Kind.ITEM, "/incidents/" + sheet));
  }

  private record Due(IncidentId sheet, AccountId owner) {}

  private List<Due> due(int days) {
    var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    return sql.sql(
            """
            with due as (
              insert into incidents.check_in (sheet, days, told_at)
              select id, :days, :now from incidents.sheet
              where logged_at <= :since and state <> 'CLOSED'
              on conflict do nothing returning sheet)
            select s.id, s.owner from due join incidents.sheet s on s.id = due.sheet
            """)
        .param("days", days)
        .param("now", now)
        .param("since", now.minus(Duration.ofDays(days)))
        .query((row, number) ->
            new Due(
                new IncidentId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("owner", UUID.class))))
        .list();
  }
}
