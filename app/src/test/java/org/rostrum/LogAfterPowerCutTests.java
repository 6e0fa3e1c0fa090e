package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.audit.SomeActs;
import org.rostrum.exhibits.log.Hash;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The log's tree when its database is killed with all its processes, in the middle of a turn. */
class LogAfterPowerCutTests {

  private static final int CUTS = 3;
  private static final String ROOT = "classpath:db/migration/__root";

  @TempDir Path temp;

  private record Seen(long size, Hash root) {}

  @Test
  void after_each_cut_the_log_continues_what_it_was_and_nothing_confirmed_is_lost()
      throws Exception {
    var confirmed = new AtomicInteger();
    var seen = new Seen(0, Hash.ofNothing());
    for (int cut = 0; cut < CUTS; cut++) {
      try (DataFolder folder = DataFolder.open(temp);
          OwnPostgres postgres = OwnPostgres.start(folder)) {
        var database = database(postgres);
        new RoomByRoom().migrate(Flyway.configure().dataSource(database).locations(ROOT).load());
        holds(database, seen, confirmed.get());
        seen = workedUntilTheCut(database, confirmed, (cut + 1) * 150);
      }
    }
    try (DataFolder folder = DataFolder.open(temp);
        OwnPostgres postgres = OwnPostgres.start(folder)) {
      holds(database(postgres), seen, confirmed.get());
    }
  }

  private static void holds(DataSource database, Seen seen, int confirmed) {
    var acts = new SomeActs(database);
    assertThat(acts.tree.size()).isGreaterThanOrEqualTo(seen.size());
    assertThat(acts.tree.root(seen.size())).isEqualTo(seen.root());
    assertThat(acts.turn()).isTrue();
    acts.stop();
    assertThat(acts.tree.root(acts.tree.size())).isEqualTo(acts.rebuilt());
    for (int act = 0; act < confirmed; act++) {
      assertThat(acts.knows("act." + act)).as("act %d", act).isTrue();
    }
  }

  /** Writers and the sequencer work until so many acts are confirmed; then the power goes. */
  private Seen workedUntilTheCut(DataSource database, AtomicInteger confirmed, int until)
      throws Exception {
    var acts = new SomeActs(database);
    var writer = Thread.ofPlatform().start(() -> write(acts, confirmed));
    var sequencer = Thread.ofPlatform().start(() -> turn(acts));
    while (confirmed.get() < until) {
      LockSupport.parkNanos(1_000_000);
    }
    long size = acts.tree.size();
    var seen = new Seen(size, acts.tree.root(size));
    kill();
    writer.join();
    sequencer.join();
    return seen;
  }

  private static void write(SomeActs acts, AtomicInteger confirmed) {
    try {
      while (true) {
        acts.act("act." + confirmed.get());
        confirmed.incrementAndGet();
      }
    } catch (RuntimeException cut) {
      assertThat(cut).isNotNull();
    }
  }

  private static void turn(SomeActs acts) {
    while (acts.turn()) {
      Thread.onSpinWait();
    }
  }

  /** The postmaster first, so that it can tidy nothing up. */
  private void kill() throws IOException {
    String pid = Files.readAllLines(temp.resolve("postgres/postmaster.pid")).getFirst();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    List<ProcessHandle> children = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    for (int i = 0; i < 200 && children.stream().anyMatch(ProcessHandle::isAlive); i++) {
      LockSupport.parkNanos(25_000_000); // the dead may stand in the table of processes for long
    }
  }

  private static DataSource database(OwnPostgres postgres) {
    var connection = postgres.connection();
    return new DriverManagerDataSource(
        connection.getJdbcUrl(), connection.getUsername(), connection.getPassword());
  }
}
