package org.rostrum.screening.extract;

import java.util.function.Consumer;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/**
 * Recognises one family of things in one pass over the folded text, in time linear in its length.
 */
@FunctionalInterface
interface Scanner {

  void scan(Words words, Consumer<Entity> found);
}
