package org.rostrum.screening.abuse;

import java.nio.ByteBuffer;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.Abuse.Firmness;

/**
 * From log odds as learned to calibrated ones (Platt, 1999), and the two thresholds of each
 * category.
 *
 * @param slopes one a category
 * @param offsets one a category
 * @param any offset, slope of the head for any kind, slope of the most likely category
 * @param advise probability from which a category is worth a second thought
 * @param strong probability from which it is plain
 */
public record Calibration(
    float[] slopes, float[] offsets, float[] any, float[] advise, float[] strong) {

  /** How many figures it is written in. */
  public static final int FIGURES = 4 * Category.values().length + 3;

  static Calibration read(ByteBuffer in) {
    int categories = Category.values().length;
    return new Calibration(
        Heads.floats(in, categories),
        Heads.floats(in, categories),
        Heads.floats(in, 3),
        Heads.floats(in, categories),
        Heads.floats(in, categories));
  }

  /** Calibrated log odds of one category. */
  float logOdds(int category, float raw) {
    return slopes[category] * raw + offsets[category];
  }

  /** Calibrated log odds of abuse of any kind, given its own head and the likeliest category. */
  double anyOf(float raw, double most) {
    return any[0] + any[1] * raw + any[2] * most;
  }

  Firmness firmness(int category, double probability) {
    return probability >= strong[category]
        ? Firmness.STRONG
        : probability >= advise[category] ? Firmness.ADVISE : Firmness.NONE;
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
