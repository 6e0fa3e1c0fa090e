package org.rostrum.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;
import org.rostrum.screening.Screening;

/** The same question as {@link Latency}, asked by JMH: a fork of its own, sampled times. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx160m"})
public class ScreeningBenchmark {

  private final Screener screener = Screener.standard();
  private final List<Records.Request> posts = Posts.shipped();
  private int next;

  /** All rules over one post of about 500 characters. */
  @Benchmark
  public Screening post() {
    next = (next + 1) % posts.size();
    return Posts.screen(screener, posts.get(next));
  }

  /** Runs JMH and prints its figures, one a line. */
  public static void main(String[] args) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(ScreeningBenchmark.class.getName())
            .verbosity(VerboseMode.SILENT)
            .build();
    for (RunResult result : new Runner(options).run()) {
      Statistics micros = result.getPrimaryResult().getStatistics();
      Figure.of("jmh.post.p50", micros.getPercentile(50) / 1000, "ms").print();
      Figure.of("jmh.post.p95", micros.getPercentile(95) / 1000, "ms").print();
      Figure.of("jmh.post.p99", micros.getPercentile(99) / 1000, "ms").print();
      Figure.of("jmh.post.mean", micros.getMean() / 1000, "ms").print();
    }
  }
}
