package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/** One box of a date input. */
public record DateItem(
    @Nullable String name,
    @Nullable String label,
    @Nullable String id,
    @Nullable String value,
    @Nullable String classes,
    @Nullable Boolean error,
    @Nullable String inputmode,
    @Nullable String autocomplete,
    @Nullable String pattern,
    @Nullable Attributes attributes) {

  static final DateItem PLAIN =
      new DateItem(null, null, null, null, null, null, null, null, null, null);

  boolean saysError() {
    return Boolean.TRUE.equals(error)
        || (classes != null && classes.contains("govuk-input--error"));
  }
}
