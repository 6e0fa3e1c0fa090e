/** The command line over the library. */
@NullMarked
package org.rostrum.cli;

import org.jspecify.annotations.NullMarked;
