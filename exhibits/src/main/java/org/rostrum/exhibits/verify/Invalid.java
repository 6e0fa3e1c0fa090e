package org.rostrum.exhibits.verify;

/** Why something is not what it says it is. */
final class Invalid extends Exception {
  private static final long serialVersionUID = 1;

  /** What can be done where bytes are not what they were. */
  static final String FRESH =
      "Use the file as it was handed out; if this is that file, ask its maker for a fresh copy and"
          + " tell them.";

  private final String where;
  private final String mend;

  Invalid(String where, String reason, String mend) {
    super(reason);
    this.where = where;
    this.mend = mend;
  }

  Invalid(String where, String reason) {
    this(where, reason, FRESH);
  }

  Verdict.Invalid verdict() {
    return new Verdict.Invalid(where, String.valueOf(getMessage()), mend);
  }
}
