package org.rostrum.exhibits.pdq;

import java.util.Arrays;

/**
 * The 16 by 16 lowest frequencies of a thumbnail but the lowest of all: a discrete cosine transform
 * (Christoph Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010).
 */
final class Frequencies {

  static final int SIDE = 16;

  private static final int PIXELS = Thumbnail.SIDE;
  private static final float[][] WAVES = waves();
  private static final float[][] WAVES_TURNED = turned(WAVES);

  private Frequencies() {}

  static float[][] of(float[][] thumbnail) {
    return product(product(WAVES, thumbnail), WAVES_TURNED);
  }

  /** Each frequency stronger than the median sets its bit. */
  static PdqHash bits(float[][] frequencies) {
    float[] sorted = new float[SIDE * SIDE];
    for (int row = 0; row < SIDE; row++) {
      System.arraycopy(frequencies[row], 0, sorted, row * SIDE, SIDE);
    }
    Arrays.sort(sorted);
    float median = sorted[sorted.length / 2 - 1];
    long[] words = new long[4];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        if (frequencies[row][column] > median) {
          int bit = row * SIDE + column;
          words[3 - bit / 64] |= 1L << (bit % 64);
        }
      }
    }
    return new PdqHash(words[0], words[1], words[2], words[3]);
  }

  /** The product of two matrices, each sum in the order of the inner index. */
  private static float[][] product(float[][] left, float[][] right) {
    int width = right[0].length;
    float[][] product = new float[left.length][width];
    for (int row = 0; row < left.length; row++) {
      float[] sums = product[row];
      for (int inner = 0; inner < right.length; inner++) {
        float factor = left[row][inner];
        float[] from = right[inner];
        for (int column = 0; column < width; column++) {
          sums[column] += factor * from[column];
        }
      }
    }
    return product;
  }

  private static float[][] waves() {
    float scale = (float) StrictMath.sqrt(2.0 / PIXELS);
    float[][] waves = new float[SIDE][PIXELS];
    for (int wave = 0; wave < SIDE; wave++) {
      for (int at = 0; at < PIXELS; at++) {
        waves[wave][at] =
            (float) (scale * StrictMath.cos((Math.PI / 2 / PIXELS) * (wave + 1) * (2 * at + 1)));
      }
    }
    return waves;
  }

  private static float[][] turned(float[][] matrix) {
    float[][] turned = new float[matrix[0].length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < matrix[row].length; column++) {
        turned[column][row] = matrix[row][column];
      }
    }
    return turned;
  }
}
