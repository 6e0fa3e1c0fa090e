package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/** The box around an input that has a prefix or suffix. */
public record InputWrapper(@Nullable String classes, @Nullable Attributes attributes) {}
