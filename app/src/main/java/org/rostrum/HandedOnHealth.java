package org.rostrum;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what one room hands on to another arrives: notices, timers, receipts. */
@Component
class HandedOnHealth implements HealthCheck {

  private static final Duration LONG = Duration.ofMinutes(15);

  private final JdbcClient sql;
  private final Clock clock;

  HandedOnHealth(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public String title() {
    return Text.of("health.handed-on");
  }

  @Override
  public Health look() {
    long stuck =
        sql.sql("select count(*) from event_publication where publication_date < :before")
            .param("before", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minus(LONG))
            .query(Long.class)
            .single();
    return stuck == 0
        ? Health.well(Text.of("health.handed-on.well"))
        : Health.look(
            Text.of("health.handed-on.stuck", "count", stuck),
            Text.of("health.handed-on.stuck.mend"));
  }
}
