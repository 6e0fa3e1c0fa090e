package org.rostrum.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Example;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Screener;

/**
 * How the processor's time grows when a text that means harm doubles in length: the worst and the
 * mean ratio of one length to half of it, wherever half takes 10 ms or more and the clock can be
 * trusted, from the fastest of six runs of each. Linear is 2. A text without a ratio stayed below
 * that to its end.
 *
 * <p>{@code LinearTimeBenchmark [MOST [PART]]}: the longest length in characters (1,024,000), and
 * part of the name of the texts wanted.
 */
public final class LinearTimeBenchmark {

  private static final int FEWEST = 1_000;
  private static final double TRUSTED = 10_000_000;
  private static final int RUNS = 3;
  private static final int PASSAGES = 2;
  private static final int SETTLING = 150;
  private static final int SETTLING_LENGTH = 8_000;
  private static final long PATIENCE = 500_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Screener screener = Screener.standard();
  private final int most;

  private LinearTimeBenchmark(int most) {
    this.most = most;
  }

  public static void main(String[] args) {
    int most = args.length > 0 ? Integer.parseInt(args[0]) : 1_024_000;
    String part = args.length > 1 ? args[1] : "";
    LinearTimeBenchmark benchmark = new LinearTimeBenchmark(most);
    benchmark.warmUp();
    double worst = 0;
    for (var attack : benchmark.attacks().entrySet()) {
      if (attack.getKey().contains(part)) {
        worst = Math.max(worst, benchmark.ratio(attack.getKey(), attack.getValue()));
      }
    }
    Figure.of("linear.worst", worst, "times").print();
  }

  /** What is repeated, by name: the usual suspects, and every rule's own words. */
  private Map<String, String> attacks() {
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("letter", "a");
    attacks.put("spaces", " ");
    attacks.put("digits", "7");
    attacks.put("at", "@");
    attacks.put("addresses", "a@a.");
    attacks.put("07", "07");
    attacks.put("numbers", "07 ");
    attacks.put("brackets", "(((");
    attacks.put("apostrophes", "'''");
    attacks.put("quotes", "\"");
    attacks.put("open-quotes", "\u201cI said ");
    attacks.put("bullets", "* * ");
    attacks.put("bold", "**a** ");
    attacks.put("emoji", "\uD83D\uDE00");
    attacks.put("emoji-family", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67");
    attacks.put("newlines", "\n");
    attacks.put("combining", "e\u0301\u0302\u0303");
    attacks.put("long-words", "antidisestablishmentarianism".repeat(20) + " ");
    attacks.put("capitals", "Anna Example ");
    attacks.put("one-letters", "a b ");
    attacks.put("hyphens", "a-");
    attacks.put("dots", "a.");
    attacks.put("links", "http://a.a/");
    attacks.put("postcodes", "B70 9ZZ ");
    attacks.put("vote", "vote for ");
    attacks.put("not", "not ");
    attacks.put("and-the", "and the ");
    attacks.put("you", "you ");
    attacks.put("stars", "*");
    attacks.put("dollars", "$");
    attacks.put("colons", ": ");
    attacks.put("names", "Aa ");
    attacks.put("quotes-said", "\"a b\": 'c d' said ");
    attacks.put("ones", "1 ");
    attacks.put("fractions", "a/1");
    attacks.put("spelt-numbers", "one ");
    attacks.put("half-addresses", "a@");
    attacks.put("dashed-numbers", "12-34-");
    attacks.put("streets", "14 High ");
    attacks.put("www", "www.");
    attacks.put("slashes", "///a.");
    for (Rule rule : screener.rulebook().rules()) {
      Example.of(rule.id()).stream()
          .filter(Example::catches)
          .filter(example -> !example.text().isBlank())
          .findFirst()
          .ifPresent(example -> attacks.put("rule." + rule.id(), example.text() + " "));
    }
    return attacks;
  }

  private double ratio(String name, String repeated) {
    settle(text(repeated, SETTLING_LENGTH));
    List<Double> times = new ArrayList<>();
    // The compiler may work on a first passage through the longest texts; the second is at rest.
    for (int passage = 0; passage < PASSAGES; passage++) {
      double time = 0;
      int step = 0;
      for (int length = FEWEST; length <= most && time < PATIENCE; length *= 2) {
        time = fastest(text(repeated, length));
        if (step == times.size()) {
          times.add(time);
        } else {
          times.set(step, Math.min(times.get(step), time));
        }
        step++;
      }
    }
    return told(name, times);
  }

  private static double told(String name, List<Double> times) {
    double worst = 0;
    double first = 0;
    int steps = 0;
    for (int step = 1; step < times.size(); step++) {
      double last = times.get(step - 1);
      if (last >= TRUSTED) {
        worst = Math.max(worst, times.get(step) / last);
        first = first == 0 ? last : first;
        steps++;
      }
    }
    double time = times.getLast();
    Figure.of("linear." + name + ".longest", FEWEST << (times.size() - 1), "characters").print();
    Figure.of("linear." + name + ".time", time / 1e6, "ms").print();
    if (steps > 0) {
      Figure.of("linear." + name + ".worst", worst, "times").print();
      Figure.of("linear." + name + ".mean", Math.pow(time / first, 1.0 / steps), "times").print();
    }
    return worst;
  }

  /** The compiler has come to rest over texts of this shape before any is measured. */
  private void settle(String text) {
    for (int i = 0; i < SETTLING; i++) {
      screener.screen(text, Circumstances.UNKNOWN, Directory.EMPTY);
    }
  }

  /** Of several runs, the one that the rest of the machine disturbed least. */
  private double fastest(String text) {
    long fastest = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long start = THREADS.getCurrentThreadCpuTime();
      screener.screen(text, Circumstances.UNKNOWN, Directory.EMPTY);
      fastest = Math.min(fastest, THREADS.getCurrentThreadCpuTime() - start);
    }
    return fastest;
  }

  private void warmUp() {
    var posts = Posts.shipped();
    for (int i = 0; i < 6_000; i++) {
      Posts.screen(screener, posts.get(i % posts.size()));
    }
  }

  private static String text(String repeated, int length) {
    return repeated.repeat(length / repeated.length() + 1).substring(0, length);
  }
}
