package org.rostrum;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database, which may be gone: one call waits for it and finds out; until it answers again all
 * others are told at once. Meanwhile a thread of its own asks, so that no reader pays for asking.
 */
final class PatientDatabase extends DelegatingDataSource {
  private static final Logger LOG = LoggerFactory.getLogger(PatientDatabase.class);

  private final DataSource pool;
  private final Duration betweenQuestions;
  private final AtomicBoolean gone = new AtomicBoolean();
  private final BooleanSupplier stopping;

  /**
   * @param stopping says when asking again makes no sense any more
   */
  PatientDatabase(DataSource pool, Duration betweenQuestions, BooleanSupplier stopping) {
    super(pool);
    this.pool = pool;
    this.betweenQuestions = betweenQuestions;
    this.stopping = stopping;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (gone.get()) {
      throw new SQLTransientConnectionException("The database is gone; it is being asked", "08001");
    }
    try {
      return pool.getConnection();
    } catch (SQLException noAnswer) {
      askUntilItAnswers();
      throw noAnswer;
    }
  }

  private void askUntilItAnswers() {
    if (gone.compareAndSet(false, true)) {
      LOG.warn("The database does not answer: nobody waits for it until it does");
      Thread.ofVirtual().name("database-asked").start(this::ask);
    }
  }

  private void ask() {
    while (!stopping.getAsBoolean() && !answers()) {
      try {
        Thread.sleep(betweenQuestions);
      } catch (InterruptedException asked) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    gone.set(false);
  }

  private boolean answers() {
    try (Connection _ = pool.getConnection()) {
      LOG.info("The database answers again");
      return true;
    } catch (SQLException stillGone) {
      return false;
    }
  }
}
