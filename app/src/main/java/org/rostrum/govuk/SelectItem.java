package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/** One choice of a select. */
public record SelectItem(
    @Nullable String value,
    String text,
    boolean selected,
    boolean disabled,
    @Nullable Attributes attributes) {

  public static SelectItem of(String value, String text, boolean selected) {
    return new SelectItem(value, text, selected, false, null);
  }
}
