package org.rostrum.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** How long {@code ./rostrum check} takes on one post, from nothing to its answer. */
public final class ColdCheck {

  private static final int RUNS = 20;

  private ColdCheck() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path launcher = Path.of(System.getProperty("rostrum.root", "."), "rostrum");
    String post = Posts.shipped().getFirst().text();
    once(launcher, post);
    long[] nanos = new long[RUNS];
    for (int run = 0; run < RUNS; run++) {
      nanos[run] = once(launcher, post);
    }
    Arrays.sort(nanos);
    Figure.of("check.cold.median", nanos[RUNS / 2] / 1e6, "ms").print();
    Figure.of("check.cold.slowest", nanos[RUNS - 1] / 1e6, "ms").print();
  }

  private static long once(Path launcher, String post) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(launcher.toString(), "check")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(post.getBytes(StandardCharsets.UTF_8));
    }
    int exit = process.waitFor();
    if (exit > 1) {
      throw new IllegalStateException("./rostrum check ended with " + exit);
    }
    return System.nanoTime() - start;
  }
}
