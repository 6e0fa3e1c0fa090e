package org.rostrum.screening.extract;

/** What a check of a number's own digits says; a check passed is evidence, not proof. */
enum Verdict {
  VALID,
  INVALID,
  /** There is nothing to check, or it is not yet whole. */
  UNKNOWN
}
