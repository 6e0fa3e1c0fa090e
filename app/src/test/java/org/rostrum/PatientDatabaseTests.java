package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.AbstractDataSource;

class PatientDatabaseTests {
  private volatile boolean stopping;
  private final AtomicReference<RuntimeException> refusal = new AtomicReference<>();
  private final Pool pool = new Pool();
  private final PatientDatabase database =
      new PatientDatabase(pool, Duration.ofMillis(5), () -> stopping, refusal::set);

  @AfterEach
  void stop() {
    stopping = true;
  }

  @Test
  void a_page_that_asks_four_times_waits_once_for_a_database_that_is_gone() {
    pool.there = false;
    for (int asks = 0; asks < 4; asks++) {
      assertThatThrownBy(database::getConnection)
          .isInstanceOf(SQLTransientConnectionException.class);
    }
    assertThat(pool.waitsOfReaders).hasValue(1);
  }

  @Test
  void the_pages_after_it_do_not_wait_at_all_until_it_answers_and_then_they_have_it()
      throws Exception {
    pool.there = false;
    catchThrowable(database::getConnection);
    catchThrowable(database::getConnection);
    pool.there = true;
    awaitAnAnswer();
    assertThat(database.getConnection()).isNotNull();
    pool.there = false;
    catchThrowable(database::getConnection);
    assertThat(pool.waitsOfReaders).hasValue(2);
  }

  @Test
  void what_must_come_first_is_done_when_it_answers_and_before_anybody_else_gets_in()
      throws Exception {
    pool.there = false;
    var done = new AtomicInteger();
    database.first(itself -> {
      connection(itself);
      assertThat(database.isGone()).isTrue();
      done.incrementAndGet();
    });
    assertThat(done).hasValue(0);
    pool.there = true;
    awaitAnAnswer();
    assertThat(done).hasValue(1);
    assertThat(refusal.get()).isNull();
  }

  @Test
  void a_database_that_answers_but_cannot_be_used_lets_nobody_in_and_says_why() throws Exception {
    pool.there = false;
    database.first(itself -> {
      connection(itself);
      throw new StartRefused("fsync is off");
    });
    pool.there = true;
    var giveUp = Instant.now().plusSeconds(10);
    while (refusal.get() == null && Instant.now().isBefore(giveUp)) {
      Thread.onSpinWait();
    }
    assertThat(refusal.get()).hasMessage("fsync is off");
    assertThatThrownBy(database::getConnection).isInstanceOf(SQLException.class);
  }

  private static void connection(DataSource pool) {
    try {
      pool.getConnection();
    } catch (SQLException noAnswer) {
      throw new DataAccessResourceFailureException("gone", noAnswer);
    }
  }

  private void awaitAnAnswer() {
    var giveUp = Instant.now().plusSeconds(10);
    while (catchThrowable(database::getConnection) != null) {
      assertThat(Instant.now()).isBefore(giveUp);
      Thread.onSpinWait();
    }
  }

  /** Counts the waits of those who read, not those of the thread that only asks. */
  private static final class Pool extends AbstractDataSource {
    private final AtomicInteger waitsOfReaders = new AtomicInteger();
    private volatile boolean there;

    @Override
    public Connection getConnection() throws SQLException {
      if (!there) {
        if (!Thread.currentThread().isVirtual()) {
          waitsOfReaders.incrementAndGet();
        }
        throw new SQLTransientConnectionException("no answer within the time");
      }
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, _, _) -> null);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }
  }
}
