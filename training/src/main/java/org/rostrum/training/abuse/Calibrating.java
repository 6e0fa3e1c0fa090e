package org.rostrum.training.abuse;

import java.util.List;
import java.util.stream.IntStream;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.abuse.Calibration;

/**
 * Makes log odds into probabilities and finds the thresholds, on texts that taught nothing: the
 * development half of the set of British politics.
 */
final class Calibrating {

  private static final int CATEGORIES = Category.values().length;

  /** Of the texts without a label, how many may be flagged at all, and strongly. */
  private static final double ADVISED = 0.025;

  private static final double STRONGLY = 0.004;

  /** The same of ordinary politics. */
  private static final double ORDINARY_ADVISED = 0.0065;

  private static final double ORDINARY_STRONGLY = 0.001;

  private static final double RIDGE = 0.01;

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
    return new Calibration(slopes, offsets, ofAny, advise, strong);
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

  /** Weights of few figures for a label, on the texts that have it judged. */
  private double[] fit(Row row, int head) {
    int[] judged =
        IntStream.range(0, raw.length)
            .filter(text -> texts.get(text).labels()[head] != Teaching.UNKNOWN)
            .toArray();
    double[][] rows = new double[judged.length][];
    boolean[] truth = new boolean[judged.length];
    for (int i = 0; i < judged.length; i++) {
      rows[i] = row.of(judged[i]);
      truth[i] = texts.get(judged[i]).labels()[head] == Teaching.YES;
    }
    return Logistic.fit(rows, truth, new double[rows[0].length], RIDGE);
  }
}
