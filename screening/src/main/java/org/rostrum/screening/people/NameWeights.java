package org.rostrum.screening.people;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.rostrum.screening.text.WeightsFile;

/**
 * How much each trait of a token speaks for its being the first, an inner, the last or the only
 * word of a person's name, or no name; learned by the module {@code training}. Immutable.
 */
public final class NameWeights {

  /** "NAM" and the version of the format. */
  public static final int MAGIC = 0x4E414D01;

  /** What a token can be. */
  public static final byte NONE = 0;

  public static final byte FIRST = 1;
  public static final byte INNER = 2;
  public static final byte LAST = 3;
  public static final byte WHOLE = 4;
  public static final int LABELS = 5;

  private static final int STEPS = 127;

  private final KnownWords words;
  private final float[][] moves;
  private final float scale;
  private final int[] traits;
  private final long[] steps;
  private final int mask;

  /**
   * What was learned, in plain figures.
   *
   * @param weights five of each trait
   * @param moves from each label, and from the beginning, to each label
   */
  public record Plain(Map<Integer, float[]> weights, float[][] moves) {}

  /** Weights in small steps: what a step cannot tell from nothing is left out. */
  public NameWeights(KnownWords words, Plain plain) {
    this.words = words;
    this.moves = plain.moves();
    float most = 0;
    for (float[] of : plain.weights().values()) {
      for (float one : of) {
        most = Math.max(most, Math.abs(one));
      }
    }
    this.scale = Math.max(1e-6f, most / STEPS);
    Map<Integer, Long> kept = new TreeMap<>();
    plain
        .weights()
        .forEach((trait, of) -> {
          long packed = 0;
          for (int label = 0; label < LABELS; label++) {
            packed |= (Math.round(of[label] / scale) & 0xFFL) << 8 * label;
          }
          if (packed != 0) {
            kept.put(trait == 0 ? 1 : trait, packed);
          }
        });
    int room = Integer.highestOneBit(Math.max(8, kept.size())) * 4;
    this.traits = new int[room];
    this.steps = new long[room];
    this.mask = room - 1;
    kept.forEach(this::keep);
  }

  private NameWeights(ByteBuffer in) {
    int known = in.getInt();
    this.words = new KnownWords(ints(in, known), ints(in, known));
    this.scale = in.getFloat();
    this.moves = new float[LABELS + 1][LABELS];
    for (float[] row : moves) {
      for (int label = 0; label < LABELS; label++) {
        row[label] = in.getFloat();
      }
    }
    int count = in.getInt();
    int room = Integer.highestOneBit(Math.max(8, count)) * 4;
    this.traits = new int[room];
    this.steps = new long[room];
    this.mask = room - 1;
    for (int i = 0; i < count; i++) {
      int trait = in.getInt();
      keep(trait, in.get() & 0xFFL | (in.getInt() & 0xFFFFFFFFL) << 8);
    }
  }

  private static int[] ints(ByteBuffer in, int count) {
    int[] ints = new int[count];
    in.asIntBuffer().get(ints);
    in.position(in.position() + count * Integer.BYTES);
    return ints;
  }

  /** The weights that ship with the library. */
  static NameWeights shipped() {
    return read(WeightsFile.beside(NameWeights.class));
  }

  /**
   * Reads weights as {@code training} writes them: everything, and its CRC-32 behind it.
   *
   * @throws IllegalArgumentException when it is another format, or damaged
   */
  public static NameWeights read(byte[] bytes) {
    return new NameWeights(WeightsFile.opened(bytes, MAGIC));
  }

  /** These weights in the form that {@link #read} takes, with the words they were learned with. */
  public byte[] written(int[] keys, int[] known) {
    int count = 0;
    for (long step : steps) {
      count += step == 0 ? 0 : 1;
    }
    int size = Integer.BYTES * (5 + keys.length * 2 + (LABELS + 1) * LABELS) + count * 9;
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(MAGIC).putInt(keys.length);
    for (int key : keys) {
      out.putInt(key);
    }
    for (int one : known) {
      out.putInt(one);
    }
    out.putFloat(scale);
    for (float[] row : moves) {
      for (float one : row) {
        out.putFloat(one);
      }
    }
    out.putInt(count);
    for (int slot = 0; slot < traits.length; slot++) {
      if (steps[slot] != 0) {
        out.putInt(traits[slot]).put((byte) steps[slot]).putInt((int) (steps[slot] >>> 8));
      }
    }
    return WeightsFile.sealed(out);
  }

  private void keep(int trait, long packed) {
    int slot = slot(trait);
    while (steps[slot] != 0) {
      slot = slot + 1 & mask;
    }
    traits[slot] = trait;
    steps[slot] = packed;
  }

  private int slot(int trait) {
    return (trait ^ trait >>> 16) & mask;
  }

  KnownWords words() {
    return words;
  }

  /** What a move from one label to the next counts; from {@link #LABELS} to the first of a text. */
  float move(int from, int to) {
    return moves[from][to];
  }

  /** Adds up what so many traits speak for each label. */
  void weigh(int[] seen, int count, float[] into, int at) {
    int none = 0;
    int first = 0;
    int inner = 0;
    int last = 0;
    int whole = 0;
    for (int i = 0; i < count; i++) {
      int slot = slot(seen[i]);
      while (steps[slot] != 0 && traits[slot] != seen[i]) {
        slot = slot + 1 & mask;
      }
      long packed = steps[slot];
      none += (byte) packed;
      first += (byte) (packed >>> 8);
      inner += (byte) (packed >>> 16);
      last += (byte) (packed >>> 24);
      whole += (byte) (packed >>> 32);
    }
    into[at] = none * scale;
    into[at + 1] = first * scale;
    into[at + 2] = inner * scale;
    into[at + 3] = last * scale;
    into[at + 4] = whole * scale;
  }

  /** True if this label may stand behind that one, or at the beginning of a text. */
  public static boolean follows(int from, int label) {
    boolean within = from == FIRST || from == INNER;
    return within == (label == INNER || label == LAST);
  }

  /** True of a label that may stand at the end of a text. */
  public static boolean mayEnd(int label) {
    return label != FIRST && label != INNER;
  }
}
