package org.rostrum.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which version the reader looks at, and what they should know of it.
 *
 * @param next the next version, if one has been adopted
 * @param acceptedAt when the reader accepted this version, if they did
 * @param lastChecked when the directory's names and numbers were last checked
 */
record VersionBar(
    PolicyVersion version,
    @Nullable PolicyVersion next,
    @Nullable Instant acceptedAt,
    @Nullable LocalDate lastChecked) {}
