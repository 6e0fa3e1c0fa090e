package org.rostrum.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rostrum.screening.rules.RulebookData;

/**
 * Learns the weights of wording from labelled texts and writes them, with what cross-validation
 * says of them.
 */
public final class Train {

  private static final int FOLDS = 5;

  /** One in how many texts of other rules stands for everything else that people write. */
  private static final int OTHERS = Integer.getInteger("others", 6);

  private Train() {}

  /** {@code Train TEXTS WEIGHTS [RULE...]} */
  public static void main(String[] arguments) throws IOException {
    RulebookData rulebook = RulebookData.shipped();
    List<Labelled> all = Labelled.all(Path.of(arguments[0]), rulebook);
    List<String> only = List.of(arguments).subList(2, arguments.length);
    TreeSet<String> rules = new TreeSet<>(all.stream().map(Labelled::rule).toList());
    if (!only.isEmpty()) {
      rules.retainAll(only);
    }
    var learned = new TreeMap<String, Judged>();
    int[] before = new int[4];
    int[] after = new int[4];
    for (String rule : rules) {
      Judged judged = judge(rule, all);
      learned.put(rule, judged);
      System.out.println(judged.line(rule));
      judged.count(before, after);
    }
    System.out.printf(
        "all: caught %.3f -> %.3f, raised %.3f -> %.3f%n",
        before[0] / (double) before[1],
        after[0] / (double) after[1],
        before[2] / (double) before[3],
        after[2] / (double) after[3]);
    if (!arguments[1].equals("-")) {
      new WeightsFile(learned).write(Path.of(arguments[1]));
    }
  }

  private static Judged judge(String rule, List<Labelled> all) {
    List<Labelled> own =
        all.stream().filter(text -> text.rule().equals(rule) && text.concerns(rule)).toList();
    // Texts of other rules on which this rule is silent; those on which it speaks may well be its
    // own.
    List<Labelled> others =
        all.stream()
            .filter(text ->
                !text.rule().equals(rule) && text.concerns(rule) && !text.spoke().contains(rule))
            .toList();
    Random random = new Random(rule.hashCode());
    List<Labelled> beside = new ArrayList<>();
    List<Labelled> apart = new ArrayList<>();
    others.forEach(text -> (random.nextInt(OTHERS) == 0 ? beside : apart).add(text));
    double[] sums = new double[own.size()];
    double[] apartSums = new double[apart.size()];
    int[] fold = new int[own.size()];
    for (int i = 0; i < own.size(); i++) {
      fold[i] = random.nextInt(FOLDS);
    }
    for (int part = 0; part < FOLDS; part++) {
      List<Labelled> seen = new ArrayList<>(beside);
      for (int i = 0; i < own.size(); i++) {
        if (fold[i] != part) {
          seen.add(own.get(i));
        }
      }
      var learned = new Learner(rule).learn(seen);
      for (int i = 0; i < own.size(); i++) {
        if (fold[i] == part) {
          sums[i] = learned.sum(own.get(i));
        }
      }
      if (part == 0) {
        for (int i = 0; i < apart.size(); i++) {
          apartSums[i] = learned.sum(apart.get(i));
        }
      }
    }
    List<Labelled> seen = new ArrayList<>(own);
    seen.addAll(beside);
    return Judged.of(rule, own, sums, apartSums, new Learner(rule).learn(seen));
  }
}
