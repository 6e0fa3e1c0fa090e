package org.rostrum.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Numbers the record without gaps, in the order in which acts became final, and lets the tree grow
 * by what it numbered: both at once or neither. Writers never wait for each other: whatever has
 * been committed since the last look gets the next numbers. Of several running instances the one
 * that holds the database's lock works and the others stand by.
 */
@Component
class Sequencer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
  private static final long LOCK = 0x0A_0D17_5E00L;
  private static final int EVERY_MILLIS = 250;

  private final DataSource database;
  private @Nullable ScheduledExecutorService clockwork;
  private @Nullable Connection held;
  private @Nullable Growth growth;

  Sequencer(DataSource database) {
    this.database = database;
  }

  /** Numbers what is waiting; true if this instance is the one that works. */
  synchronized boolean turn() {
    try {
      var connection = held != null ? held : takeTheLock();
      if (connection == null) {
        return false;
      }
      boolean more;
      do {
        more = step(connection);
      } while (more);
      return true;
    } catch (SQLException e) {
      log.warn("The audit record waits for its numbers: {}", e.getSQLState());
      letGo();
      return false;
    } catch (RuntimeException e) {
      letGo();
      throw e;
    }
  }

  private boolean step(Connection connection) throws SQLException {
    var tree = growth != null ? growth : Growth.takenUp(connection);
    growth = tree;
    tree.numbered(number(connection));
    boolean more = tree.append(connection);
    connection.commit();
    return more;
  }

  private @Nullable Connection takeTheLock() throws SQLException {
    var connection = database.getConnection();
    try (var ask = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      connection.setAutoCommit(true);
      ask.setLong(1, LOCK);
      try (var answer = ask.executeQuery()) {
        answer.next();
        if (!answer.getBoolean(1)) {
          connection.close();
          return null;
        }
      }
      held = connection;
      queueWhatWasMissed(connection);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void queueWhatWasMissed(Connection connection) throws SQLException {
    try (var missed =
        connection.prepareStatement(
            """
            insert into audit.waiting (event_id)
            select id from audit.event e
            where not exists (select from audit.leaf l where l.event_id = e.id)
            on conflict do nothing
            """)) {
      missed.executeUpdate();
    }
  }

  private static int number(Connection connection) throws SQLException {
    try (var next =
        connection.prepareStatement(
            """
            with taken as (delete from audit.waiting returning event_id),
                 leaves as (
                   select event_id, 'EVENT' as kind from taken
                   union all
                   select event_id, 'RECEIPT' from taken join audit.receipt using (event_id))
            insert into audit.leaf (number, event_id, kind)
            select (select coalesce(max(number), -1) from audit.leaf)
                     + row_number() over (order by event_id, kind),
                   event_id, kind
            from leaves
            """)) {
      return next.executeUpdate();
    }
  }

  @Override
  public synchronized void start() {
    clockwork =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("audit-sequencer").factory());
    clockwork.scheduleWithFixedDelay(
        this::turnWhateverHappens, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void turnWhateverHappens() {
    try {
      turn();
    } catch (RuntimeException e) {
      log.error("The audit record's numbering failed and will be tried again", e);
    }
  }

  @Override
  public void stop() {
    var running = clockwork;
    clockwork = null;
    if (running != null) {
      running.close();
    }
    letGo();
  }

  private synchronized void letGo() {
    var connection = held;
    held = null;
    growth = null;
    if (connection == null) {
      return;
    }
    try (connection;
        var free = connection.prepareStatement("select pg_advisory_unlock(?)")) {
      connection.rollback();
      connection.setAutoCommit(true);
      free.setLong(1, LOCK);
      free.execute();
    } catch (SQLException e) {
      log.debug("The lock went with its connection: {}", e.getSQLState());
    }
  }

  @Override
  public boolean isRunning() {
    return clockwork != null;
  }
}
