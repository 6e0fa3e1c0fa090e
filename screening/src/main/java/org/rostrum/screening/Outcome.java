package org.rostrum.screening;

/** The highest level found, or that nothing was found, or that the text was not checked. */
public enum Outcome {
  CLEAR,
  TIP,
  CHECK,
  ROUTE,
  STOP,
  URGENT,
  /** Stands alone: the text was not checked, which is never "nothing to raise". */
  NOT_CHECKED
}
