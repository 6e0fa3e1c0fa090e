package org.rostrum.screening.abuse;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.text.WeightsFile;

/**
 * How much each feature speaks for each category and for abuse of any kind: logistic regression,
 * one head a category, learned by the module {@code training}. A weight is one byte; the eight of a
 * feature are one number, found at one place. Immutable.
 */
public final class Heads {

  /** "ABU" and the version of the format. */
  public static final int MAGIC = 0x41425502;

  /** The heads: one a category, and one for abuse of any kind. */
  public static final int COUNT = Category.values().length + 1;

  private static final float[] STEPS = steps();

  private final float[] biases;
  private final float[] scales;
  private final Calibration calibration;
  private final int mask;
  private final short[] tags;
  private final long[] weights;

  private Heads(
      float[] biases, float[] scales, Calibration calibration, short[] tags, long[] weights) {
    this.biases = biases;
    this.scales = scales;
    this.calibration = calibration;
    this.mask = tags.length - 1;
    this.tags = tags;
    this.weights = weights;
  }

  /** The weights that ship with the library, read once. */
  static Heads shipped() {
    return Shipped.HEADS;
  }

  private static final class Shipped {
    private static final Heads HEADS = read(WeightsFile.beside(Heads.class));
  }

  /**
   * Reads weights as {@code training} writes them: everything, and its CRC-32 behind it.
   *
   * @throws IllegalArgumentException when it is another format, or damaged
   */
  public static Heads read(byte[] bytes) {
    ByteBuffer in = WeightsFile.opened(bytes, MAGIC);
    float[] biases = floats(in, COUNT);
    float[] scales = floats(in, COUNT);
    Calibration calibration = Calibration.read(in);
    int slots = 1 << in.getInt();
    short[] tags = new short[slots];
    in.asShortBuffer().get(tags);
    in.position(in.position() + slots * Short.BYTES);
    long[] weights = new long[slots];
    in.asLongBuffer().get(weights);
    return new Heads(biases, scales, calibration, tags, weights);
  }

  static float[] floats(ByteBuffer in, int count) {
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = in.getFloat();
    }
    return floats;
  }

  Calibration calibration() {
    return calibration;
  }

  /** The place where a feature is looked for first. */
  public static int slot(int feature, int slots) {
    return feature & (slots - 1);
  }

  /** What tells a feature from others at the same place; never 0, which is an empty place. */
  public static short tag(int feature) {
    int tag = (feature >>> 16) & 0xFFFF;
    return (short) (tag == 0 ? 1 : tag);
  }

  /** The weight of one step: finer near nothing, so that the many small ones are kept. */
  public static float step(int steps) {
    return STEPS[steps + 128];
  }

  /** The eight weights of a feature, the first head's in the lowest byte; 0 for none. */
  long weights(int feature) {
    short tag = tag(feature);
    for (int at = feature & mask; tags[at] != 0; at = (at + 1) & mask) {
      if (tags[at] == tag) {
        return weights[at];
      }
    }
    return 0;
  }

  /** What one feature's weight is for one head, in its own scale. */
  float weight(int feature, int head) {
    return step((byte) (weights(feature) >>> (8 * head))) * scales[head];
  }

  /**
   * What each part of a text adds up to, in one pass.
   *
   * @param starts as {@link Stretches#starts} finds them
   */
  Sum[] sums(Wording wording, int[] starts) {
    Sum[] sums = new Sum[starts.length - 1];
    Arrays.setAll(sums, part -> new Sum());
    int[] part = {0};
    Features.of(
        wording,
        0,
        wording.count(),
        (feature, token, ofLetters) -> {
          while (token >= starts[part[0] + 1]) {
            part[0]++;
          }
          sums[part[0]].add(weights(feature), ofLetters);
        });
    return sums;
  }

  /** Log odds, one a head, of what a sum was made of. */
  void odds(Sum sum, float[] into) {
    sum.shares(into);
    for (int head = 0; head < COUNT; head++) {
      into[head] = biases[head] + scales[head] * into[head];
    }
  }

  /** What one of so many features counts, so that long texts do not outweigh short ones. */
  public static float share(int places) {
    return places == 0 ? 0 : (float) (1 / Math.sqrt(places));
  }

  private static float[] steps() {
    float[] steps = new float[256];
    for (int i = -128; i < 128; i++) {
      steps[i + 128] = Math.signum(i) * (i / 127f) * (i / 127f);
    }
    return steps;
  }
}
