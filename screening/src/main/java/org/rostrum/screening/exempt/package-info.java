/** What is kept of restricted reports, and whether a draft repeats one. */
@NullMarked
package org.rostrum.screening.exempt;

import org.jspecify.annotations.NullMarked;
