package org.rostrum.training.abuse;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.abuse.Calibration;
import org.rostrum.screening.abuse.Heads;

/** Writes heads in the form that {@link Heads} reads: the features that weigh most, a byte each. */
final class HeadsFile {

  private static final int SLOTS = 19;
  private static final double FULL = 0.72;
  private static final int BYTE = 127;

  private final float[] biases;
  private final float[] scales = new float[Heads.COUNT];
  private final short[] tags = new short[1 << SLOTS];
  private final long[] packed = new long[1 << SLOTS];

  HeadsFile(HeadsLearner learned, int[] features, int[] texts) {
    this.biases = learned.biases();
    float[] weights = learned.weights();
    Integer[] order = heaviest(weights, texts);
    int kept = Math.min(order.length, (int) (tags.length * FULL));
    for (int i = 0; i < kept; i++) {
      for (int head = 0; head < Heads.COUNT; head++) {
        float size = Math.abs(weights[order[i] * Heads.COUNT + head]);
        scales[head] = Math.max(scales[head], size);
      }
    }
    for (int i = 0; i < kept; i++) {
      put(features[order[i]], packed(weights, order[i]));
    }
  }

  /** The features by how much they move a text, and in how many texts they stand. */
  private static Integer[] heaviest(float[] weights, int[] texts) {
    double[] worth = new double[texts.length];
    for (int i = 0; i < worth.length; i++) {
      for (int head = 0; head < Heads.COUNT; head++) {
        worth[i] = Math.max(worth[i], Math.abs(weights[i * Heads.COUNT + head]));
      }
      worth[i] *= Math.sqrt(Math.min(texts[i], 100));
    }
    Integer[] order = IntStream.range(0, worth.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -worth[i]).thenComparing(i -> i));
    return order;
  }

  private long packed(float[] weights, int feature) {
    long all = 0;
    for (int head = Heads.COUNT - 1; head >= 0; head--) {
      float share = weights[feature * Heads.COUNT + head] / Math.max(1e-9f, scales[head]);
      long step = Math.round(Math.sqrt(Math.abs(share)) * BYTE * Math.signum(share));
      all = all << 8 | step & 0xFF;
    }
    return all;
  }

  private void put(int feature, long weights) {
    int at = Heads.slot(feature, tags.length);
    short tag = Heads.tag(feature);
    while (tags[at] != 0) {
      if (tags[at] == tag) {
        return; // the heavier of two that look the same stays
      }
      at = (at + 1) & (tags.length - 1);
    }
    tags[at] = tag;
    packed[at] = weights;
  }

  byte[] with(Calibration calibration) {
    int head = Integer.BYTES + 2 * Heads.COUNT * Float.BYTES + Calibration.FIGURES * Float.BYTES;
    int size = head + Integer.BYTES + tags.length * (Short.BYTES + Long.BYTES) + Integer.BYTES;
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(Heads.MAGIC);
    put(out, biases);
    put(out, scales);
    put(out, calibration.slopes());
    put(out, calibration.offsets());
    put(out, calibration.any());
    put(out, calibration.advise());
    put(out, calibration.strong());
    out.putInt(SLOTS);
    for (short tag : tags) {
      out.putShort(tag);
    }
    for (long one : packed) {
      out.putLong(one);
    }
    CRC32 sum = new CRC32();
    sum.update(out.array(), 0, size - Integer.BYTES);
    out.putInt((int) sum.getValue());
    return out.array();
  }

  /** Weights that are not calibrated yet: log odds as learned. */
  byte[] uncalibrated() {
    int categories = Category.values().length;
    float[] ones = new float[categories];
    Arrays.fill(ones, 1);
    float[] none = new float[categories];
    return with(new Calibration(ones, none, new float[] {0, 1, 0}, ones, ones));
  }

  private static void put(ByteBuffer out, float[] figures) {
    for (float figure : figures) {
      out.putFloat(figure);
    }
  }
}
