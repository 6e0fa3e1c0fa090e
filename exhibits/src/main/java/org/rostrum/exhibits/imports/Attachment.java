package org.rostrum.exhibits.imports;

import org.jspecify.annotations.Nullable;

/**
 * A file that a message names.
 *
 * @param name as the message names it
 * @param entry the member of the archive that holds it, or the part of the mail ({@code 2.1}, as
 *     RFC 3501 numbers them); null where it was not exported
 */
public record Attachment(String name, @Nullable String entry) {}
