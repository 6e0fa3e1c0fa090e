package org.rostrum.benchmarks;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;
import org.rostrum.screening.extract.PersonalData;
import org.rostrum.screening.people.People;

/**
 * The detector of personal data, all kinds and evasions, without and with names of people, beside
 * libphonenumber, which knows telephone numbers only, over the same texts in one process, by turns;
 * and all rules over them. Times are the thread's own processor time.
 *
 * <p>Reads every {@code .jsonl} file of a folder: one object a line with {@code text}.
 */
public final class PersonalDataBenchmark {

  private static final int ROUNDS = 9;
  private static final int WARM_UP = 12;

  /** All rules are far more code than the detector: the compiler rests after some 30,000 posts. */
  private static final int WARM_UP_OF_RULES = 40;

  private static final int TEN_THOUSAND = 10_000;
  private static final int EVERY = 10;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<String> texts;
  private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
  private final Screener screener = Screener.standard();
  private long seen;

  private PersonalDataBenchmark(List<String> texts) {
    this.texts = texts;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "../shared/data/pii");
    if (!Files.isDirectory(folder)) {
      System.err.println(
          "No folder at "
              + folder
              + ". Name one with .jsonl files: ./rostrum bench personal FOLDER");
      System.exit(2);
    }
    new PersonalDataBenchmark(texts(folder)).run();
  }

  private static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          texts.add(Records.read(line).text());
        }
      }
    }
    return texts;
  }

  private void run() {
    Figure.of("personal.texts", texts.size(), "texts").print();
    Figure.of(
            "personal.length",
            texts.stream().mapToInt(String::length).average().orElse(0),
            "characters")
        .print();
    ToIntFunction<String> ours = text -> PersonalData.in(text, Directory.EMPTY).size();
    ToIntFunction<String> theirs = this::numbers;
    double[] oursRates = new double[ROUNDS];
    double[] theirRates = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    ToIntFunction<String> named = this::named;
    double[] namedRates = new double[ROUNDS];
    double[] namedRatios = new double[ROUNDS];
    over(texts, ours);
    over(texts, theirs);
    over(texts, named);
    for (int round = 0; round < ROUNDS; round++) {
      oursRates[round] = over(texts, ours);
      theirRates[round] = over(texts, theirs);
      ratios[round] = oursRates[round] / theirRates[round];
      namedRates[round] = over(texts, named);
      namedRatios[round] = namedRates[round] / theirRates[round];
    }
    Figure.of("personal.rostrum", median(oursRates), "posts/CPU-s").print();
    Figure.of("personal.libphonenumber", median(theirRates), "posts/CPU-s").print();
    Figure.of("personal.ratio", median(ratios), "times").print();
    Figure.of("personal.names", median(namedRates), "posts/CPU-s").print();
    Figure.of("personal.names.ratio", median(namedRatios), "times").print();
    Figure.of("personal.names.p99", p99(named), "microseconds").print();
    Figure.of("personal.names.10000", longText(named), "ms").print();
    Figure.of("personal.p99", p99(ours), "microseconds").print();
    Figure.of("personal.libphonenumber.p99", p99(theirs), "microseconds").print();
    Figure.of("personal.10000.rostrum", longText(ours), "ms").print();
    Figure.of("personal.10000.libphonenumber", longText(theirs), "ms").print();
    List<String> some = new ArrayList<>();
    for (int i = 0; i < texts.size(); i += EVERY) {
      some.add(texts.get(i));
    }
    ToIntFunction<String> rules =
        text -> screener.screen(text, Circumstances.UNKNOWN, Directory.EMPTY).findings().size();
    for (int round = 0; round < WARM_UP_OF_RULES; round++) {
      over(some, rules);
    }
    double[] ruleRates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      ruleRates[round] = over(some, rules);
    }
    Figure.of("rules.all", median(ruleRates), "posts/CPU-s").print();
    if (seen == 0) {
      throw new IllegalStateException("Nothing was found in any text: no fair figure");
    }
  }

  /** Personal data and names of people. */
  private int named(String text) {
    return People.shipped()
        .among(PersonalData.in(text, Directory.EMPTY), text, Directory.EMPTY)
        .size();
  }

  private int numbers(String text) {
    int count = 0;
    for (var number : phones.findNumbers(text, "GB", Leniency.POSSIBLE, Long.MAX_VALUE)) {
      count += number.end() > number.start() ? 1 : 0;
    }
    return count;
  }

  /** Texts a second of the processor. */
  private double over(List<String> some, ToIntFunction<String> work) {
    long before = THREADS.getCurrentThreadCpuTime();
    for (String text : some) {
      seen += work.applyAsInt(text);
    }
    return some.size() / ((THREADS.getCurrentThreadCpuTime() - before) / 1e9);
  }

  private double p99(ToIntFunction<String> work) {
    long[] nanos = new long[texts.size()];
    for (int i = 0; i < nanos.length; i++) {
      long before = System.nanoTime();
      seen += work.applyAsInt(texts.get(i));
      nanos[i] = System.nanoTime() - before;
    }
    Arrays.sort(nanos);
    return nanos[(int) (nanos.length * 0.99)] / 1e3;
  }

  /** One text of ten thousand characters, made of all of them one after the other. */
  private double longText(ToIntFunction<String> work) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; joined.length() < TEN_THOUSAND; i++) {
      joined.append(texts.get(i * 31 % texts.size())).append(' ');
    }
    String text = joined.substring(0, TEN_THOUSAND);
    double[] millis = new double[101];
    for (int i = 0; i < millis.length; i++) {
      long before = System.nanoTime();
      seen += work.applyAsInt(text);
      millis[i] = (System.nanoTime() - before) / 1e6;
    }
    return median(millis);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
