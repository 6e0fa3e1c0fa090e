/** Names of people, told from other words by what was learned from labelled texts. */
@NullMarked
package org.rostrum.screening.people;

import org.jspecify.annotations.NullMarked;
