package org.rostrum.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What cross-validation says of one rule, and the two thresholds that follow from it.
 *
 * @param speaks at or above this sum the rule speaks where its phrases do not
 * @param silent at or below this sum the rule is silent where its phrases speak
 */
record Judged(
    Learner.Learned learned,
    double speaks,
    double silent,
    int[] before,
    int[] after,
    double others) {

  /** Of the texts of other rules, how many may be raised. */
  private static final double OF_OTHERS = 0.0025;

  /**
   * How many texts rightly raised one wrongly raised must bring with it, and the other way round.
   */
  private static final int WORTH = 3;

  /** Weights are kept in steps; a sum may differ by so much from what was learned. */
  private static final double ROUNDING = 0.1;

  static Judged of(
      String rule, List<Labelled> own, double[] sums, double[] others, Learner.Learned learned) {
    List<double[]> quiet = new ArrayList<>(); // sum, 1 if it must be caught
    List<double[]> loud = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      if (!own.get(i).fresh()) {
        continue;
      }
      double[] one = {sums[i], own.get(i).caught() ? 1 : 0};
      (own.get(i).spoke().contains(rule) ? loud : quiet).add(one);
    }
    double speaks = Math.max(speaking(quiet), allowing(others));
    double silent = silencing(loud);
    // What was learned from must come out as it was labelled.
    for (Labelled text : own) {
      double sum = learned.sum(text);
      if (!text.spoke().contains(rule) && !text.caught()) {
        speaks = Math.max(speaks, Math.nextUp(sum + ROUNDING));
      } else if (text.spoke().contains(rule) && text.caught()) {
        silent = Math.min(silent, Math.nextDown(sum - ROUNDING));
      }
    }
    int[] before = new int[4];
    int[] after = new int[4];
    for (int i = 0; i < sums.length; i++) {
      if (!own.get(i).fresh()) {
        continue;
      }
      boolean spoke = own.get(i).spoke().contains(rule);
      boolean then = spoke ? sums[i] > silent : sums[i] >= speaks;
      int at = own.get(i).caught() ? 0 : 2;
      before[at] += spoke ? 1 : 0;
      before[at + 1]++;
      after[at] += then ? 1 : 0;
      after[at + 1]++;
    }
    int raised = 0;
    for (double sum : others) {
      raised += sum >= speaks ? 1 : 0;
    }
    return new Judged(
        learned, speaks, silent, before, after, raised / (double) Math.max(1, others.length));
  }

  /** The lowest threshold that lets no more of others' texts through than it may. */
  private static double allowing(double[] others) {
    double[] sorted = others.clone();
    java.util.Arrays.sort(sorted);
    int most = (int) Math.round(others.length * OF_OTHERS);
    return sorted.length <= most
        ? Double.NEGATIVE_INFINITY
        : Math.nextUp(sorted[sorted.length - 1 - most]);
  }

  /** The threshold above which the most right is raised for what wrong comes with it. */
  private static double speaking(List<double[]> quiet) {
    quiet.sort(java.util.Comparator.comparingDouble((double[] one) -> one[0]).reversed());
    double best = Double.POSITIVE_INFINITY;
    int gain = 0;
    int most = 0;
    for (double[] one : quiet) {
      gain += one[1] == 1 ? 1 : -WORTH;
      if (gain > most) {
        most = gain;
        best = one[0];
      }
    }
    return best;
  }

  /** The threshold below which the most wrong is silenced for what right goes with it. */
  private static double silencing(List<double[]> loud) {
    loud.sort(java.util.Comparator.comparingDouble(one -> one[0]));
    double best = Double.NEGATIVE_INFINITY;
    int gain = 0;
    int most = 0;
    for (double[] one : loud) {
      gain += one[1] == 1 ? -WORTH : 1;
      if (gain > most) {
        most = gain;
        best = one[0];
      }
    }
    return best;
  }

  void count(int[] allBefore, int[] allAfter) {
    for (int i = 0; i < 4; i++) {
      allBefore[i] += before[i];
      allAfter[i] += after[i];
    }
  }

  static final String HEADING =
      """
      | rule | of texts to be caught | phrases found | with the second reading | of texts to be left | phrases raised | with the second reading |
      |---|---|---|---|---|---|---|
      """;

  String row(String rule) {
    return row(rule, before, after);
  }

  static String row(String rule, int[] before, int[] after) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d |%n",
        rule,
        before[1],
        before[0],
        after[0],
        before[3],
        before[2],
        after[2]);
  }
}
