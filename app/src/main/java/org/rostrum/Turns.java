package org.rostrum;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Who may use the database now, when more ask than it has connections for: the others stand in
 * line, in the order they came. A database that is busy is not one that is gone, however long the
 * line; whoever waits has it asked whether it is still there.
 *
 * <p>Whoever has a connection and needs a second one for the same piece of work goes past the line:
 * those in it may be waiting for them. So there must be twice as many connections as turns.
 */
final class Turns {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Semaphore turns;
  private final Duration untilAsked;
  private final BooleanSupplier answers;
  private final ReentrantLock asking = new ReentrantLock();
  private final ThreadLocal<Integer> mine = ThreadLocal.withInitial(() -> 0);

  /**
   * @param untilAsked how long somebody waits before the database is asked
   * @param answers asks it
   */
  Turns(int many, Duration untilAsked, BooleanSupplier answers) {
    this.turns = new Semaphore(many, true);
    this.untilAsked = untilAsked;
    this.answers = answers;
  }

  /** Opens a connection. */
  @FunctionalInterface
  interface Opening {
    Connection open() throws SQLException;
  }

  /** The database did not answer while somebody waited for their turn. */
  static final class NoAnswer extends SQLTransientConnectionException {
    private static final long serialVersionUID = 1;

    NoAnswer() {
      super("The database did not answer", "08001");
    }
  }

  /** Waits for a turn and opens a connection, which gives the turn back when it is closed. */
  Connection take(Opening opening) throws SQLException {
    boolean first = mine.get() == 0;
    if (first) {
      waitForTurn();
    }
    boolean open = false;
    try {
      var connection = lent(opening.open(), first);
      mine.set(mine.get() + 1);
      open = true;
      return connection;
    } finally {
      if (!open && first) {
        turns.release();
      }
    }
  }

  private void waitForTurn() throws SQLException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!turns.tryAcquire(untilAsked.toMillis(), TimeUnit.MILLISECONDS)) {
        if (!isThere()) {
          throw new NoAnswer();
        }
        if (System.nanoTime() > end) {
          throw new SQLTransientConnectionException("Too many were waiting", "53300");
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("No longer waiting", "57014", ended);
    }
  }

  /** One of those who wait asks; the others believe it is there until that one knows better. */
  private boolean isThere() {
    if (!asking.tryLock()) {
      return true;
    }
    try {
      return answers.getAsBoolean();
    } finally {
      asking.unlock();
    }
  }

  private Connection lent(Connection real, boolean first) {
    var given = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            Turns.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException fault) {
                throw fault.getTargetException();
              } finally {
                if (method.getName().equals("close") && given.compareAndSet(false, true)) {
                  giveBack(first);
                }
              }
            });
  }

  private void giveBack(boolean first) {
    mine.set(Math.max(0, mine.get() - 1));
    if (first) {
      turns.release();
    }
  }
}
