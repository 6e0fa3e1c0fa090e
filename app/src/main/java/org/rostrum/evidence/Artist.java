package org.rostrum.evidence;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rostrum.worker.Answer;
import org.rostrum.worker.Preview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has pictures drawn anew by a process of its own: little memory, a few seconds, none of our
 * settings, and no network where the system can take it away. Whatever a picture does to it, this
 * process goes on.
 */
@Component
class Artist {

  private static final Logger LOG = LoggerFactory.getLogger(Artist.class);
  private static final int OUT_OF_MEMORY = 3;

  private final Duration patience;
  private final List<String> command;

  Artist(@Value("${rostrum.evidence.preview-seconds:5}") int seconds) {
    this.patience = Duration.ofSeconds(seconds);
    this.command = command();
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>();
    addIfItWorks(command, "prlimit", "--core=0", "--fsize=134217728", "--nofile=256");
    addIfItWorks(command, "unshare", "--user", "--net");
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            Preview.class.getName()));
    return List.copyOf(command);
  }

  private static void addIfItWorks(List<String> command, String... confinement) {
    List<String> trial = new ArrayList<>(List.of(confinement));
    trial.add("true");
    try {
      Process process =
          new ProcessBuilder(trial)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == 0) {
        command.addAll(List.of(confinement));
      } else {
        process.destroyForcibly();
        LOG.warn("Previews are made without {}: this system does not allow it", confinement[0]);
      }
    } catch (IOException e) {
      LOG.warn("Previews are made without {}: it is not installed", confinement[0]);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has the picture drawn, by way of the scratch file; empty when that took too long. */
  Optional<Answer> draw(Path picture, Path scratch) throws IOException {
    try {
      ProcessBuilder process =
          new ProcessBuilder(command)
              .redirectInput(picture.toFile())
              .redirectOutput(scratch.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      process.environment().clear();
      return wait(process.start(), scratch);
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  private Optional<Answer> wait(Process artist, Path scratch) throws IOException {
    try {
      if (!artist.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("A picture took longer than {} to draw", patience);
        return Optional.empty();
      }
      if (artist.exitValue() == OUT_OF_MEMORY) {
        return Optional.of(new Answer.TooLarge());
      }
      return Optional.of(artist.exitValue() == 0 ? read(scratch) : new Answer.Broken());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    } finally {
      artist.destroyForcibly();
    }
  }

  private static Answer read(Path scratch) {
    try (var in = new DataInputStream(Files.newInputStream(scratch))) {
      return Answer.read(in);
    } catch (IOException e) {
      return new Answer.Broken();
    }
  }
}
