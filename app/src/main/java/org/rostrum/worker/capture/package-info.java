/**
 * A page of the web shown and recorded: the rules for addresses, the proxy through which alone the
 * browser reaches anything, and the browser behind it.
 */
@NullMarked
package org.rostrum.worker.capture;

import org.jspecify.annotations.NullMarked;
