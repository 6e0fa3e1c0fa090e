package org.rostrum.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real clamd on a socket of its own, with one signature of ours: the test file of EICAR, wherever
 * it stands. It reads no signatures of the machine and asks no network.
 */
final class ClamdDaemon implements AutoCloseable {

  static final String KNOWN_AS = "Rostrum.Test.Eicar.UNOFFICIAL";

  /** As the guide to running Rostrum asks for it. */
  private static final List<String> BELIEVABLE =
      List.of("AlertExceedsMax yes", "AlertEncrypted yes", "StreamMaxLength 250M");

  private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

  private final Path folder;
  private final List<String> settings;
  private Process process;

  private ClamdDaemon(List<String> settings) {
    this.settings = settings;
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException(
          "No virus scanner at %s. Debian: apt install clamav-daemon".formatted(PROGRAM));
    }
    try {
      folder = Files.createTempDirectory("clamd");
      Path signatures = Files.createDirectory(folder.resolve("signatures"));
      Files.writeString(
          signatures.resolve("test.ndb"),
          "Rostrum.Test.Eicar:0:*:"
              + HexFormat.of().formatHex(Samples.EICAR.getBytes(StandardCharsets.US_ASCII))
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that says so of whatever it did not look into. */
  static ClamdDaemon believable(String... more) {
    List<String> settings = new ArrayList<>(BELIEVABLE);
    settings.addAll(List.of(more));
    return with(settings);
  }

  /** One with these settings and no others. */
  static ClamdDaemon with(List<String> settings) {
    ClamdDaemon daemon = new ClamdDaemon(settings);
    daemon.start();
    return daemon;
  }

  /** The socket, as the setting names it. */
  String address() {
    return folder.resolve("clamd.ctl").toString();
  }

  Clamd client() {
    return Clamd.at(address());
  }

  void start() {
    try {
      List<String> lines =
          new ArrayList<>(
              List.of(
                  "LocalSocket " + address(),
                  "DatabaseDirectory " + folder.resolve("signatures"),
                  "TemporaryDirectory " + folder,
                  "LogFile " + folder.resolve("log"),
                  "Foreground yes"));
      lines.addAll(settings);
      Path config = Files.write(folder.resolve("clamd.conf"), lines);
      process =
          new ProcessBuilder(PROGRAM.toString(), "--config-file=" + config)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(folder.resolve("err").toFile())
              .start();
      for (int i = 0; i < 600 && process.isAlive(); i++) {
        if (client().answers(Duration.ofSeconds(1))) {
          return;
        }
        Thread.sleep(50);
      }
      throw new AssertionError(
          "clamd does not start: "
              + Files.readString(folder.resolve("err"))
              + Files.readString(folder.resolve("log")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends it as a machine that stops ends it. */
  void stop() {
    try {
      process.destroyForcibly().waitFor();
      Files.deleteIfExists(Path.of(address()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** It takes connections and says nothing, until told to go on. */
  void fallsSilent() {
    signal("STOP");
  }

  void goesOn() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      Process kill =
          new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start();
      if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
        throw new AssertionError("clamd takes no signal");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    stop();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
