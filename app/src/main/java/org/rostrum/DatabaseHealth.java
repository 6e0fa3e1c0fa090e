package org.rostrum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import javax.sql.DataSource;
import org.rostrum.govuk.Text;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers, keeps what it confirms, and tells the same time as we do. */
@Component
class DatabaseHealth implements HealthCheck {

  private static final Duration APART = Duration.ofSeconds(5);

  private final DataSource database;
  private final Clock clock;

  DatabaseHealth(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String title() {
    return Text.of("health.database");
  }

  @Override
  public Health look() {
    try {
      if (Durability.of(database).refusal().isPresent()) {
        return Health.broken(
            Text.of("health.database.unsafe"), Text.of("health.database.unsafe.mend"));
      }
      Duration apart = Duration.between(theirTime(), clock.instant()).abs();
      return apart.compareTo(APART) <= 0
          ? Health.well(Text.of("health.database.well"))
          : Health.look(
              Text.of("health.database.clock", "seconds", apart.toSeconds()),
              Text.of("health.database.clock.mend"));
    } catch (DataAccessException gone) {
      return Health.broken(Text.of("health.database.gone"), Text.of("health.database.gone.mend"));
    }
  }

  private Instant theirTime() {
    return Objects.requireNonNull(
            JdbcClient.create(database)
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single())
        .toInstant();
  }
}
