package org.rostrum.worker.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the browser is shut into: namespaces of its own (user, network, processes, mounts) in which
 * there is no network, no other process, no data folder, no socket of a service, and nothing that
 * can be written but one folder. Where the system does not allow that, no browser is started.
 */
final class Fence {

  /** The folder that stays, and the one that is hidden, come first; then what is started. */
  private static final String PREPARE =
      """
      set -e
      ip link set lo up
      mount --bind "$1" "$1"
      while read -r _ _ _ _ place _; do
        case "$place" in
          "$1"|/proc*|/sys*|/dev*) ;;
          *) mount -o remount,bind,ro "$place" 2>/dev/null || true ;;
        esac
      done < /proc/self/mountinfo
      mount -t tmpfs -o size=4k,ro none "$2"
      mount -t tmpfs -o size=4k,ro none /run
      mount -t proc none /proc
      shift 2
      exec "$@"
      """;

  private static final String PIPES = "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null";

  private Fence() {}

  /** Starts what comes last in it, with nothing of our environment but a home of its own. */
  static List<String> around(Path folder, Path hidden, List<String> command) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "prlimit",
                "--core=0",
                "--nofile=4096",
                "--fsize=134217728",
                "unshare",
                "--user",
                "--map-root-user",
                "--net",
                "--pid",
                "--ipc",
                "--uts",
                "--mount",
                "--fork",
                "--kill-child",
                "sh",
                "-c",
                PREPARE,
                "fence",
                folder.toString(),
                hidden.toString()));
    all.addAll(command);
    return all;
  }

  /** Whether this system lets us build it. */
  static boolean stands(Path hidden) {
    try {
      Path folder = Files.createTempDirectory("fence");
      Process trial =
          new ProcessBuilder(around(folder, hidden, List.of("true")))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      trial.getOutputStream().close();
      boolean ended = trial.waitFor(5, TimeUnit.SECONDS);
      trial.destroyForcibly();
      Files.deleteIfExists(folder);
      return ended && trial.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The browser, with the bridge to the proxy beside it. */
  static Process browser(Path program, Path folder, Path hidden, Path socket, String pin)
      throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Bridge.class.getName(),
                socket.toString(),
                "sh",
                "-c",
                PIPES,
                "browser",
                program.toString()));
    command.addAll(flags(home, pin));
    ProcessBuilder process =
        new ProcessBuilder(around(folder, hidden, command))
            .directory(home.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    process.environment().clear();
    process.environment().put("HOME", home.toString());
    process.environment().put("TMPDIR", home.toString());
    process.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
    process.environment().put("LANG", "C.UTF-8");
    process.environment().put("TZ", "Europe/London");
    return process.start();
  }

  private static List<String> flags(Path home, String pin) {
    return List.of(
        "--headless",
        // Root of the fence is nobody outside it, but the browser takes it for root.
        "--no-sandbox",
        "--remote-debugging-pipe",
        "--user-data-dir=" + home.resolve("profile"),
        "--ignore-certificate-errors-spki-list=" + pin,
        "--disable-quic",
        "--dns-prefetch-disable",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-domain-reliability",
        "--disable-extensions",
        "--disable-sync",
        "--disable-breakpad",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-webrtc",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--disable-features=AsyncDns,DnsOverHttps,MediaRouter,OptimizationHints,Translate",
        "--js-flags=--max-old-space-size=256",
        "--renderer-process-limit=2",
        "--metrics-recording-only",
        "--mute-audio",
        "--no-first-run",
        "--no-pings",
        "--no-default-browser-check",
        "--hide-scrollbars",
        "--lang=en-GB",
        "--window-size=1280,900");
  }
}
