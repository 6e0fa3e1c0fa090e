/**
 * The log nobody can rewrite: a Merkle tree over what happened (RFC 6962 and RFC 9162), salted
 * commitments, and checkpoints signed as C2SP notes. Only the JDK.
 */
@NullMarked
package org.rostrum.exhibits.log;

import org.jspecify.annotations.NullMarked;
