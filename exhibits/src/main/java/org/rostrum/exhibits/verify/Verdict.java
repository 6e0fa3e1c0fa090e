package org.rostrum.exhibits.verify;

/** What is to be thought of a file. */
public sealed interface Verdict {

  /** Everything holds, and a log whose key was handed in vouches for it. */
  record Valid() implements Verdict {}

  /**
   * All fits together, but nobody trusted vouches for it: who changed it could have made it fit
   * again.
   *
   * @param reason a sentence
   * @param mend what to do about it, a sentence
   */
  record NotAnchored(String reason, String mend) implements Verdict {}

  /**
   * Something does not hold.
   *
   * @param where the member or line; empty for the file as a whole
   * @param reason a sentence
   * @param mend what to do about it, a sentence
   */
  record Invalid(String where, String reason, String mend) implements Verdict {}
}
