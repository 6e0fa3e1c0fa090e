package org.rostrum.screening;

/**
 * A stretch of the text as it was given: UTF-16 code units, {@code [start, end)}.
 *
 * @param kind what stands there, such as {@code PHONE} or {@code WORDS}
 */
public record Span(int start, int end, String kind) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No such span: " + start + " to " + end);
    }
  }

  boolean touches(Span other) {
    return start < other.end && other.start < end;
  }

  /** The words of this span in the text it was found in. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
