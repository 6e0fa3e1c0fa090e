package org.rostrum.training.onnx;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What is reckoned from log odds. */
final class Odds {

  private Odds() {}

  static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  /** How often a true one is placed above an untrue one; half where they are even. */
  static double auc(float[] odds, boolean[] truth) {
    Integer[] order =
        IntStream.range(0, odds.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> odds[i]))
            .toArray(Integer[]::new);
    double ranks = 0;
    long positives = 0;
    for (int i = 0; i < order.length; ) {
      int end = i;
      while (end < order.length && odds[order[end]] == odds[order[i]]) {
        end++;
      }
      double rank = (i + 1 + end) / 2.0;
      for (int j = i; j < end; j++) {
        if (truth[order[j]]) {
          ranks += rank;
          positives++;
        }
      }
      i = end;
    }
    long negatives = odds.length - positives;
    return (ranks - positives * (positives + 1) / 2.0) / (positives * (double) negatives);
  }

  /** F1 of "true" above a bound. */
  static double f1(float[] odds, boolean[] truth, double bound) {
    int hit = 0;
    int said = 0;
    int there = 0;
    for (int i = 0; i < odds.length; i++) {
      boolean above = odds[i] >= bound;
      hit += above && truth[i] ? 1 : 0;
      said += above ? 1 : 0;
      there += truth[i] ? 1 : 0;
    }
    return hit == 0 ? 0 : 2.0 * hit / (said + there);
  }

  /** Share above a bound. */
  static double above(float[] odds, double bound) {
    int above = 0;
    for (float one : odds) {
      above += one >= bound ? 1 : 0;
    }
    return odds.length == 0 ? 0 : above / (double) odds.length;
  }

  static double correlation(float[] a, float[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double both = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
      ofA += (a[i] - meanA) * (a[i] - meanA);
      ofB += (b[i] - meanB) * (b[i] - meanB);
    }
    return both / Math.sqrt(ofA * ofB);
  }

  private static double mean(float[] a) {
    double[] wide = new double[a.length];
    Arrays.setAll(wide, i -> a[i]);
    return Arrays.stream(wide).average().orElse(0);
  }
}
