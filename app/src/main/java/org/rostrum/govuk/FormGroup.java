package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The box around a field: further classes, and what stands just before or after the field. */
public record FormGroup(
    @Nullable String classes,
    @Nullable Attributes attributes,
    @Nullable Content beforeInput,
    @Nullable Content afterInput) {

  static final FormGroup PLAIN = new FormGroup(null, null, null, null);
}
