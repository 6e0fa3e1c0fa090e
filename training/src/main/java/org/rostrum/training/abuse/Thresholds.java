package org.rostrum.training.abuse;

import java.util.List;
import org.rostrum.screening.Abuse.Category;

/** Finds the probabilities from which categories are spoken of. */
public final class Thresholds {

  private static final int CATEGORIES = Category.values().length;

  /** Steps of a hundredth on both sides. */
  private static final int REACH = 3;

  private final List<Teaching> texts;
  private final double[][] likely;
  private final double[][] ordinaryLikely;

  /**
   * Where they are found.
   *
   * @param texts labelled in every category
   * @param likely of each, the probability of each category
   * @param ordinaryLikely the same of ordinary politics, none of it abuse
   */
  public Thresholds(List<Teaching> texts, double[][] likely, double[][] ordinaryLikely) {
    this.texts = texts;
    this.likely = likely;
    this.ordinaryLikely = ordinaryLikely;
  }

  /**
   * The threshold of best F1 for each category, seen over its neighbours, so that no chance peak is
   * taken.
   */
  public float[] best() {
    float[] best = new float[CATEGORIES];
    for (int category = 0; category < CATEGORIES; category++) {
      double most = -1;
      for (float at = 0.05f; at < 0.95f; at += 0.01f) {
        double f1 = 0;
        for (int step = -REACH; step <= REACH; step++) {
          f1 += f1(category, at + 0.01f * step);
        }
        if (f1 > most) {
          most = f1;
          best[category] = at;
        }
      }
    }
    return best;
  }

  private double f1(int category, float at) {
    int hits = 0;
    int wrong = 0;
    int missed = 0;
    for (int text = 0; text < likely.length; text++) {
      boolean is = texts.get(text).labels()[category] == Teaching.YES;
      boolean said = likely[text][category] >= at;
      hits += is && said ? 1 : 0;
      wrong += !is && said ? 1 : 0;
      missed += is && !said ? 1 : 0;
    }
    return 2.0 * hits / Math.max(1, 2 * hits + wrong + missed);
  }

  /** Raises, step by step, the threshold that costs least, until few texts without label remain. */
  public void tighten(float[] at, double most, double ofOrdinary) {
    while (excess(at, most, ofOrdinary) > 0) {
      int cheapest = -1;
      double least = Double.POSITIVE_INFINITY;
      float to = 0;
      for (int category = 0; category < CATEGORIES; category++) {
        float[] tried = at.clone();
        double before = excess(at, most, ofOrdinary);
        while (tried[category] < 0.99f && excess(tried, most, ofOrdinary) >= before) {
          tried[category] += 0.01f;
        }
        double cost = f1(category, at[category]) - f1(category, tried[category]);
        if (excess(tried, most, ofOrdinary) < before && cost < least) {
          least = cost;
          cheapest = category;
          to = tried[category];
        }
      }
      if (cheapest < 0) {
        return;
      }
      at[cheapest] = to;
    }
  }

  /**
   * Lowers one category's threshold, so that few of its texts are missed, as long as its F1 stays
   * so high and no more are flagged than may be.
   */
  public void lower(float[] at, int category, double f1, double most, double ofOrdinary) {
    float[] tried = at.clone();
    while (tried[category] > 0.03f) {
      tried[category] -= 0.01f;
      if (f1(category, tried[category]) >= f1 && excess(tried, most, ofOrdinary) <= 0) {
        at[category] = tried[category];
      }
    }
  }

  /** How many more are flagged than may be, as shares of both kinds of texts together. */
  private double excess(float[] at, double most, double ofOrdinary) {
    int flagged = 0;
    int all = 0;
    for (int text = 0; text < likely.length; text++) {
      if (texts.get(text).any() == Teaching.NO) {
        all++;
        flagged += reaches(likely[text], at) ? 1 : 0;
      }
    }
    int ordinaryFlagged = 0;
    for (double[] one : ordinaryLikely) {
      ordinaryFlagged += reaches(one, at) ? 1 : 0;
    }
    double ofTexts = flagged / (double) Math.max(1, all);
    double ofOthers = ordinaryFlagged / (double) Math.max(1, ordinaryLikely.length);
    return Math.max(0, ofTexts - most) + Math.max(0, ofOthers - ofOrdinary);
  }

  private static boolean reaches(double[] likely, float[] at) {
    for (int category = 0; category < CATEGORIES; category++) {
      if (likely[category] >= at[category]) {
        return true;
      }
    }
    return false;
  }
}
