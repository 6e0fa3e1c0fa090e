/** Feeds the screening with texts that nobody would write, and holds its answers against them. */
@NullMarked
package org.rostrum.fuzz;

import org.jspecify.annotations.NullMarked;
