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
 * Whether the database answers, asked so that nobody waits long: one question at a time, and after
 * half a second the answer is no.
 */
@Component
public class Pulse {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final JdbcClient sql;
  private final AtomicReference<@Nullable CompletableFuture<Boolean>> asking =
      new AtomicReference<>();

  Pulse(JdbcClient sql) {
    this.sql = sql;
  }

  /** True if the database answers now. */
  public boolean beats() {
    try {
      return ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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
