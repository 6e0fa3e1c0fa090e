package org.rostrum.captures;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rostrum.worker.Capture;
import org.rostrum.worker.CaptureAnswer;
import org.rostrum.worker.CaptureAnswer.Outcome;
import org.rostrum.worker.CaptureOrder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A process of its own for each page, with none of our settings, ended when it takes too long. */
@Component
class FencedRecorder implements Recorder {

  /** The process itself gives up after a minute. */
  private static final int PATIENCE = 90;

  private final CaptureSettings settings;
  private final Path data;
  private final Clock clock;

  FencedRecorder(CaptureSettings settings, @Value("${rostrum.data}") Path data, Clock clock) {
    this.settings = settings;
    this.data = data.toAbsolutePath().normalize();
    this.clock = clock;
  }

  @Override
  public CaptureAnswer record(String link, Path folder) throws IOException {
    Optional<Path> browser = settings.browser();
    if (browser.isEmpty()) {
      return CaptureAnswer.of(Outcome.FAILED);
    }
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .redirectOutput(folder.resolve("answer").toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().put("PATH", path + ":/usr/sbin:/sbin");
    Process process = builder.start();
    try (var to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
      new CaptureOrder(
              link,
              settings.hosts(),
              settings.parts(),
              folder,
              data,
              browser.get(),
              clock.instant())
          .write(to);
    }
    return answer(process, folder);
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx384m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-cp",
        System.getProperty("java.class.path"),
        Capture.class.getName());
  }

  private static CaptureAnswer answer(Process process, Path folder) throws IOException {
    try {
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        return CaptureAnswer.of(Outcome.TOO_MUCH);
      }
      try (var in =
          new DataInputStream(java.nio.file.Files.newInputStream(folder.resolve("answer")))) {
        return CaptureAnswer.read(in);
      }
    } catch (java.io.EOFException e) {
      return CaptureAnswer.of(Outcome.FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
