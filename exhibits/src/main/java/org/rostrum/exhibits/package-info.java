/**
 * What members already hold, read, compared and proved: exports of chats and accounts, hashes of
 * pictures, proofs of the log, time stamps, bundles and their verification. No Spring, no database,
 * no network.
 */
@NullMarked
package org.rostrum.exhibits;

import org.jspecify.annotations.NullMarked;
