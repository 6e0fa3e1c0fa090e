/** How fast the screening is, how its time grows, and how much memory it takes. */
@NullMarked
package org.rostrum.benchmarks;

import org.jspecify.annotations.NullMarked;
