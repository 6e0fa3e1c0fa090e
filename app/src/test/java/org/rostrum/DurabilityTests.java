package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DurabilityTests {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
  void a_start_is_refused_when_one_of_them_is_off(String setting) throws IOException {
    try (EmbeddedPostgres server = with(setting, "off")) {
      assertThat(Durability.of(server.getPostgresDatabase()).refusal())
          .hasValueSatisfying(sentence ->
              assertThat(sentence)
                  .startsWith("Rostrum does not start")
                  .contains("because " + setting + " is off."));
      Map<String, String> environment =
          Map.of(
              "ROSTRUM_DB_URL",
              server.getJdbcUrl("postgres", "postgres"),
              "ROSTRUM_DB_USER",
              "postgres");
      StartOptions options = StartOptions.read(List.of("--port", "0"), folder);
      PrintStream console = new PrintStream(new ByteArrayOutputStream());
      assertThatThrownBy(() -> Start.with(options, environment, console))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("because " + setting + " is off.");
      assertThat(tables(server)).as("tables made before the refusal").isZero();
    }
  }

  @Test
  void a_session_that_turns_off_waiting_for_the_disk_is_noticed_on_a_safe_server() {
    String database = TestDatabase.fresh();
    var careless = new org.postgresql.ds.PGSimpleDataSource();
    careless.setUrl(database + "&options=-c%20synchronous_commit=off");
    assertThat(Durability.of(careless).refusal()).isPresent();
  }

  @Test
  void a_durable_database_is_taken() {
    assertThat(Durability.of(TestDatabase.freshDataSource()).refusal()).isEmpty();
  }

  @Test
  void a_setting_that_cannot_be_read_counts_as_off() {
    assertThat(new Durability(Map.of("fsync", "on", "full_page_writes", "on")).refusal())
        .isPresent();
  }

  private static long tables(EmbeddedPostgres server) {
    return JdbcClient.create(server.getPostgresDatabase())
        .sql("select count(*) from pg_tables where schemaname = 'public'")
        .query(Long.class)
        .single();
  }

  private EmbeddedPostgres with(String setting, String value) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(TestDatabase.workingDirectory().toFile());
    for (String needed : List.of("fsync", "full_page_writes", "synchronous_commit")) {
      builder.setServerConfig(needed, needed.equals(setting) ? value : "on");
    }
    return builder.start();
  }
}
