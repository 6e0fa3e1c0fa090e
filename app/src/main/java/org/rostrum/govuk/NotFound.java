package org.rostrum.govuk;

/**
 * Thrown where a page is absent or not allowed. Both answer the same bytes, so that nobody learns
 * from the answer which of the two it was.
 */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFound() {
    super("Absent or not allowed", null, false, false);
  }
}
