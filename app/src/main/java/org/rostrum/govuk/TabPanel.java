package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** What one tab shows. */
public record TabPanel(
    @Nullable String text, @Nullable Content html, @Nullable Attributes attributes) {}
