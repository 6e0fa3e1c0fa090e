package org.rostrum;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One real PostgreSQL for all tests of a JVM, and a fresh, migrated database for whoever asks.
 *
 * <p>It is as durable as the product demands, so that no test needs a way around the check; it is
 * fast because it lives in memory where the machine has a memory file system.
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** What contexts left behind that are closed: dropped before the next one is made. */
  private static final Queue<String> LEFT = new ConcurrentLinkedQueue<>();

  /** Names a fresh database to the context that is about to start, and a data folder of its own. */
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String name = create();
    context.addApplicationListener(event -> {
      if (event instanceof ContextClosedEvent) {
        LEFT.add(name);
      }
    });
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test database",
                Map.of(
                    "rostrum.db.url", Server.ONE.getJdbcUrl("postgres", name),
                    "rostrum.db.user", "postgres",
                    "rostrum.data", dataFolder().toString())));
  }

  /** The address of a new database with every room's tables in it, and nothing else. */
  public static String fresh() {
    return Server.ONE.getJdbcUrl("postgres", create());
  }

  /** The same for tests that need no Spring. */
  public static DataSource freshDataSource() {
    return Server.ONE.getDatabase("postgres", create());
  }

  private static String create() {
    String name = "test_" + COUNT.incrementAndGet();
    JdbcClient server = JdbcClient.create(Server.ONE.getPostgresDatabase());
    for (String left = LEFT.poll(); left != null; left = LEFT.poll()) {
      server.sql("drop database " + left + " with (force)").update();
    }
    server.sql("create database " + name + " template rostrum_template").update();
    return name;
  }

  /** Where test servers keep what they keep: in memory if there is room for it. */
  static Path workingDirectory() throws IOException {
    Path memory = Path.of("/dev/shm");
    boolean roomy =
        Files.isWritable(memory)
            && Files.getFileStore(memory).getUsableSpace() > 1024L * 1024 * 1024;
    return roomy
        ? memory.resolve("rostrum-tests-" + System.getProperty("user.name"))
        : Path.of("target/test-postgres").toAbsolutePath();
  }

  private static Path dataFolder() {
    try {
      return Files.createDirectories(Path.of("target/test-data", UUID.randomUUID().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Started when the first test asks, stopped by zonky's shutdown hook. */
  private static final class Server {
    static final EmbeddedPostgres ONE = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(workingDirectory().toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "300")
                .start();
        JdbcClient.create(server.getPostgresDatabase())
            .sql("create database rostrum_template")
            .update();
        DataSource template = server.getDatabase("postgres", "rostrum_template");
        new RoomByRoom()
            .migrate(
                Flyway.configure()
                    .dataSource(template)
                    .locations("classpath:db/migration/__root")
                    .load());
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
