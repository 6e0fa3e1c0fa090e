/**
 * Whether a bundle or an export is what it says: judged without a network or a database, and
 * trusting only what is handed in. May use {@code bundle}, {@code log} and {@code time}.
 */
@NullMarked
package org.rostrum.exhibits.verify;

import org.jspecify.annotations.NullMarked;
