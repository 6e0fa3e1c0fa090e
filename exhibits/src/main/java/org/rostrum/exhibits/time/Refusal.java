package org.rostrum.exhibits.time;

/** Why a time stamp does not hold, in words that end a sentence. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  Refusal(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
