package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The question above a group of fields. */
public record Legend(
    @Nullable String text,
    @Nullable Content html,
    @Nullable String classes,
    boolean isPageHeading) {

  public static Legend of(String text) {
    return new Legend(text, null, "govuk-fieldset__legend--m", false);
  }

  /** The legend is also the page's H1: for a page that asks one question. */
  public static Legend heading(String text) {
    return new Legend(text, null, "govuk-fieldset__legend--l", true);
  }
}
