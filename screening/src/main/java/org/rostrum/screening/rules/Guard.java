package org.rostrum.screening.rules;

/**
 * Words that say a signal means something else here: an idiom, a place, a lawful protest, a cited
 * source.
 *
 * @param name unique within the rule
 * @param scope how far it reaches
 */
record Guard(String name, Scope scope) {

  enum Scope {
    /** Only signals that share a word with it. */
    OVERLAP,
    /** Signals of its sentence. */
    SENTENCE,
    /** The whole text. */
    TEXT
  }
}
