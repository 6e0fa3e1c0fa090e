package org.rostrum.training.abuse;

/** Logistic regression of a label on a few figures, by Newton's steps. */
public final class Logistic {

  private static final int STEPS = 50;

  private Logistic() {}

  /**
   * Finds the weights.
   *
   * @param rows the figures of each text, the first of them 1 for the offset
   * @param truth of each text, whether the label is there
   * @param towards weights that are taken where the texts say little
   * @param pull how strongly
   */
  public static double[] fit(double[][] rows, boolean[] truth, double[] towards, double pull) {
    int size = towards.length;
    double[] fitted = towards.clone();
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      double[][] curve = new double[size][size];
      for (int i = 0; i < size; i++) {
        double held = i == 0 ? Math.min(pull, 0.01) : pull;
        gradient[i] = held * (fitted[i] - towards[i]);
        curve[i][i] = held;
      }
      for (int text = 0; text < rows.length; text++) {
        double[] x = rows[text];
        double probability = 1 / (1 + Math.exp(-of(fitted, x)));
        for (int i = 0; i < size; i++) {
          gradient[i] += (probability - (truth[text] ? 1 : 0)) * x[i];
          for (int j = 0; j < size; j++) {
            curve[i][j] += probability * (1 - probability) * x[i] * x[j];
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

  /** Log odds of a row. */
  public static double of(double[] weights, double[] row) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * row[i];
    }
    return sum;
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
