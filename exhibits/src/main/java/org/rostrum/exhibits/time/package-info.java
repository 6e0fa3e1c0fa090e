/**
 * Time stamps of others (RFC 3161): asked for, judged against pinned authorities, and kept in one
 * form. May use {@code log}.
 */
@NullMarked
package org.rostrum.exhibits.time;

import org.jspecify.annotations.NullMarked;
