package org.rostrum;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What stands under all rooms: the clock and the database. */
@Configuration(proxyBeanMethods = false)
class Platform {
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

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

  /** Every room speaks to the pool through {@link PatientDatabase}. */
  @Bean
  static BeanPostProcessor patience() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool
            ? new PatientDatabase(pool, BETWEEN_QUESTIONS, pool::isClosed)
            : bean;
      }
    };
  }

  /** The last act before the server listens. */
  @Bean
  SmartInitializingSingleton silence() {
    return WordlessLayout::peopleMayType;
  }
}
