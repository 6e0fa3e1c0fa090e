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

  /**
   * Of all texts that must be left, how many more may be raised; a rule that raises few may more.
   */
  private static final double MORE_RAISED =
      Double.parseDouble(System.getProperty("raise", "0.025"));

  /** Of the texts of other rules, how many may be raised. */
  private static final double OF_OTHERS =
      Double.parseDouble(System.getProperty("raiseOthers", "0.0015"));

  /** How many wrongly raised texts must go for one rightly raised that goes with them. */
  private static final int WORTH = 3;

  static Judged of(
      String rule, List<Labelled> own, double[] sums, double[] others, Learner.Learned learned) {
    List<Double> quietLeave = new ArrayList<>();
    List<double[]> loud = new ArrayList<>(); // sum, 1 if it must be caught
    int leaves = 0;
    for (int i = 0; i < sums.length; i++) {
      if (!own.get(i).fresh()) {
        continue;
      }
      boolean spoke = own.get(i).spoke().contains(rule);
      boolean caught = own.get(i).caught();
      leaves += caught ? 0 : 1;
      if (spoke) {
        loud.add(new double[] {sums[i], caught ? 1 : 0});
      } else if (!caught) {
        quietLeave.add(sums[i]);
      }
    }
    double speaks =
        Math.max(
            allowing(quietLeave, (int) Math.round(leaves * MORE_RAISED)),
            allowing(
                java.util.Arrays.stream(others).boxed().toList(),
                (int) Math.round(others.length * OF_OTHERS)));
    double silent = silencing(loud);
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
    long raised = java.util.Arrays.stream(others).filter(sum -> sum >= speaks).count();
    return new Judged(
        learned, speaks, silent, before, after, raised / (double) Math.max(1, others.length));
  }

  /** The lowest threshold that lets at most so many through. */
  private static double allowing(List<Double> sums, int most) {
    List<Double> sorted = sums.stream().sorted(java.util.Comparator.reverseOrder()).toList();
    return sorted.size() <= most ? -2 : Math.max(-2, sorted.get(most) + 1e-6);
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

  String line(String rule) {
    return String.format(
        Locale.ROOT,
        "%s caught %d -> %d of %d, raised %d -> %d of %d, others %.4f, speaks %.2f silent %.2f, traits %d",
        rule,
        before[0],
        after[0],
        after[1],
        before[2],
        after[2],
        after[3],
        others,
        speaks,
        silent,
        learned.words().size() + learned.letters().size());
  }
}
