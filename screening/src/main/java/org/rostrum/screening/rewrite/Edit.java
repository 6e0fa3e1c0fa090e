package org.rostrum.screening.rewrite;

/**
 * Takes out {@code [start, end)} of a text and puts something in its place; nothing for a cut.
 *
 * @param put one of the {@link Phrases}, or empty
 */
record Edit(int start, int end, String put) {

  Edit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No such edit: " + start + " to " + end);
    }
  }

  static Edit cut(int start, int end) {
    return new Edit(start, end, "");
  }

  boolean touches(Edit other) {
    return start < other.end && other.start < end;
  }
}
