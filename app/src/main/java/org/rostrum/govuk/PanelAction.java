package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/** A button or link of an interruption panel. */
public record PanelAction(
    String text,
    @Nullable String href,
    @Nullable String type,
    @Nullable String classes,
    @Nullable Attributes attributes) {}
