package org.rostrum.exhibits.imports;

/**
 * Whether the sender of a mail could be verified, by the word of the one receiving server that the
 * person trusts (RFC 8601) and nobody else's.
 *
 * @param verified whether that server found the address in From to be the sender's domain
 * @param because one sentence for people
 */
public record SenderCheck(boolean verified, String because) {}
