/** Text and circumstances in, findings out: the policy's rules as a library. */
@NullMarked
package org.rostrum.screening;

import org.jspecify.annotations.NullMarked;
