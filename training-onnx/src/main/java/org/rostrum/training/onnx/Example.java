package org.rostrum.training.onnx;

/**
 * One text to learn from.
 *
 * @param pieces its numbers, with the opening and the closing one
 * @param truth what it is, one figure of 0 or 1 a category
 * @param known how much each category's truth counts; 0 where it is unknown
 * @param any 1 if it is abuse of some kind, 0 if of none
 * @param anyWeight how much that counts
 */
record Example(int[] pieces, float[] truth, float[] known, float any, float anyWeight) {}
