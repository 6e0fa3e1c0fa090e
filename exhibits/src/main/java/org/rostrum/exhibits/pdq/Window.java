package org.rostrum.exhibits.pdq;

/**
 * A box that slides along a line and averages what it covers; at both ends it covers less. Its sums
 * run: each adds what enters and subtracts what leaves, in that order and in single precision.
 *
 * @param length values on the line
 * @param size values the box covers, 1 to {@code length}
 */
record Window(int length, int size) {

  /** How much finer than the box the picture is cut: two passes of half a block of 1/64. */
  private static final int BOXES = 128;

  /** The window for a side of so many pixels. */
  static Window along(int pixels) {
    return new Window(pixels, (pixels + BOXES - 1) / BOXES);
  }

  /** How many values enter before the first average stands. */
  int lead() {
    return size / 2;
  }

  /** The value that enters for average {@code at}; beyond the line there is none. */
  int entering(int at) {
    return at + lead();
  }

  /** The value that leaves for average {@code at}; below 0 there is none. */
  int leaving(int at) {
    return at + lead() - size;
  }

  /** How many values average {@code at} is of. */
  int covered(int at) {
    return Math.min(length - 1, entering(at)) - Math.max(-1, leaving(at));
  }
}
