package org.rostrum.training.onnx;

import java.util.Arrays;

/**
 * From which probabilities of the weighed wording, one a head, the other opinion is asked: as few
 * ordinary texts as can be, while little is lost against asking always. A text is asked about when
 * any head reaches its bound, so the bounds are found together.
 */
final class Bounds {

  /** Bounds that are tried. */
  private static final double[] TRIED = {
    0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.25, 0.3
  };

  /** Of the area under the curve over attacks and other talk, so much may be lost. */
  private static final double COST_OF_AREA = 0.0045;

  /** Of the texts of a category that both opinions find, so many may be lost. */
  private static final double COST_OF_FOUND = 0.02;

  /**
   * Attacks among other talk.
   *
   * @param wording probabilities by text and head
   * @param alone log odds of abuse of any kind by the wording alone
   * @param both the same by both opinions
   * @param truth which are attacks
   */
  record Attacks(double[][] wording, float[] alone, float[] both, boolean[] truth) {}

  /**
   * Texts of the categories.
   *
   * @param wording probabilities by text and head
   * @param found by text and category, whether both opinions rightly find it
   */
  record Found(double[][] wording, boolean[][] found) {}

  private final double[][] ordinary;
  private final Attacks attacks;
  private final Found found;
  private final double[] most;

  /**
   * What is weighed against what.
   *
   * @param ordinary the wording's probabilities by text and head, of texts that need not be asked
   *     about
   * @param most the highest bound of each head that may be taken
   */
  Bounds(double[][] ordinary, Attacks attacks, Found found, double[] most) {
    this.ordinary = ordinary;
    this.attacks = attacks;
    this.found = found;
    this.most = most;
  }

  /** Raises, step by step, the bound that spares most questions for what it loses. */
  double[] highest() {
    int[] step = new int[most.length];
    double[] at = of(step);
    double area = area(new double[most.length]);
    while (true) {
      double before = cost(at, area);
      double asked = asked(at);
      int best = -1;
      double worth = -1;
      for (int head = 0; head < step.length; head++) {
        step[head]++;
        if (step[head] < TRIED.length && TRIED[step[head]] <= most[head]) {
          double[] tried = of(step);
          double cost = cost(tried, area);
          double gain = (asked - asked(tried)) / (Math.max(0, cost - before) + 1e-3);
          if (cost < Double.POSITIVE_INFINITY && gain > worth) {
            worth = gain;
            best = head;
          }
        }
        step[head]--;
      }
      if (best < 0) {
        return at;
      }
      step[best]++;
      at = of(step);
    }
  }

  /** The share of ordinary texts that are asked about. */
  double asked(double[] at) {
    return Arrays.stream(ordinary).filter(text -> reaches(text, at)).count()
        / (double) Math.max(1, ordinary.length);
  }

  private double[] of(int[] step) {
    double[] at = new double[step.length];
    Arrays.setAll(at, head -> Math.min(TRIED[step[head]], most[head]));
    return at;
  }

  /** How much of what may be lost is lost, summed up; infinite when any is more than may be. */
  private double cost(double[] at, double full) {
    double cost = (full - area(at)) / COST_OF_AREA;
    if (cost > 1) {
      return Double.POSITIVE_INFINITY;
    }
    int categories = most.length - 1;
    for (int category = 0; category < categories; category++) {
      int all = 0;
      int lost = 0;
      for (int text = 0; text < found.found().length; text++) {
        if (found.found()[text][category]) {
          all++;
          lost += reaches(found.wording()[text], at) ? 0 : 1;
        }
      }
      if (lost > COST_OF_FOUND * all) {
        return Double.POSITIVE_INFINITY;
      }
      cost += lost / (COST_OF_FOUND * Math.max(1, all));
    }
    return cost;
  }

  private double area(double[] at) {
    float[] odds = new float[attacks.truth().length];
    for (int text = 0; text < odds.length; text++) {
      odds[text] =
          reaches(attacks.wording()[text], at) ? attacks.both()[text] : attacks.alone()[text];
    }
    return Odds.auc(odds, attacks.truth());
  }

  private static boolean reaches(double[] wording, double[] at) {
    for (int head = 0; head < at.length; head++) {
      if (wording[head] >= at[head]) {
        return true;
      }
    }
    return false;
  }
}
