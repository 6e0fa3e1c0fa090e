package org.rostrum.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;
import org.rostrum.screening.Screening;

/**
 * How long one warm process takes for one post, all rules, on one thread, and what it weighs. The
 * same in half a minute as {@link ScreeningBenchmark} in full.
 */
public final class Latency {

  private static final Duration WARM_UP = Duration.ofSeconds(6);
  private static final Duration MEASURED = Duration.ofSeconds(12);

  private final Screener screener;
  private final List<Records.Request> posts = Posts.shipped();
  private int notChecked;

  private Latency(Screener screener) {
    this.screener = screener;
  }

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    Screener screener = Screener.standard();
    Figure.of("screening.load", (System.nanoTime() - start) / 1e6, "ms").print();
    Figure.of("screening.rules", screener.rulebook().rules().size(), "rules").print();
    Latency latency = new Latency(screener);
    Figure.of(
            "screening.post.length",
            latency.posts.stream().mapToInt(post -> post.text().length()).average().orElse(0),
            "characters")
        .print();
    System.gc();
    Figure.of("screening.heap.loaded", heap(), "MB").print();
    latency.run();
    System.gc();
    Figure.of("screening.heap.after", heap(), "MB").print();
    Figure.of("screening.rss", resident("VmRSS"), "MB").print();
    Figure.of("screening.rss.peak", resident("VmHWM"), "MB").print();
  }

  private void run() {
    sampled(WARM_UP);
    long start = System.nanoTime();
    long[] nanos = sampled(MEASURED);
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(nanos);
    if (notChecked > 0) {
      throw new IllegalStateException(notChecked + " posts were not checked: no fair figure");
    }
    Figure.of("screening.post.p50", at(nanos, 0.50), "ms").print();
    Figure.of("screening.post.p95", at(nanos, 0.95), "ms").print();
    Figure.of("screening.post.p99", at(nanos, 0.99), "ms").print();
    Figure.of("screening.throughput", nanos.length / seconds, "posts/s/core").print();
  }

  private long[] sampled(Duration duration) {
    long[] nanos = new long[1 << 16];
    int taken = 0;
    long end = System.nanoTime() + duration.toNanos();
    for (long before = System.nanoTime(); before < end; ) {
      Screening screening = Posts.screen(screener, posts.get(taken % posts.size()));
      notChecked += screening.outcome().name().equals("NOT_CHECKED") ? 1 : 0;
      long after = System.nanoTime();
      if (taken == nanos.length) {
        nanos = Arrays.copyOf(nanos, taken * 2);
      }
      nanos[taken++] = after - before;
      before = after;
    }
    return Arrays.copyOf(nanos, taken);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private static double heap() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  /** What the system says this process holds; 0 where it does not say. */
  private static double resident(String field) throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
            .filter(line -> line.startsWith(field + ":"))
            .map(line -> line.replaceAll("[^0-9]", ""))
            .mapToDouble(Double::parseDouble)
            .findFirst()
            .orElse(0)
        * 1024
        / 1e6;
  }
}
