package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The heading of a summary card. */
public record CardTitle(
    @Nullable String text,
    @Nullable Content html,
    @Nullable Integer headingLevel,
    @Nullable String classes) {}
