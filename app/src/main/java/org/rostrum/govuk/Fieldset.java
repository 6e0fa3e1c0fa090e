package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/** What stands around a group of fields: its question and what describes it. */
public record Fieldset(
    @Nullable Legend legend,
    @Nullable String describedBy,
    @Nullable String classes,
    @Nullable Attributes attributes) {

  public static Fieldset of(String question) {
    return new Fieldset(Legend.of(question), null, null, null);
  }

  /** The question is also the page's H1. */
  public static Fieldset heading(String question) {
    return new Fieldset(Legend.heading(question), null, null, null);
  }
}
