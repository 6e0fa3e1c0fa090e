/** Emoji as words, alike for all that weigh a text: the wording and the transformer beside it. */
@NullMarked
package org.rostrum.screening.emoji;

import org.jspecify.annotations.NullMarked;
