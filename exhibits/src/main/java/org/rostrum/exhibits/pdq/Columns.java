package org.rostrum.exhibits.pdq;

/**
 * The box along columns, fed row after row: it keeps one running sum a column and no more rows than
 * the box is high.
 */
final class Columns {

  private final Window window;
  private final float[] sums;
  private final float[][] kept;
  private int fed;
  private int given;

  Columns(Window window, int width) {
    this.window = window;
    this.sums = new float[width];
    this.kept = new float[window.size() + 1][width];
  }

  /** The next row from above. */
  void feed(float[] row) {
    float[] copy = kept[fed % kept.length];
    float[] running = sums;
    for (int x = 0; x < running.length; x++) {
      float value = row[x];
      copy[x] = value;
      running[x] += value;
    }
    fed++;
  }

  /** Whether the next averaged row can be given. */
  boolean ready() {
    return given < window.length() && fed > Math.min(window.length() - 1, window.entering(given));
  }

  /** The next averaged row. Takes it before another is fed. */
  void give(float[] into) {
    float[] running = sums;
    float covered = window.covered(given);
    int leaving = window.leaving(given);
    if (leaving < 0) {
      for (int x = 0; x < running.length; x++) {
        into[x] = running[x] / covered;
      }
    } else {
      float[] gone = kept[leaving % kept.length];
      for (int x = 0; x < running.length; x++) {
        float sum = running[x] - gone[x];
        running[x] = sum;
        into[x] = sum / covered;
      }
    }
    given++;
  }
}
