/**
 * How names of people are learned: clusters of words, then weights of what is seen of each word.
 */
@NullMarked
package org.rostrum.training.people;

import org.jspecify.annotations.NullMarked;
