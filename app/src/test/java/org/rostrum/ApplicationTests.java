package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RostrumTest
class ApplicationTests {
  @Autowired Clock clock;
  @Autowired TestClock testClock;
  @Autowired JdbcClient database;

  @Test
  void the_application_starts_on_a_fresh_database_with_a_clock_that_a_test_can_set() {
    testClock.set("2026-12-24T23:30");
    assertThat(clock.instant()).isEqualTo("2026-12-24T23:30:00Z");
    assertThat(database.sql("select count(*) from event_publication").query(Long.class).single())
        .isZero();
    assertThat(database.sql("select current_database()").query(String.class).single())
        .startsWith("test_");
  }
}
