/** Learns the weights of wording from labelled texts, and says by cross-validation what they do. */
@NullMarked
package org.rostrum.training;

import org.jspecify.annotations.NullMarked;
