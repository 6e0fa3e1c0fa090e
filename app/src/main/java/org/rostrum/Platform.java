package org.rostrum;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What stands under all rooms: the clock and the database. */
@Configuration(proxyBeanMethods = false)
class Platform {
  private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

  /** The only clock; a council's day begins and ends in its own time zone. */
  @Bean
  Clock clock(@Value("${rostrum.demo:false}") boolean demo) {
    var real = Clock.system(ZoneId.of("Europe/London"));
    return demo ? new DemoClock(real) : real;
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
            ? new PatientDatabase(pool, BETWEEN_QUESTIONS, pool::isClosed, Platform::end)
            : bean;
      }
    };
  }

  /**
   * Asking a database what it is, is asking it: but it is PostgreSQL, whether it answers or not.
   */
  @Bean
  static BeanFactoryPostProcessor eventsInPostgres() {
    return beans -> {
      var kind = new RootBeanDefinition("org.springframework.modulith.events.jdbc.DatabaseType");
      kind.setFactoryMethodName("valueOf");
      kind.getConstructorArgumentValues().addIndexedArgumentValue(0, "POSTGRES");
      var registry = (BeanDefinitionRegistry) beans;
      registry.removeBeanDefinition("databaseType");
      registry.registerBeanDefinition("databaseType", kind);
    };
  }

  /** What the database said once it answered leaves no way on. */
  private static void end(RuntimeException refusal) {
    LOG.error("Ended: {}", refusal.getMessage(), refusal);
    System.err.println(
        refusal instanceof StartRefused
            ? refusal.getMessage()
            : "Rostrum cannot use the database that has come back. The reason is in its log.");
    System.exit(1);
  }

  /** The last act before the server listens. */
  @Bean
  SmartInitializingSingleton silence() {
    return WordlessLayout::peopleMayType;
  }
}
