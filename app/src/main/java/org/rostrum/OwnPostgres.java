package org.rostrum;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The PostgreSQL in the data folder, for a council without a database server: a real one, durable,
 * with a password, stopped when Rostrum stops.
 */
final class OwnPostgres implements AutoCloseable {
  private static final String USER = "postgres";

  private final EmbeddedPostgres server;
  private final String password;

  private OwnPostgres(EmbeddedPostgres server, String password) {
    this.server = server;
    this.password = password;
  }

  /** Starts it in a folder whose lock is held. */
  static OwnPostgres start(DataFolder folder) {
    OrphanPostgres.stopIn(folder.postgres());
    try {
      Path passwordFile = folder.path().resolve("postgres.password");
      String password = password(passwordFile);
      Redirect log = Redirect.appendTo(folder.path().resolve("postgres.log").toFile());
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.postgres())
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(folder.path().resolve("postgres-binaries").toFile())
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofMinutes(2))
              .setOutputRedirector(log)
              .setErrorRedirector(log)
              .setConnectConfig("password", password)
              .setLocaleConfig("auth-host", "scram-sha-256")
              .setLocaleConfig("auth-local", "scram-sha-256")
              .setLocaleConfig("pwfile", passwordFile.toString())
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setLocaleConfig("locale", "C")
              .setServerConfig("max_connections", "50")
              .setServerConfig("unix_socket_directories", "");
      durable(builder);
      silent(builder);
      return new OwnPostgres(builder.start(), password);
    } catch (IOException | IllegalStateException e) {
      throw new StartRefused(
          "The database in %s did not start. Its own words are in %s."
              .formatted(folder.postgres(), folder.path().resolve("postgres.log")),
          e);
    }
  }

  /** What Spring connects with. */
  JdbcConnectionDetails connection() {
    return new NamedDatabase(server.getJdbcUrl(USER, "postgres"), USER, password);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL did not stop", e);
    }
  }

  private static void durable(EmbeddedPostgres.Builder builder) {
    builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on");
  }

  /** Errors repeat what was typed; PostgreSQL's log keeps only what concerns the server itself. */
  private static void silent(EmbeddedPostgres.Builder builder) {
    builder
        .setServerConfig("log_min_messages", "log")
        .setServerConfig("log_min_error_statement", "panic")
        .setServerConfig("log_error_verbosity", "terse")
        .setServerConfig("log_statement", "none")
        .setServerConfig("log_parameter_max_length", "0");
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }
}
