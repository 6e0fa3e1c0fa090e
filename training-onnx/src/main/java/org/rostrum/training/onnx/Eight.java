package org.rostrum.training.onnx;

/**
 * Figures in eight bits: each is its byte times the scale of its column or row.
 *
 * @param figures −127 to 127, in rows
 * @param scales one a column or row
 */
record Eight(byte[] figures, float[] scales) {

  static Eight byColumn(float[] matrix, int columns) {
    return of(matrix, columns, columns, false);
  }

  static Eight byRow(float[] matrix, int columns) {
    return of(matrix, columns, matrix.length / columns, true);
  }

  private static Eight of(float[] matrix, int columns, int groups, boolean rows) {
    float[] scales = new float[groups];
    for (int i = 0; i < matrix.length; i++) {
      int group = rows ? i / columns : i % columns;
      scales[group] = Math.max(scales[group], Math.abs(matrix[i]));
    }
    for (int i = 0; i < groups; i++) {
      scales[i] = scales[i] == 0 ? 1 : scales[i] / 127;
    }
    byte[] figures = new byte[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      figures[i] = (byte) Math.round(matrix[i] / scales[rows ? i / columns : i % columns]);
    }
    return new Eight(figures, scales);
  }
}
