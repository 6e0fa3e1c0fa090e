/**
 * What is handed out, in forms of which there is one way each: the evidence bundle (BagIt 1.0 in a
 * plain ZIP) and the export of the log. May use {@code log}.
 */
@NullMarked
package org.rostrum.exhibits.bundle;

import org.jspecify.annotations.NullMarked;
