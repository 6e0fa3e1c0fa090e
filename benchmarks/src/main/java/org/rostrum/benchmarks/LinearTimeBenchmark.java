package org.rostrum.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Example;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Screener;

/**
 * How the processor's time grows when a text that means harm doubles in length: the worst and the
 * mean ratio of one length to half of it, wherever half takes 10 ms or more and the clock can be
 * trusted. Linear is 2. A text without a ratio stayed below that to its end.
 *
 * <p>The same work takes half as long again while a neighbour on the same machine is busy, for
 * seconds at a time. So a length and its half are run by turns, and the ratio is the median of
 * these pairs.
 *
 * <p>{@code LinearTimeBenchmark [MOST [PART]]}: the longest length in characters (1,024,000), and
 * part of the name of the texts wanted.
 */
public final class LinearTimeBenchmark {

  private static final int FEWEST = 1_000;
  private static final long TRUSTED = 10_000_000;
  private static final int PAIRS = 9;
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
    attacks.put("lone-surrogates", "\uD800");
    attacks.put("crossed-surrogates", "\uDC00\uD800 ");
    attacks.put("words", "The council met on Monday and we spoke of roads, bins and schools. ");
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
    double worst = 0;
    double product = 1;
    int steps = 0;
    int length = FEWEST;
    long time = run(text(repeated, length));
    while (length < most && time < PATIENCE) {
      var half = text(repeated, length);
      length *= 2;
      var whole = text(repeated, length);
      run(whole); // the compiler may see a length for the first time
      var ratios = new double[PAIRS];
      var times = new long[PAIRS];
      boolean trusted = true;
      for (int pair = 0; pair < PAIRS && trusted; pair++) {
        long halfTime = run(half);
        times[pair] = run(whole);
        ratios[pair] = (double) times[pair] / halfTime;
        trusted = halfTime >= TRUSTED;
        time = times[pair];
      }
      if (trusted) {
        Arrays.sort(ratios);
        Arrays.sort(times);
        worst = Math.max(worst, ratios[PAIRS / 2]);
        product *= ratios[PAIRS / 2];
        time = times[PAIRS / 2];
        steps++;
      }
    }
    Figure.of("linear." + name + ".longest", length, "characters").print();
    Figure.of("linear." + name + ".time", time / 1e6, "ms").print();
    if (steps > 0) {
      Figure.of("linear." + name + ".worst", worst, "times").print();
      Figure.of("linear." + name + ".mean", Math.pow(product, 1.0 / steps), "times").print();
    }
    return worst;
  }

  /** The compiler has come to rest over texts of this shape before any is measured. */
  private void settle(String text) {
    for (int i = 0; i < SETTLING; i++) {
      screener.screen(text, Circumstances.UNKNOWN, Directory.EMPTY);
    }
  }

  /** The processor's time for one check, in nanoseconds. */
  private long run(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    screener.screen(text, Circumstances.UNKNOWN, Directory.EMPTY);
    return THREADS.getCurrentThreadCpuTime() - start;
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
