package org.rostrum.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Example;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Screener;

/**
 * How time grows when a text that means harm doubles in length: the worst ratio of one length to
 * half of it, from 64,000 characters up, where the clock can be trusted. Linear is 2.
 *
 * <p>{@code LinearTimeBenchmark [MOST [PART]]}: the longest length in characters (1,000,000), and
 * part of the name of the texts wanted.
 */
public final class LinearTimeBenchmark {

  private static final int FEWEST = 1_000;
  private static final int TRUSTED = 64_000;
  private static final int RUNS = 5;
  private static final long PATIENCE = 30_000_000_000L;

  private final Screener screener = Screener.standard();
  private final int most;

  private LinearTimeBenchmark(int most) {
    this.most = most;
  }

  public static void main(String[] args) {
    int most = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
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
    double worst = 0;
    double last = 0;
    double time = 0;
    int length = FEWEST;
    for (; length <= most; length *= 2) {
      last = time;
      time = median(text(repeated, length));
      if (length / 2 >= TRUSTED) {
        worst = Math.max(worst, time / last);
      }
      if (time > PATIENCE) {
        break;
      }
    }
    Figure.of("linear." + name + ".ratio", worst, "times").print();
    Figure.of("linear." + name + ".time-at-" + Math.min(length, longest()), time / 1e6, "ms")
        .print();
    return worst;
  }

  private int longest() {
    int length = FEWEST;
    while (length * 2 <= most) {
      length *= 2;
    }
    return length;
  }

  private double median(String text) {
    long[] nanos = new long[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      screener.screen(text, Circumstances.UNKNOWN, Directory.EMPTY);
      nanos[run] = System.nanoTime() - start;
      if (nanos[run] > PATIENCE) {
        return nanos[run];
      }
    }
    Arrays.sort(nanos);
    return nanos[RUNS / 2];
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
