package org.rostrum.training.onnx;

/**
 * A straight line that turns raw log odds into log odds that hold (Platt, 1999), fitted by Newton's
 * method to texts that taught nothing.
 */
record Calibration(double slope, double shift) {

  private static final int STEPS = 50;

  /** Pulls the slope towards 1 where the texts say little. */
  private static final double PULL = 1;

  static Calibration fit(float[] odds, boolean[] truth) {
    double slope = 1;
    double shift = 0;
    for (int step = 0; step < STEPS; step++) {
      double bySlope = PULL * (slope - 1);
      double byShift = 0;
      double slopeSlope = PULL;
      double slopeShift = 0;
      double shiftShift = 1e-3;
      for (int i = 0; i < odds.length; i++) {
        double p = Odds.probability(slope * odds[i] + shift);
        double error = p - (truth[i] ? 1 : 0);
        double curve = p * (1 - p);
        bySlope += error * odds[i];
        byShift += error;
        slopeSlope += curve * odds[i] * odds[i];
        slopeShift += curve * odds[i];
        shiftShift += curve;
      }
      double determinant = slopeSlope * shiftShift - slopeShift * slopeShift;
      slope -= (bySlope * shiftShift - byShift * slopeShift) / determinant;
      shift -= (byShift * slopeSlope - bySlope * slopeShift) / determinant;
    }
    return new Calibration(slope, shift);
  }
}
