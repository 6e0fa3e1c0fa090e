/**
 * The one reader of ZIP archives that strangers made: every claim is checked before a byte is
 * inflated, and every byte is counted while it is. Uses nothing.
 */
@NullMarked
package org.rostrum.exhibits.zip;

import org.jspecify.annotations.NullMarked;
