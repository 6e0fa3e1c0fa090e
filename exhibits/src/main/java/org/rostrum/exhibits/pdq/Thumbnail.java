package org.rostrum.exhibits.pdq;

import java.awt.image.BufferedImage;

/**
 * A picture at 64 by 64: blurred twice along rows and columns (Wojciech Jarosz, "Fast Image
 * Convolutions", 2001), then read at the middle of each of 64 by 64 fields. The rows stream through
 * the four passes, so no copy of the picture is made, and the last two passes only finish the 64
 * columns that are read.
 */
final class Thumbnail {

  static final int SIDE = 64;

  private final float[][] values = new float[SIDE][SIDE];
  private final int height;
  private final Window across;
  private final Columns first;
  private final Columns second;
  private final float[][] waiting = new float[Rows.TOGETHER][];
  private final float[][] sums = new float[Rows.TOGETHER][];
  private final int[] columns = new int[SIDE];
  private final float[] fields = new float[SIDE];
  private final float[] averaged = new float[SIDE];
  private int waits;
  private int given;
  private int read;

  private Thumbnail(int width, int height) {
    this.height = height;
    this.across = Window.along(width);
    Window down = Window.along(height);
    this.first = new Columns(down, width);
    this.second = new Columns(down, SIDE);
    for (int row = 0; row < Rows.TOGETHER; row++) {
      waiting[row] = new float[width];
      sums[row] = new float[width];
    }
    for (int field = 0; field < SIDE; field++) {
      columns[field] = middle(field, width);
    }
  }

  /** The picture's brightness, {@code [row][column]}, 0 to 255. */
  static float[][] of(BufferedImage image) {
    Thumbnail thumbnail = new Thumbnail(image.getWidth(), image.getHeight());
    thumbnail.fill(new Luminance(image), image.getWidth());
    return thumbnail.values;
  }

  private void fill(Luminance luminance, int width) {
    float[][] bright = new float[Rows.TOGETHER][width];
    float[][] blurred = new float[Rows.TOGETHER][width];
    for (int top = 0; top < height; top += Rows.TOGETHER) {
      int rows = Math.min(Rows.TOGETHER, height - top);
      for (int row = 0; row < rows; row++) {
        luminance.row(top + row, bright[row]);
      }
      Rows.sums(bright, blurred, across);
      for (int row = 0; row < rows; row++) {
        Rows.average(blurred[row], across);
        first.feed(blurred[row]);
        takeFirst();
      }
    }
    while (first.ready()) {
      takeFirst();
    }
    if (waits > 0) {
      takeWaiting();
    }
    while (second.ready()) {
      takeSecond();
    }
  }

  private void takeFirst() {
    if (first.ready()) {
      first.give(waiting[waits++]);
      if (waits == Rows.TOGETHER) {
        takeWaiting();
      }
    }
  }

  private void takeWaiting() {
    Rows.sums(waiting, sums, across);
    for (int row = 0; row < waits; row++) {
      for (int field = 0; field < SIDE; field++) {
        int column = columns[field];
        fields[field] = sums[row][column] / across.covered(column);
      }
      second.feed(fields);
      takeSecond();
    }
    waits = 0;
  }

  private void takeSecond() {
    if (second.ready()) {
      second.give(averaged);
      for (; read < SIDE && middle(read, height) == given; read++) {
        values[read] = averaged.clone();
      }
      given++;
    }
  }

  private static int middle(int field, int pixels) {
    return (int) (((field + 0.5) * pixels) / SIDE);
  }
}
