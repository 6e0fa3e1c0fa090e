package org.rostrum.screening.extract;

/** Finds one family of personal data in one pass over a text laid out, in linear time. */
@FunctionalInterface
interface Finder {

  void find(Track track, Catch found);
}
