package org.rostrum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Stops the PostgreSQL that a killed Rostrum left behind, so that the next start succeeds at once.
 *
 * <p>Call it only while holding the data folder's lock: then whoever runs in it is an orphan.
 */
final class OrphanPostgres {
  private OrphanPostgres() {}

  static void stopIn(Path postgres) {
    Path pidFile = postgres.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return;
      }
      Optional<ProcessHandle> orphan =
          Files.readAllLines(pidFile).stream()
              .limit(1)
              .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())).stream())
              .filter(OrphanPostgres::isPostgres)
              .findFirst();
      if (orphan.isPresent()) {
        stop(orphan.get());
      }
      Files.deleteIfExists(pidFile);
    } catch (IOException | NumberFormatException e) {
      throw new StartRefused("%s cannot be read.".formatted(pidFile), e);
    }
  }

  /** After a restart of the machine the number may belong to quite another program. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
  }

  /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for sessions that never end. */
  private static void stop(ProcessHandle orphan) throws IOException {
    new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start();
    try {
      orphan.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new StartRefused(
          "A PostgreSQL left over from before (process %d) does not stop. End it, then start again."
              .formatted(orphan.pid()),
          e);
    }
  }
}
