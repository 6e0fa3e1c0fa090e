package org.rostrum.checkpoints;

/** What became of signing the log as it is. */
sealed interface Signing {

  /** There is a new checkpoint. */
  record Made(Signed checkpoint) implements Signing {}

  /** Nothing came since this one. */
  record Unchanged(Signed checkpoint) implements Signing {}

  /** There is nothing to sign yet, or no key to sign with. */
  record NotYet() implements Signing {}

  /** The log does not continue the last checkpoint. It is not signed, and somebody must look. */
  record Contradicted(Signed last) implements Signing {}
}
