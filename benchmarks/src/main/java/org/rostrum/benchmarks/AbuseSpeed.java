package org.rostrum.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.rostrum.screening.AbuseModel;
import org.rostrum.screening.Combination;
import org.rostrum.screening.abuse.AbuseReader;
import org.rostrum.screening.text.Json;
import org.rostrum.screening.text.Words;

/**
 * How fast abuse is judged: by the transformer every time, and by the weighed wording with the
 * transformer where that is unsure. Reads the public corpora, if they stand beside the project.
 */
public final class AbuseSpeed {

  private static final List<String> CORPORA = List.of("wiki_cat", "uk_petitions", "uk_mp_tweets");
  private static final int EVERY = 1500;
  private static final int CORES = 2;

  private AbuseSpeed() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path corpora =
        args.length > 0
            ? Path.of(args[0])
            : Path.of(System.getProperty("rostrum.root", ".")).resolve("../shared/data/abuse");
    Path folder = corpora.resolve("dev");
    if (!Files.isDirectory(folder)) {
      System.err.println(
          "No texts at %s. Name the folder of the corpora: ./rostrum bench abuse FOLDER"
              .formatted(folder));
      System.exit(2);
    }
    List<String> posts = posts(folder);
    AbuseModel model =
        ServiceLoader.load(AbuseModel.class)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("There is no second opinion"));
    long start = System.nanoTime();
    model.weigh("Good morning.");
    Figure.of("abuse.transformer.start", (System.nanoTime() - start) / 1e6, "ms").print();
    List<String> some = posts.subList(0, EVERY);
    some.subList(0, EVERY / 3).forEach(model::weigh);
    latency(model, some);
    throughput("abuse.transformer", some, model::weigh);
    AtomicInteger asked = new AtomicInteger();
    AbuseReader cascade = AbuseReader.shipped(counting(model, asked), null);
    Consumer<String> judge = text -> cascade.judge(new Words(text));
    posts.forEach(judge);
    asked.set(0);
    throughput("abuse.cascade", posts, judge);
    Figure.of("abuse.cascade.asked", 100.0 * asked.get() / posts.size(), "% of posts").print();
  }

  private static void latency(AbuseModel model, List<String> posts) {
    long[] nanos = new long[posts.size()];
    for (int i = 0; i < nanos.length; i++) {
      long before = System.nanoTime();
      model.weigh(posts.get(i));
      nanos[i] = System.nanoTime() - before;
    }
    Arrays.sort(nanos);
    Figure.of("abuse.transformer.post.p50", nanos[nanos.length / 2] / 1e6, "ms").print();
    Figure.of("abuse.transformer.post.p95", nanos[nanos.length * 95 / 100] / 1e6, "ms").print();
    Figure.of("abuse.transformer.post.p99", nanos[nanos.length * 99 / 100] / 1e6, "ms").print();
  }

  private static void throughput(String name, List<String> posts, Consumer<String> judge)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < posts.size(); i = next.getAndIncrement()) {
            judge.accept(posts.get(i));
          }
        };
    long start = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(CORES)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < CORES; i++) {
        all.add(threads.submit(work));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Figure.of(name + ".throughput", posts.size() / seconds, "posts/s on " + CORES + " cores")
        .print();
  }

  private static AbuseModel counting(AbuseModel model, AtomicInteger asked) {
    return new AbuseModel() {
      @Override
      public float[] weigh(String text) {
        asked.incrementAndGet();
        return model.weigh(text);
      }

      @Override
      public String version() {
        return model.version();
      }

      @Override
      public Combination combination() {
        return model.combination();
      }
    };
  }

  private static List<String> posts(Path folder) throws IOException {
    List<String> posts = new ArrayList<>();
    for (String name : CORPORA) {
      try (var in =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".jsonl.gz"))),
                  StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (Json.read(line) instanceof Map<?, ?> map) {
            posts.add(String.valueOf(map.get("text")));
          }
        }
      }
    }
    java.util.Collections.shuffle(posts, new java.util.Random(1));
    return posts;
  }
}
