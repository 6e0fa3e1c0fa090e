package org.rostrum.screening.people;

/**
 * What is known of words before any text is read: whether lists hold them as a name, how often they
 * are written with a capital letter, and which words stand where they stand (two clusterings).
 * Immutable.
 */
public final class KnownWords {

  /** Bits of {@link #of}: a first name, a surname, a name of either sort. */
  public static final int FIRST = 1;

  public static final int LAST = 2;
  public static final int NAME = 4;

  /** Two bits, how often it begins with a capital: 0 unknown, 1 seldom, 2 at times, 3 mostly. */
  public static final int CASE_SHIFT = 3;

  /** All bits above. */
  static final int FLAGS = 0x1F;

  /** Ten bits, the cluster, and eight, the coarse one; 0 for none. */
  public static final int CLUSTER_SHIFT = 5;

  public static final int COARSE_SHIFT = 15;

  private final int[] keys;
  private final int[] values;
  private final int mask;

  /** A table of these words: the upper half of each one's hash, and what is known of it. */
  public KnownWords(int[] words, int[] known) {
    int room = Integer.highestOneBit(Math.max(8, words.length)) * 4;
    this.keys = new int[room];
    this.values = new int[room];
    this.mask = room - 1;
    for (int i = 0; i < words.length; i++) {
      int slot = slot(words[i]);
      keys[slot] = words[i];
      values[slot] = known[i];
    }
  }

  /** What a word of this hash is looked up by. */
  public static int key(long hash) {
    int key = (int) (hash >>> 32);
    return key == 0 ? 1 : key;
  }

  private int slot(int key) {
    int slot = (key ^ key >>> 15) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** What is known of the word of this hash, 0 for nothing. */
  public int of(long hash) {
    return values[slot(key(hash))];
  }

  /** True of a listed name that is not mostly written in small letters. */
  static boolean surely(int known) {
    return (known & NAME) != 0 && (known >>> CASE_SHIFT & 3) != 1;
  }

  static int cluster(int known) {
    return known >>> CLUSTER_SHIFT & 0x3FF;
  }

  static int coarse(int known) {
    return known >>> COARSE_SHIFT & 0xFF;
  }
}
