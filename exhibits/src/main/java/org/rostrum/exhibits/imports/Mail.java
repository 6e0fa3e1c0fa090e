package org.rostrum.exhibits.imports;

import org.jspecify.annotations.Nullable;

/**
 * What a mail's headers say (RFC 5322), decoded; anybody can write anything there.
 *
 * @param to the recipients; null where none are named
 * @param cc the recipients of copies; null where none are named
 * @param subject the subject; null where there is none
 * @param id the Message-ID with its brackets; null where there is none
 * @param inReplyTo the Message-ID of the mail that it answers; null where there is none
 * @param sender whether the sender could be verified
 */
public record Mail(
    @Nullable String to,
    @Nullable String cc,
    @Nullable String subject,
    @Nullable String id,
    @Nullable String inReplyTo,
    SenderCheck sender) {}
