package org.rostrum;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a free port ({@code @LocalServerPort}), on a fresh database, with a
 * {@link TestClock} to inject and set. Each test class has its own start, database and clock: what
 * one class leaves behind cannot help or harm another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(RostrumTest.SettableClock.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public @interface RostrumTest {
  /** Puts the settable clock before the real one. */
  @TestConfiguration(proxyBeanMethods = false)
  class SettableClock {
    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }
}
