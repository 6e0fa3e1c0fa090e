/** Says it stronger, not ruder: the same text with the words that harm taken out or made plain. */
@NullMarked
package org.rostrum.screening.rewrite;

import org.jspecify.annotations.NullMarked;
