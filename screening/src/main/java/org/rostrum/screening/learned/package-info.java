/**
 * A second reading by weighed wording: what a rule's phrases do not name is recognised by how much
 * a text shares with texts that people labelled. Knows words only: no context, no network, no
 * names.
 */
@NullMarked
package org.rostrum.screening.learned;

import org.jspecify.annotations.NullMarked;
