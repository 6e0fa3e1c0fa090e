package org.rostrum.complaints;

import java.time.Instant;
import org.rostrum.identity.AccountId;

/**
 * One giving out of the contact block (A2.1n).
 *
 * @param by the officer who gave it out
 * @param to to whom, in the officer's words; the complainant reads these too
 * @param reason why it was needed to deal with the complaint
 */
public record ContactRelease(Instant at, AccountId by, String to, String reason) {}
