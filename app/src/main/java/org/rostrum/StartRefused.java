package org.rostrum;

/** Rostrum will not start; the message is the one sentence the person at the console reads. */
final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  StartRefused(String sentence) {
    super(sentence);
  }

  StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
