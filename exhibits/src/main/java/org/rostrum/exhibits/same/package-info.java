/**
 * The same words again: copies of one text found among many short messages, though each sender has
 * changed a little. Uses nothing of its neighbours.
 */
@NullMarked
package org.rostrum.exhibits.same;

import org.jspecify.annotations.NullMarked;
