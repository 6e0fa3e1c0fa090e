package org.rostrum.screening.abuse;

/** FNV-1a over 64 bits (Fowler, Noll, Vo), and its folding to the 32 bits that features have. */
final class Hash {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  static long of(char kind) {
    return add(BASIS, kind);
  }

  static long add(long hash, char letter) {
    return (hash ^ letter) * PRIME;
  }

  static long of(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = add(sum, text.charAt(i));
    }
    return sum;
  }

  /** Two hashes in order. */
  static long join(long first, long second) {
    return (first * 31 ^ second) * PRIME + (second >>> 29);
  }

  /** The number of a feature: the upper half, well mixed. */
  static int feature(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed ^= mixed >>> 33;
    return (int) (mixed >>> 16);
  }
}
