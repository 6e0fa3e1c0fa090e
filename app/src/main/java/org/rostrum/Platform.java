package org.rostrum;

import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What stands under all rooms: the clock and the database. */
@Configuration(proxyBeanMethods = false)
class Platform {
  /** The only clock; a council's day begins and ends in its own time zone. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/London"));
  }

  /** Our own PostgreSQL if the start has made one, else the one that is named. */
  @Bean
  JdbcConnectionDetails database(@Nullable OwnPostgres own, Environment settings) {
    return own != null ? own.connection() : NamedDatabase.from(settings);
  }

  /** The last act before the server listens. */
  @Bean
  SmartInitializingSingleton silence() {
    return WordlessLayout::peopleMayType;
  }
}
