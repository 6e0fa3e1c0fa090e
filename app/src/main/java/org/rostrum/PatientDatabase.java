package org.rostrum;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database, which may be gone: one call waits for it and finds out; until it answers again all
 * others are told at once. Meanwhile a thread of its own asks, so that no reader pays for asking.
 */
final class PatientDatabase extends DelegatingDataSource {
  private static final Logger LOG = LoggerFactory.getLogger(PatientDatabase.class);

  /** Each may need two of the pool's sixteen connections, and one is kept for asking. */
  private static final int TURNS = 7;

  private static final Duration UNTIL_ASKED = Duration.ofMillis(900);

  private final DataSource pool;
  private final Duration betweenQuestions;
  private final BooleanSupplier stopping;
  private final Consumer<RuntimeException> refused;
  private final Turns turns = new Turns(TURNS, UNTIL_ASKED, this::isThere);
  private final AtomicBoolean gone = new AtomicBoolean();
  private final AtomicReference<@Nullable Consumer<DataSource>> due = new AtomicReference<>();

  /**
   * @param stopping says when asking again makes no sense any more
   * @param refused hears why what was due first could not be done once the database answered
   */
  PatientDatabase(
      DataSource pool,
      Duration betweenQuestions,
      BooleanSupplier stopping,
      Consumer<RuntimeException> refused) {
    super(pool);
    this.pool = pool;
    this.betweenQuestions = betweenQuestions;
    this.stopping = stopping;
    this.refused = refused;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (gone.get()) {
      throw new SQLTransientConnectionException("The database is gone; it is being asked", "08001");
    }
    return turns.take(this::open);
  }

  private Connection open() throws SQLException {
    try {
      return pool.getConnection();
    } catch (SQLException noAnswer) {
      askUntilItAnswers();
      throw noAnswer;
    }
  }

  /** Somebody waits for their turn: is it only busy? */
  private boolean isThere() {
    boolean there = false;
    try (Connection connection = pool.getConnection()) {
      there = connection.isValid(1);
    } catch (SQLException noAnswer) {
      LOG.debug("No answer while somebody waits", noAnswer);
    }
    if (!there) {
      askUntilItAnswers();
    }
    return there;
  }

  /**
   * Does what must be done before anybody else may use the database: now, or as soon as it answers.
   */
  void first(Consumer<DataSource> act) {
    try {
      act.accept(pool);
    } catch (RuntimeException fault) {
      if (!isSilence(fault)) {
        throw fault;
      }
      due.set(act);
      askUntilItAnswers();
    }
  }

  boolean isGone() {
    return gone.get();
  }

  /** No answer at all, as against an answer that says no: SQLSTATE 08, or a server on its way. */
  static boolean isSilence(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause ->
            cause instanceof SQLException sql
                && (sql.getSQLState() == null
                    ? sql instanceof SQLTransientConnectionException
                    : sql.getSQLState().startsWith("08") || sql.getSQLState().equals("57P03")));
  }

  private void askUntilItAnswers() {
    if (gone.compareAndSet(false, true)) {
      LOG.warn("The database does not answer: nobody waits for it until it does");
      Thread.ofVirtual().name("database-asked").start(this::ask);
    }
  }

  private void ask() {
    try {
      while (!answers()) {
        Thread.sleep(betweenQuestions);
        if (stopping.getAsBoolean()) {
          return;
        }
      }
      LOG.info("The database answers");
      gone.set(false);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException refusal) {
      refused.accept(refusal);
    }
  }

  private boolean answers() {
    try (Connection _ = pool.getConnection()) {
      return isDone();
    } catch (SQLException stillGone) {
      return false;
    }
  }

  private boolean isDone() {
    var act = due.get();
    if (act == null) {
      return true;
    }
    try {
      act.accept(pool);
      due.set(null);
      return true;
    } catch (RuntimeException fault) {
      if (isSilence(fault)) {
        return false;
      }
      throw fault;
    }
  }
}
