package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTests {

  private final AtomicBoolean answers = new AtomicBoolean(true);
  private final Turns turns = new Turns(3, Duration.ofMillis(10), answers::get);
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private Connection open() {
    most.accumulateAndGet(open.incrementAndGet(), Math::max);
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, _) -> {
              if (method.getName().equals("close")) {
                open.decrementAndGet();
              }
              return null;
            });
  }

  @Test
  void a_busy_database_is_not_gone_and_everybody_has_a_turn() throws Exception {
    Callable<Boolean> work =
        () -> {
          try (var _ = turns.take(this::open)) {
            Thread.sleep(20);
            return true;
          }
        };
    try (var people = Executors.newFixedThreadPool(30)) {
      for (var done : people.invokeAll(Collections.nCopies(60, work))) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(most).hasValue(3);
    assertThat(open).hasValue(0);
  }

  @Test
  void whoever_has_a_connection_does_not_wait_for_those_who_wait_for_them() throws Exception {
    var allIn = new CountDownLatch(3);
    Callable<Boolean> work =
        () -> {
          try (var _ = turns.take(this::open)) {
            allIn.countDown();
            allIn.await();
            try (var _ = turns.take(this::open)) {
              return true;
            }
          }
        };
    try (var people = Executors.newFixedThreadPool(3)) {
      for (var done : people.invokeAll(Collections.nCopies(3, work))) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(most.get()).isBetween(4, 6);
  }

  @Test
  void whoever_waits_is_told_when_the_database_has_gone_meanwhile() throws Exception {
    var first = turns.take(this::open);
    try (var people = Executors.newFixedThreadPool(3)) {
      Callable<Connection> more = () -> turns.take(this::open);
      var taken = people.invokeAll(Collections.nCopies(2, more));
      answers.set(false);
      people
          .submit(() ->
              assertThatThrownBy(() -> turns.take(this::open)).isInstanceOf(Turns.NoAnswer.class))
          .get();
      for (var one : taken) {
        one.get().close();
      }
    }
    first.close();
    assertThat(open).hasValue(0);
  }

  @Test
  void a_connection_that_could_not_be_opened_takes_no_turn() throws SQLException {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() ->
              turns.take(() -> {
                throw new SQLException("refused");
              }))
          .hasMessage("refused");
    }
    turns.take(this::open).close();
    assertThat(open).hasValue(0);
  }
}
