package org.rostrum.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes every measurement, each in a process of its own, and writes the figures into {@code
 * docs/performance.md} between its marks; all other words there stay as they are.
 */
public final class PerformancePage {

  private static final List<Class<?>> MEASUREMENTS =
      List.of(Latency.class, ScreeningBenchmark.class, ColdCheck.class, LinearTimeBenchmark.class);

  private PerformancePage() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("rostrum.root", "."));
    Path page = root.resolve("docs/performance.md");
    String words = between(Files.readString(page), "machine", machine());
    for (Class<?> measurement : MEASUREMENTS) {
      words = between(words, measurement.getSimpleName(), table(run(measurement, root)));
    }
    Files.writeString(page, words);
  }

  private static List<String[]> run(Class<?> main, Path root)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx" + (main == LinearTimeBenchmark.class ? "512m" : "160m"),
            "-Drostrum.root=" + root));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String[]> figures = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        System.out.println(line);
        String[] figure = line.split("\t", -1);
        if (figure.length == 3) {
          figures.add(figure);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main.getSimpleName() + " failed");
    }
    return figures;
  }

  private static String table(List<String[]> figures) {
    StringBuilder table = new StringBuilder("| figure | value | unit |\n|---|---:|---|\n");
    figures.forEach(figure -> table.append("| `%s` | %s | %s |\n".formatted((Object[]) figure)));
    return table.toString();
  }

  private static String machine() throws IOException {
    var system = ManagementFactory.getOperatingSystemMXBean();
    double load = system.getSystemLoadAverage();
    int cores = system.getAvailableProcessors();
    Path cpus = Path.of("/proc/cpuinfo");
    String model =
        !Files.isReadable(cpus)
            ? "an unnamed processor"
            : Files.readAllLines(cpus).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("an unnamed processor");
    String day =
        DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC)
            .format(Instant.now());
    return String.format(
        Locale.ROOT,
        "%s. %d cores of %s, %s %s, Java %s. Load average at the start: %.1f%s.\n",
        day,
        cores,
        model,
        system.getName(),
        system.getArch(),
        Runtime.version(),
        load,
        load > cores / 2.0
            ? ", so **the machine was busy with other work** and the figures are worse than on an"
                + " idle one"
            : "");
  }

  /** The page with what stands between a name's two marks replaced. */
  private static String between(String page, String name, String content) {
    Pattern marked = Pattern.compile("(?s)(<!-- " + name + " -->\n).*?(<!-- end " + name + " -->)");
    Matcher found = marked.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("docs/performance.md has lost its marks for " + name);
    }
    return page.substring(0, found.end(1)) + content + page.substring(found.start(2));
  }
}
