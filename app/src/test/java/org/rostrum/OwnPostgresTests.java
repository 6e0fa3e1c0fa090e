package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PSQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OwnPostgresTests {
  @TempDir Path temp;

  @Test
  void it_is_durable_and_closed_to_whoever_lacks_the_password() throws IOException {
    try (DataFolder folder = DataFolder.open(temp);
        OwnPostgres postgres = OwnPostgres.start(folder)) {
      JdbcClient database = client(postgres);
      for (String setting :
          new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
        assertThat(database.sql("show " + setting).query(String.class).single())
            .as(setting)
            .isEqualTo("on");
      }
      String url = postgres.connection().getJdbcUrl();
      assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(Files.getPosixFilePermissions(temp.resolve("postgres.password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void rows_are_still_there_after_a_stop_and_a_start() {
    try (DataFolder folder = DataFolder.open(temp);
        OwnPostgres postgres = OwnPostgres.start(folder)) {
      keepOneRow(postgres);
    }
    assertThat(temp.resolve("postgres/postmaster.pid")).doesNotExist();
    assertThatOneRowIsKept();
  }

  @Test
  void an_orphan_of_a_killed_start_is_stopped_and_its_rows_kept() throws Exception {
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                temp.toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("killed.log").toFile())
            .start();
    assertThat(killed.waitFor()).isEqualTo(137);
    ProcessHandle orphan = running();
    assertThat(orphan.isAlive()).isTrue();
    assertThatOneRowIsKept();
    assertThat(orphan.isAlive()).isFalse();
  }

  @Test
  void a_process_that_only_wears_an_old_number_is_left_alone() throws Exception {
    try (DataFolder folder = DataFolder.open(temp);
        OwnPostgres postgres = OwnPostgres.start(folder)) {
      keepOneRow(postgres);
    }
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(temp.resolve("postgres/postmaster.pid"), stranger.pid() + "\n");
      assertThatOneRowIsKept();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void its_log_repeats_nothing_that_was_typed() throws IOException {
    try (DataFolder folder = DataFolder.open(temp);
        OwnPostgres postgres = OwnPostgres.start(folder)) {
      JdbcClient database = client(postgres);
      database.sql("create table once (words text primary key)").update();
      String words = "the-councillor-typed-this";
      for (int twice = 0; twice < 2; twice++) {
        attempt(database, "insert into once values (:words)", words);
      }
      attempt(database, "delete from once where 1 = cast(:words as integer)", words);
      attempt(database, "delete from nowhere where x = '" + words + "' or x = :words", words);
      assertThat(Files.readString(temp.resolve("postgres.log")))
          .contains("ready to accept connections")
          .doesNotContain(words);
    }
  }

  /** A start that ends as after kill -9: nothing is closed, nothing is said. */
  static final class Killed {
    public static void main(String[] arguments) {
      keepOneRow(OwnPostgres.start(DataFolder.open(Path.of(arguments[0]))));
      Runtime.getRuntime().halt(137);
    }
  }

  private static void attempt(JdbcClient database, String sql, String words) {
    try {
      database.sql(sql).param("words", words).update();
    } catch (DataAccessException expected) {
      assertThat(expected).hasRootCauseInstanceOf(PSQLException.class);
    }
  }

  private void assertThatOneRowIsKept() {
    try (DataFolder folder = DataFolder.open(temp);
        OwnPostgres postgres = OwnPostgres.start(folder)) {
      assertThat(client(postgres).sql("select word from kept").query(String.class).list())
          .containsExactly("here");
    }
  }

  private static void keepOneRow(OwnPostgres postgres) {
    client(postgres).sql("create table kept as select 'here' as word").update();
  }

  private ProcessHandle running() throws IOException {
    String pid = Files.readAllLines(temp.resolve("postgres/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private static JdbcClient client(OwnPostgres postgres) {
    JdbcConnectionDetails connection = postgres.connection();
    return JdbcClient.create(
        new DriverManagerDataSource(
            connection.getJdbcUrl(), connection.getUsername(), connection.getPassword()));
  }
}
