package org.rostrum.exhibits.pdq;

/**
 * The eight ways a picture can lie: as it is, turned, or mirrored. Turning the picture swaps rows
 * and columns of its frequencies and changes signs, so all eight hashes cost one.
 */
public enum Position {
  AS_IT_IS(false, false, false),
  TURNED_90(true, true, false),
  TURNED_180(false, true, true),
  TURNED_270(true, false, true),
  MIRRORED_TOP_TO_BOTTOM(false, false, true),
  MIRRORED_LEFT_TO_RIGHT(false, true, false),
  MIRRORED_AND_TURNED_90(true, false, false),
  MIRRORED_AND_TURNED_270(true, true, true);

  private final boolean swapped;
  private final boolean columnSign;
  private final boolean rowSign;

  Position(boolean swapped, boolean columnSign, boolean rowSign) {
    this.swapped = swapped;
    this.columnSign = columnSign;
    this.rowSign = rowSign;
  }

  /** The frequencies that the picture has when it lies so; even columns or rows change sign. */
  float[][] of(float[][] frequencies) {
    int side = Frequencies.SIDE;
    float[][] moved = new float[side][side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        boolean minus = (columnSign && column % 2 == 0) ^ (rowSign && row % 2 == 0);
        float value = minus ? -frequencies[row][column] : frequencies[row][column];
        if (swapped) {
          moved[column][row] = value;
        } else {
          moved[row][column] = value;
        }
      }
    }
    return moved;
  }
}
