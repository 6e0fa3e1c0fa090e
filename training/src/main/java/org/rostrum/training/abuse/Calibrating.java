package org.rostrum.training.abuse;

import java.util.List;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.abuse.Calibration;

/**
 * Makes log odds into probabilities and finds the thresholds, on texts that taught nothing: the
 * development half of the set of British politics.
 */
final class Calibrating {

  private static final int CATEGORIES = Category.values().length;
  private static final float SURE_BELOW = 0.02f;

  /** Of the texts without a label, how many may be flagged at all, and strongly. */
  private static final double ADVISED = 0.04;

  private static final double STRONGLY = 0.006;

  /** The same of ordinary politics. */
  private static final double ORDINARY_ADVISED = 0.0065;

  private static final double ORDINARY_STRONGLY = 0.001;

  private final List<Teaching> texts;
  private final float[][] raw;
  private final float[][] ordinary;
  private final float[] slopes = new float[CATEGORIES];
  private final float[] offsets = new float[CATEGORIES];
  private final double[][] likely;
  private final double[][] ordinaryLikely;

  /**
   * What to calibrate on.
   *
   * @param texts labelled in every category
   * @param raw their log odds as learned
   * @param ordinary log odds of ordinary politics, none of it abuse, that taught nothing either
   */
  Calibrating(List<Teaching> texts, float[][] raw, float[][] ordinary) {
    this.texts = texts;
    this.raw = raw;
    this.ordinary = ordinary;
    this.likely = new double[texts.size()][CATEGORIES];
    this.ordinaryLikely = new double[ordinary.length][CATEGORIES];
  }

  Calibration found() {
    for (int category = 0; category < CATEGORIES; category++) {
      int head = category;
      double[] fitted = fit(text -> new double[] {1, raw[text][head]}, head);
      offsets[category] = (float) fitted[0];
      slopes[category] = (float) fitted[1];
      fill(likely, raw, category);
      fill(ordinaryLikely, ordinary, category);
    }
    double[] any = fit(text -> new double[] {1, raw[text][Teaching.ANY], most(text)}, Teaching.ANY);
    float[] advise = start();
    tighten(advise, ADVISED, ORDINARY_ADVISED);
    float[] strong = advise.clone();
    tighten(strong, STRONGLY, ORDINARY_STRONGLY);
    for (int category = 0; category < CATEGORIES; category++) {
      strong[category] = Math.max(strong[category], Math.min(0.9f, advise[category] + 0.3f));
    }
    float[] ofAny = {(float) any[0], (float) any[1], (float) any[2]};
    return new Calibration(slopes, offsets, ofAny, advise, strong, SURE_BELOW);
  }

  private void fill(double[][] into, float[][] from, int category) {
    for (int text = 0; text < into.length; text++) {
      double odds = offsets[category] + slopes[category] * from[text][category];
      into[text][category] = 1 / (1 + Math.exp(-odds));
    }
  }

  private double most(int text) {
    double most = Double.NEGATIVE_INFINITY;
    for (int category = 0; category < CATEGORIES; category++) {
      most = Math.max(most, offsets[category] + slopes[category] * raw[text][category]);
    }
    return most;
  }

  private interface Row {
    double[] of(int text);
  }

  /** Logistic regression of a label on few figures, by Newton's steps with a little ridge. */
  private double[] fit(Row row, int head) {
    int size = row.of(0).length;
    double[] fitted = new double[size];
    for (int step = 0; step < 50; step++) {
      double[] gradient = new double[size];
      double[][] curve = new double[size][size];
      for (int i = 0; i < size; i++) {
        gradient[i] = 0.01 * fitted[i];
        curve[i][i] = 0.01;
      }
      for (int text = 0; text < raw.length; text++) {
        byte label = texts.get(text).labels()[head];
        if (label != Teaching.UNKNOWN) {
          double[] x = row.of(text);
          double sum = 0;
          for (int i = 0; i < size; i++) {
            sum += fitted[i] * x[i];
          }
          double probability = 1 / (1 + Math.exp(-sum));
          for (int i = 0; i < size; i++) {
            gradient[i] += (probability - label) * x[i];
            for (int j = 0; j < size; j++) {
              curve[i][j] += probability * (1 - probability) * x[i] * x[j];
            }
          }
        }
      }
      double[] move = solve(curve, gradient);
      for (int i = 0; i < size; i++) {
        fitted[i] -= Math.clamp(move[i], -2, 2);
      }
    }
    return fitted;
  }

  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[] found = right.clone();
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        double factor = matrix[j][i] / matrix[i][i];
        for (int k = i; k < size; k++) {
          matrix[j][k] -= factor * matrix[i][k];
        }
        found[j] -= factor * found[i];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        found[i] -= matrix[i][k] * found[k];
      }
      found[i] /= matrix[i][i];
    }
    return found;
  }

  /** The threshold of best F1 for each category. */
  private float[] start() {
    float[] best = new float[CATEGORIES];
    for (int category = 0; category < CATEGORIES; category++) {
      double most = -1;
      for (float at = 0.05f; at < 0.95f; at += 0.01f) {
        double f1 = f1(category, at);
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
  private void tighten(float[] at, double most, double ofOrdinary) {
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
