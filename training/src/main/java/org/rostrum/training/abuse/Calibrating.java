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
    Thresholds thresholds = new Thresholds(texts, likely, ordinaryLikely);
    float[] advise = thresholds.best();
    thresholds.tighten(advise, ADVISED, ORDINARY_ADVISED);
    float[] strong = advise.clone();
    thresholds.tighten(strong, STRONGLY, ORDINARY_STRONGLY);
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
}
