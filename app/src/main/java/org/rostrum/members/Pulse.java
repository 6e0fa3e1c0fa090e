package org.rostrum.members;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, asked so that nobody waits long: one question at a time, a quarter
 * of a second of patience, and hardly any once the last answer was no.
 */
@Component
public class Pulse {
  private static final Duration PATIENCE = Duration.ofMillis(250);
  private static final Duration AFTER_NO = Duration.ofMillis(20);

  private final JdbcClient sql;
  private final AtomicReference<@Nullable CompletableFuture<Boolean>> asking =
      new AtomicReference<>();
  private volatile boolean lastAnswer = true;

  Pulse(JdbcClient sql) {
    this.sql = sql;
  }

  /** True if the database answers now. */
  public boolean beats() {
    lastAnswer = answerWithin(lastAnswer ? PATIENCE : AFTER_NO);
    return lastAnswer;
  }

  private boolean answerWithin(Duration patience) {
    try {
      return ask().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException noAnswer) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private CompletableFuture<Boolean> ask() {
    var fresh = new CompletableFuture<Boolean>();
    var running = asking.compareAndExchange(null, fresh);
    if (running != null) {
      return running;
    }
    Thread.ofVirtual()
        .name("pulse")
        .start(() -> {
          try {
            fresh.complete(sql.sql("select true").query(Boolean.class).single());
          } catch (RuntimeException gone) {
            fresh.complete(false);
          } finally {
            asking.set(null);
          }
        });
    return fresh;
  }
}
