package org.rostrum.identity;

/** What is sealed cannot be opened: the key file is not the one that sealed it. */
public final class KeyMissing extends RuntimeException {

  private static final long serialVersionUID = 1;

  KeyMissing(String sentence) {
    super(sentence);
  }
}
